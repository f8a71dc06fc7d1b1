package vn.thac.task.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Change;
import vn.thac.core.event.Versioned;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Amendment;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Dates;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;
import vn.thac.testing.EventContract;

/** Every step writes its event exactly as the contract shows it, in order with all events of its unit. */
class StepEventTest {

    private static final NamedUnit GIVER =
            new NamedUnit(UnitId.of("01900000-0000-7000-8000-000000000015"), "ubnd:899", "UBND huyện Tân Hiệp");
    private static final NamedUnit UNIT = new NamedUnit(
            UnitId.of("01900000-0000-7000-8000-000000000011"), "thac:kg-so-gddt", "Sở Giáo dục và Đào tạo");
    private static final Deadline YEAR_END = new Deadline(LocalDate.parse("2024-12-31"));
    private static final Reason REASON = new Reason("Nhiệm vụ không thuộc chức năng");
    private static final Step.Taking HOLDER =
            new Step.Taking(Instant.parse("2024-12-20T03:00:00Z"), "a", Side.HOLDER, () -> YEAR_END);
    private static final Step.Taking ASSIGNER =
            new Step.Taking(Instant.parse("2024-12-22T03:00:00Z"), "b", Side.ASSIGNER, () -> YEAR_END);
    private static final LocalDate DAY = LocalDate.parse("2024-12-20");
    private static final Deadline LATER = new Deadline(LocalDate.parse("2025-03-31"));
    private static final Step ANSWER = new Step.Answer(
            Instant.parse("2024-12-21T03:00:00Z"), "Đã ban hành văn bản theo yêu cầu triển khai", "57/KH-UBND");
    private static final Step COMPLETE = new Step.Complete("Đã ban hành kế hoạch", "57/KH-UBND");

    @Test
    void accepted() {
        assertTold(assigned(), new Step.Accept(), HOLDER);
    }

    @Test
    void declined() {
        assertTold(assigned(), new Step.Decline(REASON), HOLDER);
    }

    @Test
    void started() {
        assertTold(assigned(), new Step.Start(), HOLDER);
    }

    @Test
    void progressed() {
        assertTold(assigned().start(), new Step.Advance(new Progress(60, "Đã tập huấn 12 trên 20 xã")), HOLDER);
    }

    @Test
    void completed() {
        assertTold(assigned().start(), COMPLETE, HOLDER);
    }

    @Test
    void confirmed() {
        assertTold(COMPLETE.take(assigned().start(), HOLDER), new Step.Confirm(), ASSIGNER);
    }

    @Test
    void sent_back() {
        assertTold(COMPLETE.take(assigned().start(), HOLDER), new Step.SendBack(REASON), ASSIGNER);
    }

    @Test
    void reassigned() {
        assertTold(assigned().decline(REASON), new Step.Reassign(null), ASSIGNER);
    }

    @Test
    void handed_down_by_another_unit_it_says_by_whom() {
        assertTold(assigned(), new Step.Assign(GIVER.id(), 2), ASSIGNER);
        assertThat(new Step.Assign(null, 2)
                        .take(assigned().assignedBy(GIVER.id()), ASSIGNER)
                        .assigner())
                .as("its plan gives it itself")
                .isNull();
    }

    @Test
    void condition_met() {
        assertTold(in(new State.Waiting("C1"), null), new Step.MeetCondition("Bộ đã có hướng dẫn", null), HOLDER);
    }

    @Test
    void a_condition_taken_back() {
        assertTold(assigned(), new Step.WaitAgain("C1", new Reason("Mới là bản dự thảo")), ASSIGNER);
    }

    @Test
    void extended() {
        Deadline later = new Deadline(LocalDate.parse("2025-03-31"));
        assertTold(assigned().start(), new Step.Extend(later, new Reason("Mưa lũ kéo dài"), "118/QĐ-UBND"), ASSIGNER);
    }

    @Test
    void given_to_another_unit_it_names_that_one() {
        NamedUnit other = new NamedUnit(UnitId.next(), "thac:kg-so-y-te", "Sở Y tế");
        AssignmentId theirs = AssignmentId.next();
        Step give = new Step.Give(theirs, other, new Reason("Thuộc chức năng của Sở Y tế"));
        Assignment after = give.take(assigned().decline(REASON), ASSIGNER);
        AssignmentStepped told = AssignmentStepped.of(give, after, UNIT, UNIT, null);

        EventContract.of("task-service").allows(give.action().event(), told);
        assertThat(told.state()).isEqualTo(Stage.RECALLED);
        assertThat(told.to()).isEqualTo(other);
        assertThat(told.refersTo()).isEqualTo(theirs.toString());
    }

