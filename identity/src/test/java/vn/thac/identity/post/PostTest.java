package vn.thac.identity.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.identity.unit.Span;

class PostTest {

    private static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);
    private static final UnitId LAI_CHAU = UnitId.of("01931b5a-7c40-7000-8000-000000000012");

    private static Post post(Duty duty, Span span) {
        return new Post(
                UUID.fromString("01931b5a-7c40-7000-8000-00000000a001"),
                1,
                "service-account-lai-chau-gateway",
                LAI_CHAU,
                duty,
                true,
                span,
                "quan-tri",
                null,
                null);
    }

    @Test
    void a_recorded_post_is_written_exactly_as_the_sample() throws IOException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Path sample = Path.of(System.getProperty("thac.root"), "identity/contract/events/post.recorded.v1.sample.json");

        assertEquals(
                json.readTree(Files.readString(sample)),
                json.valueToTree(PostRecorded.of(
                        post(Duty.REPORT, Span.since(Y2024)),
                        new NamedUnit(LAI_CHAU, "ubnd:12", "UBND tỉnh Lai Châu"))));
    }

    @Test
    void an_actor_has_a_duty_for_a_unit_only_once_at_a_time() {
        Overlaps overlaps = new Overlaps(List.of(post(Duty.REPORT, new Span(Y2024, Y2024.plusYears(1)))));

        assertFalse(overlaps.add(post(Duty.REPORT, Span.since(Y2024.plusMonths(6)))));
        assertTrue(overlaps.add(post(Duty.ISSUE, Span.since(Y2024))));
    }

    @Test
    void the_same_duty_may_come_again_after_it_ended() {
        Overlaps overlaps = new Overlaps(List.of(post(Duty.REPORT, new Span(Y2024, Y2024.plusYears(1)))));

        assertTrue(overlaps.add(post(Duty.REPORT, Span.since(Y2024.plusYears(1)))));
    }

    @Test
    void an_ended_post_is_one_version_on() {
        Post ended = post(Duty.REPORT, Span.since(Y2024)).ended(Y2024.plusDays(1));

        assertEquals(2, ended.version());
        assertEquals(new Span(Y2024, Y2024.plusDays(1)), ended.span());
    }
}
