package vn.thac.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Told;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.unit.UnitName;

/** What identity writes is exactly the sample of its contract, and the sample is what the schema says. */
class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Path EVENTS = Path.of(System.getProperty("thac.root"), "identity", "contract", "events");
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Span UNTIL = new Span(BEGIN, REFORM);
    private static final Span SINCE = Span.since(REFORM);

    private static UnitId unit(String end) {
        return UnitId.of("01931b5a-7c40-7000-8000-000000000" + end);
    }

    private static JsonNode file(String name) throws IOException {
        return JSON.readTree(Files.readString(EVENTS.resolve(name)));
    }

    private static Unit renamed() {
        Timeline<UnitName> names = new Timeline<>(List.of(
                new Dated<>(UnitName.of("UBND thị trấn Tam Đường"), UNTIL),
                new Dated<>(new UnitName("UBND xã Bình Lư", "UBND xã"), SINCE)));
        Timeline<UnitId> command =
                new Timeline<>(List.of(new Dated<>(unit("210"), UNTIL), new Dated<>(unit("012"), SINCE)));
        return new Unit(
                unit("106"),
                2,
                "government",
                "people-committee",
                "commune",
                UnitId.of("01931b5a-7c40-7000-8000-000000003390"),
                Span.since(BEGIN),
                names,
                Map.of("ubnd", Timeline.of("03390", Span.since(BEGIN)), "madinhdanh", Timeline.of("H35.21.4", UNTIL)),
                Map.of("command", command, "leadership", Timeline.of(unit("339"), Span.since(BEGIN))));
    }

    @Test
    void a_recorded_unit_is_written_exactly_as_the_sample() throws IOException {
        assertEquals(
                file("unit.recorded.v1.sample.json"), JSON.valueToTree(Told.record(renamed(), UnitChange.RENAMED)));
    }

    @Test
    void the_samples_fit_their_schemas() throws IOException {
        for (String type : List.of("unit.recorded.v1", "post.recorded.v1")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file(type + ".schema.json"));
            assertEquals(Set.of(), schema.validate(file(type + ".sample.json")), type);
        }
    }
}