    @Test
    void an_extension_corrected() {
        Assignment mistyped = assigned().start().extend(new Deadline(LocalDate.parse("2052-03-31")), DAY);
        Deadline right = new Deadline(LocalDate.parse("2025-03-31"));
        assertTold(mistyped, new Step.CorrectExtension(right, new Reason("Ghi nhầm năm"), "119/QĐ-UBND"), ASSIGNER);
    }

    @Test
    void an_extension_asked() {
        assertTold(assigned().start(), new Step.AskExtension(LATER, new Reason("Mưa lũ kéo dài")), HOLDER);
    }

    @Test
    void an_extension_decided() {
        Step grant = new Step.GrantExtension(null, null, "118/QĐ-UBND");
        assertTold(asking(), grant, ASSIGNER);
        assertThat(told(asking(), grant).granted()).isTrue();
        assertThat(told(asking(), grant).asked()).isNull();
    }

    @Test
    void an_extension_refused_is_told_as_decided_too() {
        AssignmentStepped told = told(asking(), new Step.RefuseExtension(REASON));

        EventContract.of("task-service").allows("assignment.extension-decided.v1", told);
        assertThat(told.granted()).isFalse();
        assertThat(told.due()).isEqualTo(YEAR_END);
    }

    @Test
    void reopened() {
        Assignment confirmed = new Step.Confirm().take(COMPLETE.take(assigned().start(), HOLDER), ASSIGNER);
        assertTold(confirmed, new Step.Reopen(new Reason("Xác nhận nhầm")), ASSIGNER);
    }

    @Test
    void answered_by_a_plan() {
        assertTold(assigned(), ANSWER, ASSIGNER);
    }

    @Test
    void an_answer_refused() {
        assertTold(ANSWER.take(assigned(), ASSIGNER), new Step.RefuseAnswer(new Reason("Chưa đúng yêu cầu")), ASSIGNER);
    }

    private static Assignment asking() {
        return new Step.AskExtension(LATER, REASON).take(assigned().start(), HOLDER);
    }

    private static AssignmentStepped told(Assignment before, Step step) {
        return AssignmentStepped.of(step, step.take(before, ASSIGNER), UNIT, UNIT, null);
    }

    @Test
    void recalled() {
        assertTold(assigned(), new Step.Recall(REASON), ASSIGNER);
    }

    @Test
    void amended_by_an_edition() {
        Field due = new Field("due", new TextNode("2024-12-31"), new TextNode("2025-03-31"));
        Amendment by = new Amendment(2, "15/QĐ-UBND", List.of(due), YEAR_END, LATER, null, null);

        assertTold(assigned(), new Step.Amend(by), ASSIGNER);
    }

    @Test
    void what_falls_away_and_what_is_named_again_says_by_which_edition() {
        Step falls = new Step.FallAway(2, new Reason("Sửa đổi, bổ sung theo 15/QĐ-UBND"));
        Assignment fallen = falls.take(assigned(), ASSIGNER);
        Step again = new Step.NameAgain(3, new Reason("Giao lại theo 21/QĐ-UBND"));

        assertThat(told(assigned(), falls).edition()).isEqualTo(2);
        EventContract.of("task-service").allows("assignment.recalled.v1", told(assigned(), falls));
        assertThat(told(fallen, again).state()).isEqualTo(Stage.ASSIGNED);
        EventContract.of("task-service").allows("assignment.reopened.v1", told(fallen, again));
    }

    @Test
    void amended_together() {
        Field due = new Field("due", new TextNode("2024-12-31"), new TextNode("2025-03-31"));
        Amendment by = new Amendment(2, "15/QĐ-UBND", List.of(due), YEAR_END, LATER, null, null);

        assertToldTogether("assignments.amended.v1", new Step.Amend(by));
    }

    @Test
    void recalled_together() {
        assertToldTogether("assignments.recalled.v1", new Step.Recall(REASON));
        EventContract.of("task-service")
                .allows(
                        "assignments.recalled.v1",
                        together(new Step.FallAway(2, REASON)).payload());
    }

    @Test
    void passed_on_to_who_came_after_its_unit() {
        assertToldTogether("assignments.passed-on.v1", new Step.PassOn(ENDED, List.of(ANOTHERS)));
        Step answers = new Step.AnswerFor(UnitId.next(), ENDED);

        EventContract.of("task-service")
                .allows("assignments.passed-on.v1", together(answers).payload());
    }

    @Test
    void joined_with_what_units_had_that_have_ended() {
        assertToldTogether("assignments.joined.v1", new Step.Join(ENDED, List.of(predecessor())));
    }

