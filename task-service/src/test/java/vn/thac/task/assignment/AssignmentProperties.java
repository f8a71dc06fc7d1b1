package vn.thac.task.assignment;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.due;
import static vn.thac.task.assignment.Fixture.noonOf;
import static vn.thac.task.assignment.Fixture.waiting;
import static vn.thac.task.assignment.Stage.ACCEPTED;
import static vn.thac.task.assignment.Stage.ASSIGNED;
import static vn.thac.task.assignment.Stage.COMPLETED;
import static vn.thac.task.assignment.Stage.CONFIRMED;
import static vn.thac.task.assignment.Stage.DECLINED;
import static vn.thac.task.assignment.Stage.PASSED_ON;
import static vn.thac.task.assignment.Stage.RECALLED;
import static vn.thac.task.assignment.Stage.SENT_BACK;
import static vn.thac.task.assignment.Stage.STARTED;
import static vn.thac.task.assignment.Stage.WAITING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;

/** Whatever is tried, an assignment moves only along the arrows that are written down here a second time. */
class AssignmentProperties {

    private static final Map<Stage, Set<Stage>> ARROWS = Map.ofEntries(
            entry(WAITING, Set.of(ASSIGNED, RECALLED, PASSED_ON)),
            entry(ASSIGNED, Set.of(ASSIGNED, ACCEPTED, STARTED, DECLINED, RECALLED, PASSED_ON)),
            entry(ACCEPTED, Set.of(ACCEPTED, STARTED, COMPLETED, RECALLED, PASSED_ON)),
            entry(STARTED, Set.of(STARTED, COMPLETED, RECALLED, PASSED_ON)),
            entry(COMPLETED, Set.of(COMPLETED, CONFIRMED, SENT_BACK, RECALLED, PASSED_ON)),
            entry(SENT_BACK, Set.of(SENT_BACK, STARTED, COMPLETED, RECALLED, PASSED_ON)),
            entry(DECLINED, Set.of(DECLINED, ASSIGNED, RECALLED, PASSED_ON)),
            entry(CONFIRMED, Set.of()),
            entry(RECALLED, Set.of()),
            entry(PASSED_ON, Set.of()));

    private static final List<Action> STEPS =
            Arrays.stream(Action.values()).filter(Action::isStep).toList();

    private static final Reason REASON = new Reason("lý do");

    /** Each time somebody else, so that whoever completes it is not who confirms it. */
    private static final AtomicLong PEOPLE = new AtomicLong();

    @Property
    void no_sequence_of_steps_leaves_the_arrows(
            @ForAll boolean conditional, @ForAll("steps") @Size(max = 40) List<Action> tried) {
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
    void only_what_is_completed_or_confirmed_has_a_completion(@ForAll("steps") @Size(max = 40) List<Action> tried) {
        Assignment now = assigned(null);
        for (Action action : tried) {
            now = tryTo(action, now);
            assertThat(now.state().completion() != null)
                    .isEqualTo(Set.of(COMPLETED, CONFIRMED).contains(now.state().stage()));
        }
    }

    @Property
    void nothing_overwrites_the_original_due_date(@ForAll("steps") @Size(max = 40) List<Action> tried) {
        Assignment now = assigned("2024-06-30");
        for (Action action : tried) {
            now = tryTo(action, now);
        }
        assertThat(now.originalDue()).isEqualTo(due("2024-06-30"));
    }

    @Property
    void whatever_is_still_open_can_be_passed_on_to_heirs_and_then_nothing_more_happens_to_it(
            @ForAll boolean conditional, @ForAll("steps") @Size(max = 20) List<Action> tried) {
        Assignment now = conditional ? waiting("hướng dẫn") : assigned("2024-06-30");
        for (Action action : tried) {
            now = tryTo(action, now);
        }
        Assignment last = now;
        if (ARROWS.get(last.state().stage()).isEmpty()) {
            assertThatThrownBy(() -> last.passOn(REASON)).isInstanceOf(Refused.class);
        } else {
            Assignment passed = last.passOn(REASON);
            assertThat(passed.state().stage()).isEqualTo(PASSED_ON);
            assertThat(passed.version()).isEqualTo(last.version() + 1);
            assertThat(STEPS)
                    .allSatisfy(action -> assertThat(tryTo(action, passed)).isEqualTo(passed));
        }
    }

    @Provide
    Arbitrary<List<Action>> steps() {
        return Arbitraries.of(STEPS).list();
    }

    private static Assignment tryTo(Action action, Assignment from) {
        try {
            return step(action, from).take(from, by());
        } catch (Refused refused) {
            assertThat(refused.faults().get(0).refusal()).isEqualTo(TaskRefusal.STEP_NOT_ALLOWED);
            return from;
        }
    }

    private static Step.Taking by() {
        return new Step.Taking(
                noonOf(LocalDate.parse("2024-06-15")),
                "p" + PEOPLE.incrementAndGet(),
                Action.Side.ASSIGNER,
                () -> null);
    }

    private static Step step(Action action, Assignment from) {
        return switch (action) {
            case ACCEPT -> new Step.Accept();
            case DECLINE -> new Step.Decline(REASON);
            case START -> new Step.Start();
            case PROGRESS -> new Step.Advance(new Progress(10, null));
            case COMPLETE -> new Step.Complete("xong", null);
            case MEET_CONDITION -> new Step.MeetCondition(null, due("2024-12-31"));
            case CONFIRM -> new Step.Confirm();
            case SEND_BACK -> new Step.SendBack(REASON);
            case REASSIGN -> new Step.Reassign();
            case EXTEND -> new Step.Extend(later(from.due()), REASON, null);
            case RECALL -> new Step.Recall(REASON);
            case STRENGTHEN, PASS_ON -> throw new IllegalArgumentException(action + " is nobody's step");
        };
    }

    private static Deadline later(@Nullable Deadline due) {
        return due == null ? due("2024-09-01") : new Deadline(due.day().plusDays(1));
    }
}
