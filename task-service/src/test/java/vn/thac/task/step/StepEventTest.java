package vn.thac.task.step;

import static vn.thac.task.Contract.assertWritesTheSample;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Completion;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Relation;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.State;

/** Every step writes its event exactly as the contract shows it. */
class StepEventTest {

    private static final Deadline YEAR_END = new Deadline(LocalDate.parse("2024-12-31"));
    private static final Reason REASON = new Reason("Nhiệm vụ không thuộc chức năng");
    private static final Completion DONE =
            new Completion(Instant.parse("2024-12-20T03:00:00Z"), "a", "Đã ban hành kế hoạch", "57/KH-UBND");
    private static final State.Confirmation AGREED = new State.Confirmation(Instant.parse("2024-12-22T03:00:00Z"), "b");

    @Test
    void accepted() {
        assertTold(assigned(), new Step(Action.ACCEPT, Assignment::accept));
    }

    @Test
    void declined() {
        assertTold(assigned(), new Step(Action.DECLINE, a -> a.decline(REASON), REASON.text()));
    }

    @Test
    void started() {
        assertTold(assigned(), new Step(Action.START, Assignment::start));
    }

    @Test
    void progressed() {
        Progress progress = new Progress(60, "Đã tập huấn 12 trên 20 xã");
        assertTold(assigned().start(), new Step(Action.PROGRESS, a -> a.progress(progress), progress.note()));
    }

    @Test
    void completed() {
        assertTold(
                assigned().start(), new Step(Action.COMPLETE, a -> a.complete(DONE), DONE.result(), DONE.evidence()));
    }

    @Test
    void confirmed() {
        assertTold(assigned().start().complete(DONE), new Step(Action.CONFIRM, a -> a.confirm(AGREED)));
    }

    @Test
    void sent_back() {
        assertTold(
                assigned().start().complete(DONE), new Step(Action.SEND_BACK, a -> a.sendBack(REASON), REASON.text()));
    }

    @Test
    void reassigned() {
        assertTold(assigned().decline(REASON), new Step(Action.REASSIGN, Assignment::reassign));
    }

    @Test
    void condition_met() {
        assertTold(
                in(new State.Waiting("hướng dẫn"), null),
                new Step(Action.MEET_CONDITION, a -> a.meetCondition(YEAR_END), "Bộ đã có hướng dẫn"));
    }

    @Test
    void extended() {
        Deadline later = new Deadline(LocalDate.parse("2025-03-31"));
        assertTold(assigned().start(), new Step(Action.EXTEND, a -> a.extend(later), "Mưa lũ kéo dài", "118/QĐ-UBND"));
    }

    @Test
    void recalled() {
        assertTold(assigned(), new Step(Action.RECALL, a -> a.recall(REASON), REASON.text()));
    }

    private static void assertTold(Assignment before, Step step) {
        Assignment after = step.change().apply(before);
        assertWritesTheSample(AssignmentStepped.typeOf(step.action()), AssignmentStepped.of(step, after));
    }

    private static Assignment assigned() {
        return in(new State.Assigned(), YEAR_END);
    }

    private static Assignment in(State state, Deadline due) {
        return new Assignment(
                AssignmentId.fromString("01900000-0000-7000-8000-00000000a551"),
                PlanId.of("01900000-0000-7000-8000-0000000091a0"),
                new ItemKey("KG-D67"),
                UnitId.of("01900000-0000-7000-8000-000000000011"),
                new Holding(Role.LEAD, Relation.ORDERED),
                due,
                due,
                state,
                1);
    }
}