    @Test
    void resumed_by_a_unit_that_goes_on() {
        Step pass = new Step.PassOn(ENDED, List.of(ANOTHERS));
        Step resume = new Step.Resume(new Reason("Việc kế thừa đã được ghi lại"));
        BulkChange told = AssignmentsStepped.change(
                List.of(new TellSteps.Told(resume, resume.take(pass.take(assigned(), ASSIGNER), ASSIGNER))),
                UNIT,
                UNIT,
                Map.of(GIVER.id(), GIVER));

        EventContract.of("task-service").isWrittenAs("assignments.resumed.v1", told.payload());
        assertThat(told.changed()).extracting(Versioned::sequence).containsExactly(3L);
    }

    @Test
    void who_hands_it_down_is_named_in_what_is_told_of_many() {
        Step recall = new Step.Recall(REASON);
        BulkChange told = AssignmentsStepped.change(
                List.of(new TellSteps.Told(recall, recall.take(assigned().handedDownBy(GIVER.id()), ASSIGNER))),
                UNIT,
                UNIT,
                Map.of(GIVER.id(), GIVER));

        assertThat(((AssignmentsStepped) told.payload()).assignments().get(0).assigner())
                .isEqualTo(GIVER);
        EventContract.of("task-service").allows("assignments.recalled.v1", told.payload());
    }

    private static final Reason ENDED = new Reason("Đơn vị đã kết thúc; đơn vị kế thừa thực hiện tiếp");

    private static final Step.Part ANOTHERS = new Step.Part(
            AssignmentId.fromString("01900000-0000-7000-8000-00000000a553"),
            new UnitId(java.util.UUID.fromString("01900000-0000-7000-8000-000000000012")));

    private static Assignment predecessor() {
        return assigned().inheritedBy(ANOTHERS.unit(), ANOTHERS.assignmentId());
    }

    private static void assertToldTogether(String type, Step step) {
        BulkChange told = together(step);

        EventContract.of("task-service").isWrittenAs(type, told.payload());
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.key()).as("order is kept by unit").isEqualTo(UNIT.id().value());
        assertThat(told.changed()).extracting(Versioned::sequence).containsExactly(2L, 2L);
        assertThat(told.changed())
                .as("the audit of each says how it stands")
                .extracting(Versioned::state)
                .isEqualTo(((AssignmentsStepped) told.payload()).assignments());
    }

    /** Of one that is only given and one that has begun and was reported done once. */
    private static BulkChange together(Step step) {
        Assignment begun =
                new Step.SendBack(REASON).take(COMPLETE.take(assigned().start(), HOLDER), ASSIGNER);
        Assignment other = new Assignment(
                AssignmentId.fromString("01900000-0000-7000-8000-00000000a552"),
                begun.plan(),
                new ItemKey("KG-D68"),
                begun.unit(),
                begun.owner(),
                begun.assigner(),
                begun.holding(),
                begun.dates(),
                begun.state(),
                1);
        return AssignmentsStepped.change(
                Stream.of(assigned(), other)
                        .map(one -> new TellSteps.Told(step, step.take(one, ASSIGNER)))
                        .toList(),
                UNIT,
                UNIT,
                Map.of(GIVER.id(), GIVER));
    }

    private static void assertTold(Assignment before, Step step, Step.Taking taking) {
        Assignment after = step.take(before, taking);
        Change told = AssignmentStepped.change(step, after, UNIT, UNIT, after.assigner() == null ? null : GIVER);
        EventContract.of("task-service").isWrittenAs(step.action().event(), told.payload());
        assertThat(told.type()).isEqualTo(step.action().event());
        assertThat(told.key()).isEqualTo(UNIT.id().value());
        assertThat(told.sequence()).isEqualTo(before.version() + 1);
    }

    @Test
    void an_heir_that_answers_for_it_is_named_beside_the_unit_that_was_given_it() {
        NamedUnit heir = new NamedUnit(UnitId.next(), null, "Sở mới");
        Assignment inherited = assigned().ownedBy(heir.id());
        var told = (AssignmentStepped) AssignmentStepped.change(new Step.Accept(), inherited, UNIT, heir, null)
                .payload();

        assertThat(told.unit()).isEqualTo(UNIT);
        assertThat(told.owner()).isEqualTo(heir);
    }

    private static Assignment assigned() {
        return in(new State.Assigned(), YEAR_END);
    }

    private static Assignment in(State state, @Nullable Deadline due) {
        return new Assignment(
                AssignmentId.fromString("01900000-0000-7000-8000-00000000a551"),
                PlanId.of("01900000-0000-7000-8000-0000000091a0"),
                new ItemKey("KG-D67"),
                UNIT.id(),
                UNIT.id(),
                null,
                new Holding(Role.LEAD, Relation.ORDERED),
                new Dates(due, due, null, null, null),
                state,
                1);
    }
}
