package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.completion;
import static vn.thac.task.assignment.Fixture.due;
import static vn.thac.task.assignment.Fixture.noonOf;
import static vn.thac.task.assignment.Fixture.waiting;
import static vn.thac.task.assignment.Stage.ACCEPTED;
import static vn.thac.task.assignment.Stage.ASSIGNED;
import static vn.thac.task.assignment.Stage.COMPLETED;
import static vn.thac.task.assignment.Stage.CONFIRMED;
import static vn.thac.task.assignment.Stage.DECLINED;
import static vn.thac.task.assignment.Stage.RECALLED;
import static vn.thac.task.assignment.Stage.SENT_BACK;
import static vn.thac.task.assignment.Stage.STARTED;
import static vn.thac.task.assignment.Stage.WAITING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;

/** Whatever is tried, an assignment moves only along the arrows that are written down here a second time. */
class AssignmentProperties {

    private static final Map<Stage, Set<Stage>> ARROWS = Map.of(
            WAITING, Set.of(ASSIGNED, RECALLED),
            ASSIGNED, Set.of(ASSIGNED, ACCEPTED, STARTED, DECLINED, RECALLED),
            ACCEPTED, Set.of(ACCEPTED, STARTED, COMPLETED, RECALLED),
            STARTED, Set.of(STARTED, COMPLETED, RECALLED),
            COMPLETED, Set.of(COMPLETED, CONFIRMED, SENT_BACK, RECALLED),
            SENT_BACK, Set.of(SENT_BACK, STARTED, COMPLETED, RECALLED),
            DECLINED, Set.of(DECLINED, ASSIGNED, RECALLED),
            CONFIRMED, Set.of(),
            RECALLED, Set.of());

    private static final Reason REASON = new Reason("lý do");

    @Property
    void no_sequence_of_steps_leaves_the_arrows(
            @ForAll boolean conditional, @ForAll @Size(max = 40) List<Action> tried) {
        Assignment now = conditional ? waiting("hướng dẫn") : assigned("2024-06-30");
        for (Action action : tried) {
            Assignment before = now;
            now = tryTo(action, before);
            boolean moved = now != before;

            assertThat(moved).isEqualTo(action.possibleIn(before.state().stage()));
            assertThat(now.version()).isEqualTo(before.version() + (moved ? 1 : 0));
            if (moved) {
                assertThat(ARROWS.get(before.state().stage()))
                        .contains(now.state().stage());
            }
        }
    }

    @Property
    void only_what_is_completed_or_confirmed_has_a_completion(@ForAll @Size(max = 40) List<Action> tried) {
        Assignment now = assigned(null);
        for (Action action : tried) {
            now = tryTo(action, now);
            assertThat(now.state().completion() != null)
                    .isEqualTo(Set.of(COMPLETED, CONFIRMED).contains(now.state().stage()));
        }
    }

    @Property
    void nothing_overwrites_the_original_due_date(@ForAll @Size(max = 40) List<Action> tried) {
        Assignment now = assigned("2024-06-30");
        for (Action action : tried) {
            now = tryTo(action, now);
        }
        assertThat(now.originalDue()).isEqualTo(due("2024-06-30"));
    }

    private static Assignment tryTo(Action action, Assignment from) {
        try {
            return take(action, from);
        } catch (Refused refused) {
            assertThat(refused.faults().get(0).refusal()).isEqualTo(TaskRefusal.STEP_NOT_ALLOWED);
            return from;
        }
    }

    private static Assignment take(Action action, Assignment from) {
        return switch (action) {
            case ACCEPT -> from.accept();
            case DECLINE -> from.decline(REASON);
            case START -> from.start();
            case PROGRESS -> from.progress(new Progress(10, null));
            case COMPLETE -> from.complete(completion("2024-06-15", "a"));
            case MEET_CONDITION -> from.meetCondition(due("2024-12-31"));
            case CONFIRM -> from.confirm(new State.Confirmation(noonOf(LocalDate.parse("2024-06-16")), "b"));
            case SEND_BACK -> from.sendBack(REASON);
            case REASSIGN -> from.reassign();
            case EXTEND ->
                from.extend(
                        from.due() == null
                                ? due("2024-09-01")
                                : new Deadline(from.due().day().plusDays(1)));
            case RECALL -> from.recall(REASON);
        };
    }
}
