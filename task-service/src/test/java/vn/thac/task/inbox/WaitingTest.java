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
import vn.thac.task.follow.AnswerTime;
import vn.thac.task.follow.AssignmentView;
import vn.thac.task.inbox.Waiting.Part;
import vn.thac.task.inbox.Waiting.Report;
import vn.thac.testing.EventContract;

/** What waits says what it is, whether it is late and what can be done, to the unit for which it waits. */
class WaitingTest {

    private static final LocalDate DUE = LocalDate.parse("2024-10-31");
    private static final UnitId WHO = UnitId.next();
    private static final UUID ID = UUID.randomUUID();
    private static final Path SCHEMA = Path.of(System.getProperty("thac.root", ".."))
            .resolve("plan-service/contract/events/mandate.raised.v1.schema.json");
    private static final AnswerTime ANSWER = new AnswerTime(5);
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
                .containsExactly("confirm", "send-back", "recall");
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

    @ParameterizedTest
    @CsvSource({"own-plan, false", "council-resolution, false", "integrate, false", "pass-on, true"})
    void a_mandate_is_answered_by_a_plan_and_only_what_was_to_be_passed_on_by_passing_it_on(
            String asks, boolean passedOn) {
        List<InboxAction> actions =
                item(waiting(Kind.MANDATE, "open", asks, DUE), DUE).nextActions();

        assertThat(actions).extracting(InboxAction::action).startsWith("draft", "answer");
        assertThat(actions.get(1).href()).isEqualTo("/v1/mandates/" + ID + "/answer");
        assertThat(actions.size() == 3).isEqualTo(passedOn);
        assertThat(actions).extracting(InboxAction::by).containsOnly(DUE);
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
        return thing.item(WHO, DUE, ANSWER, (key, args) -> SENTENCES.say(key, args, locale))
                .title();
    }

    private static InboxItem item(Waiting thing, LocalDate today) {
        return thing.item(WHO, today, ANSWER, (key, args) -> key);
    }

    @Test
    void what_was_requested_is_told_so_to_who_is_asked_and_to_nobody_else() {
        Waiting mandate = requested(Kind.MANDATE, "open", "own-plan", null, Report.NONE);
        Waiting work = requested(Kind.ASSIGNMENT, "started", "Rà soát", Part.DOING, Report.NONE);

        assertThat(title(mandate, "en")).isEqualTo("Requested: Draw up a plan of your own: 7/KH-UBND Kế hoạch");
        assertThat(title(mandate, "vi")).isEqualTo("Đề nghị: Lập kế hoạch riêng: 7/KH-UBND Kế hoạch");
        assertThat(title(work, "vi")).isEqualTo("Đề nghị: Rà soát");
        for (Part part : List.of(Part.DECIDING, Part.EXTENDING)) {
            assertThat(title(requested(Kind.ASSIGNMENT, "declined", "Rà soát", part, Report.NONE), "vi"))
                    .isEqualTo("Rà soát");
        }
        assertThat(title(requested(Kind.REVIEW, "submitted", "2024", null, Report.NONE), "en"))
                .isEqualTo("Receive the report 2024: 7/KH-UBND Kế hoạch");
    }

    @ParameterizedTest
    @CsvSource({
        "OBLIGATION, Report, Báo cáo",
        "REVIEW, Receive the report, Tiếp nhận báo cáo",
        "CONSOLIDATION, Consolidate, Tổng hợp"
    })
    void reports_of_one_plan_are_told_apart_by_what_they_are_about_their_rule_and_their_form(
            Kind kind, String english, String vietnamese) {
        Waiting storm = of(kind, new Report("R2", "bieu-1", "Thiệt hại do bão"));
        Waiting yearly = of(kind, new Report("R1", "bieu-1", null));

        assertThat(title(storm, "vi"))
                .isEqualTo(vietnamese + " A1 (Thiệt hại do bão, R2, biểu bieu-1): 7/KH-UBND Kế hoạch");
        assertThat(title(yearly, "en")).isEqualTo(english + " A1 (R1, form bieu-1): 7/KH-UBND Kế hoạch");
        assertThat(item(storm, DUE).regime()).isEqualTo("R2");
        assertThat(item(storm, DUE).form()).isEqualTo("bieu-1");
        assertThat(item(storm, DUE).subject()).isEqualTo("Thiệt hại do bão");
    }

