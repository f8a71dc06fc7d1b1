package vn.thac.task.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;
import vn.thac.testing.EventContract;

/** Every step writes its event exactly as the contract shows it, in order with all events of its unit. */
class StepEventTest {

    private static final NamedUnit UNIT = new NamedUnit(
            UnitId.of("01900000-0000-7000-8000-000000000011"), "thac:kg-so-gddt", "Sở Giáo dục và Đào tạo");
    private static final Deadline YEAR_END = new Deadline(LocalDate.parse("2024-12-31"));
    private static final Reason REASON = new Reason("Nhiệm vụ không thuộc chức năng");
    private static final Step.Taking HOLDER =
            new Step.Taking(Instant.parse("2024-12-20T03:00:00Z"), "a", Side.HOLDER, () -> YEAR_END);
    private static final Step.Taking ASSIGNER =
            new Step.Taking(Instant.parse("2024-12-22T03:00:00Z"), "b", Side.ASSIGNER, () -> YEAR_END);
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
        assertTold(assigned().decline(REASON), new Step.Reassign(), ASSIGNER);
    }

    @Test
    void condition_met() {
        assertTold(in(new State.Waiting("C1"), null), new Step.MeetCondition("Bộ đã có hướng dẫn", null), HOLDER);
    }

    @Test
    void extended() {
        Deadline later = new Deadline(LocalDate.parse("2025-03-31"));
        assertTold(assigned().start(), new Step.Extend(later, new Reason("Mưa lũ kéo dài"), "118/QĐ-UBND"), ASSIGNER);
    }

    @Test
    void recalled() {
        assertTold(assigned(), new Step.Recall(REASON), ASSIGNER);
    }

    private static void assertTold(Assignment before, Step step, Step.Taking taking) {
        Assignment after = step.take(before, taking);
        Change told = AssignmentStepped.change(step, after, UNIT, UNIT);
        EventContract.of("task-service").isWrittenAs(step.action().event(), told.payload());
        assertThat(told.type()).isEqualTo(step.action().event());
        assertThat(told.key()).isEqualTo(UNIT.id().value());
        assertThat(told.sequence()).isEqualTo(before.version() + 1);
    }

    @Test
    void an_heir_that_answers_for_it_is_named_beside_the_unit_that_was_given_it() {
        NamedUnit heir = new NamedUnit(UnitId.next(), null, "Sở mới");
        Assignment inherited = assigned().ownedBy(heir.id());
        var told = (AssignmentStepped) AssignmentStepped.change(new Step.Accept(), inherited, UNIT, heir)
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
                new Holding(Role.LEAD, Relation.ORDERED),
                due,
                due,
                state,
                1);
    }
}
