package vn.thac.task.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.Sentences;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;
import vn.thac.testing.EventContract;

/** What waits says what it is, whether it is late and what can be done, to the unit for which it waits. */
class WaitingTest {

    private static final LocalDate DUE = LocalDate.parse("2024-10-31");
    private static final UnitId WHO = UnitId.next();
    private static final UUID ID = UUID.randomUUID();
    private static final Path SCHEMA = Path.of(System.getProperty("thac.root", ".."))
            .resolve("plan-service/contract/events/mandate.raised.v1.schema.json");
    private static final Sentences SENTENCES = new Sentences();

    @Test
    void it_is_late_from_the_day_after_the_due_day() {
        Waiting mandate = waiting(Kind.MANDATE, "open", "own-plan", DUE);

        assertThat(item(mandate, DUE).late()).isFalse();
        assertThat(item(mandate, DUE.plusDays(1)).late()).isTrue();
    }

    @Test
    void what_has_no_due_date_is_never_late() {
        assertThat(item(waiting(Kind.OBLIGATION, "open", "2024", null), DUE).late())
                .isFalse();
    }

    @Test
    void whoever_decides_on_work_has_no_due_date_to_miss() {
        Waiting done = waiting(Kind.ASSIGNMENT, "completed", "Rà soát", DUE);
        InboxItem item = item(done, DUE.plusYears(1));

        assertThat(item.late()).isFalse();
        assertThat(item.nextActions())
                .extracting(InboxAction::action)
                .containsExactly("confirm", "send-back", "extend", "recall");
        assertThat(item.nextActions()).extracting(InboxAction::by).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "OBLIGATION, 2024, Report 2024, Báo cáo 2024",
        "REVIEW, 2024, Receive the report 2024, Tiếp nhận báo cáo 2024",
        "CONSOLIDATION, 2024-Q1, Consolidate 2024-Q1, Tổng hợp 2024-Q1",
        "MANDATE, own-plan, Draw up a plan of your own, Lập kế hoạch riêng"
    })
    void titles_are_sentences_of_the_bundles(Kind kind, String what, String english, String vietnamese) {
        Waiting thing = waiting(kind, "open", what, null);

        assertThat(title(thing, "en")).isEqualTo(english + ": 7/KH-UBND Kế hoạch");
        assertThat(title(thing, "vi")).isEqualTo(vietnamese + ": 7/KH-UBND Kế hoạch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void whatever_a_mandate_can_ask_has_a_sentence(String language) throws IOException {
        List<String> asks = new java.util.ArrayList<>();
        EventContract.json()
                .readTree(SCHEMA.toFile())
                .path("properties")
                .path("asks")
                .path("enum")
                .forEach(ask -> asks.add(ask.asText()));

        assertThat(asks).isNotEmpty().allSatisfy(ask -> assertThat(
                        title(waiting(Kind.MANDATE, "open", ask, null), language))
                .doesNotContain("inbox."));
    }

    @Test
    void a_period_to_consolidate_leads_to_its_regime() {
        Waiting period = waiting(Kind.CONSOLIDATION, "open", "2024-Q1", DUE);

        assertThat(item(period, DUE).nextActions())
                .containsExactly(new InboxAction(
                        "consolidate",
                        WHO,
                        DUE,
                        "report-service",
                        "POST",
                        "/v1/regimes/" + ID + "/periods/2024-Q1/consolidate"));
    }

    private static String title(Waiting thing, String language) {
        var locale = SENTENCES.choose(language);
        return thing.item(WHO, DUE, (key, args) -> SENTENCES.say(key, args, locale))
                .title();
    }

    private static InboxItem item(Waiting thing, LocalDate today) {
        return thing.item(WHO, today, (key, args) -> key);
    }

    private static Waiting waiting(Kind kind, String state, String what, @Nullable LocalDate due) {
        return new Waiting(
                kind,
                ID,
                UnitId.next(),
                "UBND huyện",
                new PlanId(UUID.randomUUID()),
                "7/KH-UBND Kế hoạch",
                due,
                Instant.parse("2024-07-23T01:00:00Z"),
                state,
                what,
                null,
                Relation.ORDERED,
                null);
    }
}