    @Test
    void the_path_of_a_period_to_consolidate_has_no_words_of_the_title_in_it() {
        assertThat(item(of(Kind.CONSOLIDATION, new Report("R2", "bieu-1", "bão")), DUE)
                        .nextActions()
                        .get(0)
                        .href())
                .isEqualTo("/v1/regimes/" + ID + "/periods/A1/consolidate");
    }

    @Test
    void who_declined_waits_for_an_answer_so_many_working_days_and_then_it_is_late() {
        Waiting declined = waiting(Kind.ASSIGNMENT, "declined", "Rà soát", null);
        LocalDate answerBy = LocalDate.parse("2024-07-30");

        assertThat(item(declined, answerBy).late()).isFalse();
        assertThat(item(declined, answerBy.plusDays(1)).late()).isTrue();
        assertThat(item(declined, answerBy).nextActions())
                .filteredOn(action -> answerBy.equals(action.by()))
                .extracting(InboxAction::action)
                .containsExactly("reassign", "recall");
    }

    @Test
    void an_extension_that_is_asked_is_shown_to_both_and_decided_by_the_assigner() {
        var asked = new AssignmentView.ExtensionAsked(DUE.plusDays(9), "mưa lũ", Instant.EPOCH, null);
        InboxItem decide = item(asking(Part.EXTENDING, asked), DUE);
        InboxItem work = item(asking(Part.DOING, asked), DUE);

        assertThat(decide.title()).isEqualTo("inbox.extension");
        assertThat(title(asking(Part.EXTENDING, asked), "en"))
                .isEqualTo("Decide on an extension to 9 November 2024: Rà soát");
        assertThat(decide.extensionAsked()).isEqualTo(asked);
        assertThat(work.extensionAsked()).isEqualTo(asked);
        assertThat(decide.nextActions())
                .contains(new InboxAction(
                        "decide-extension",
                        WHO,
                        DUE,
                        "task-service",
                        "POST",
                        "/v1/assignments/" + ID + "/decide-extension"));
        assertThat(work.nextActions()).extracting(InboxAction::action).doesNotContain("decide-extension");
    }

    @Test
    void an_extension_that_was_refused_awaits_no_decision_any_more() {
        var refused = new AssignmentView.ExtensionAsked(DUE.plusDays(9), "mưa lũ", Instant.EPOCH, "đã gia hạn");

        assertThat(item(asking(Part.DOING, refused), DUE).nextActions())
                .extracting(InboxAction::action)
                .contains("ask-extension");
    }

    private static Waiting asking(Part part, AssignmentView.ExtensionAsked asked) {
        return waiting(Kind.ASSIGNMENT, "started", "Rà soát", DUE, Relation.ORDERED, part, asked, Report.NONE);
    }

    private static Waiting of(Kind kind, Report report) {
        return waiting(kind, "open", "A1", null, Relation.ORDERED, null, null, report);
    }

    private static Waiting requested(Kind kind, String state, String what, @Nullable Part part, Report report) {
        return waiting(kind, state, what, null, Relation.REQUESTED, part, null, report);
    }

    private static Waiting waiting(Kind kind, String state, String what, @Nullable LocalDate due) {
        Part part = kind == Kind.ASSIGNMENT ? Part.DECIDING : null;
        return waiting(kind, state, what, due, Relation.ORDERED, part, null, Report.NONE);
    }

    private static Waiting waiting(
            Kind kind,
            String state,
            String what,
            @Nullable LocalDate due,
            Relation relation,
            @Nullable Part part,
            AssignmentView.@Nullable ExtensionAsked asked,
            Report report) {
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
                null,
                relation,
                part,
                false,
                asked,
                null,
                null,
                List.of(),
                report);
    }
}
