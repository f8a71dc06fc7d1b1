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
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.TaskRefusal;

/** Whatever is tried, an assignment moves only along the arrows that are written down here a second time. */
class AssignmentProperties {

    private static final Map<Stage, Set<Stage>> ARROWS = Map.ofEntries(
            entry(WAITING, Set.of(ASSIGNED, CONFIRMED, RECALLED, PASSED_ON)),
            entry(ASSIGNED, Set.of(WAITING, ASSIGNED, ACCEPTED, STARTED, DECLINED, CONFIRMED, RECALLED, PASSED_ON)),
            entry(ACCEPTED, Set.of(ACCEPTED, STARTED, COMPLETED, CONFIRMED, RECALLED, PASSED_ON)),
            entry(STARTED, Set.of(STARTED, COMPLETED, CONFIRMED, RECALLED, PASSED_ON)),
            entry(COMPLETED, Set.of(CONFIRMED, SENT_BACK, RECALLED)),
            entry(SENT_BACK, Set.of(SENT_BACK, STARTED, COMPLETED, CONFIRMED, RECALLED, PASSED_ON)),
            entry(DECLINED, Set.of(DECLINED, ASSIGNED, CONFIRMED, RECALLED)),
            entry(CONFIRMED, Set.of(COMPLETED, SENT_BACK)),
            entry(RECALLED, Set.of(WAITING, ASSIGNED, ACCEPTED, STARTED, COMPLETED, DECLINED, SENT_BACK)),
            entry(PASSED_ON, Set.of(WAITING, ASSIGNED, ACCEPTED, STARTED, SENT_BACK)));

    private static final Set<Action> OF_SUCCESSION = Set.of(Action.PASS_ON, Action.INHERIT, Action.JOIN, Action.RESUME);

    /** Steps of people, and those that follow from the answer to a mandate or from an edition of the plan. */
    private static final List<Action> STEPS = Arrays.stream(Action.values())
            .filter(action -> !OF_SUCCESSION.contains(action) && action != Action.STRENGTHEN)
            .toList();

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

            assertThat(moved).as("%s in %s", action, before).isEqualTo(possible(action, before));
            assertThat(now.version()).isEqualTo(before.version() + (moved ? 1 : 0));
            if (action == Action.AMEND || action == Action.ASSIGN) {
                assertThat(now.state()).isEqualTo(before.state());
            } else if (moved) {
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
            State counts = now.state() instanceof State.Recalled recalled ? recalled.before() : now.state();
            assertThat(now.state().completion() != null)
                    .isEqualTo(Set.of(COMPLETED, CONFIRMED).contains(counts.stage()));
        }
    }

    @Property
    void when_it_was_first_reported_done_stays_for_ever(@ForAll("steps") @Size(max = 40) List<Action> tried) {
        Assignment now = assigned("2024-06-30");
        for (Action action : tried) {
            Assignment before = now;
            now = tryTo(action, before);
            if (before.dates().first() != null) {
                assertThat(now.dates().first()).isEqualTo(before.dates().first());
            } else if (now.state().completion() != null) {
                assertThat(now.dates().first())
                        .isEqualTo(
                                new Dates.FirstReport(now.state().completion().at(), before.due()));
            }
        }
    }

    @Property
    void what_was_recalled_and_is_reopened_stands_as_before(
            @ForAll boolean conditional, @ForAll("steps") @Size(max = 20) List<Action> tried) {
        Assignment now = conditional ? waiting("hướng dẫn") : assigned("2024-06-30");
        for (Action action : tried) {
            now = tryTo(action, now);
        }
        if (Action.RECALL.possibleIn(now.state().stage())) {
            Assignment back = now.recall(REASON).reopen();

            assertThat(back.state()).isEqualTo(now.state());
            assertThat(back.due()).isEqualTo(now.due());
            assertThat(back.version()).isEqualTo(now.version() + 2);
        }
    }

    @Property
    void an_extension_is_asked_for_only_while_the_holder_works_on_it(
            @ForAll("steps") @Size(max = 40) List<Action> tried) {
        Assignment now = assigned("2024-06-30");
        for (Action action : tried) {
            now = tryTo(action, now);
            if (now.state().stage().turn() != Action.Side.HOLDER) {
                assertThat(now.dates().asked()).as("%s", now).isNull();
            }
        }
    }

    @Property
    void the_due_date_moves_by_decisions_of_the_assigner_and_editions_of_the_plan_alone(
            @ForAll("steps") @Size(max = 40) List<Action> tried) {
        Set<Action> decisions = Set.of(Action.EXTEND, Action.CORRECT_EXTENSION, Action.DECIDE_EXTENSION, Action.AMEND);
        Assignment now = assigned("2024-06-30");
        for (Action action : tried) {
            if (action == Action.TAKE_BACK_CONDITION) {
                continue;
            }
            Assignment before = now;
            now = tryTo(action, before);
            if (!decisions.contains(action)) {
                assertThat(now.due()).isEqualTo(before.due());
            }
        }
        assertThat(now.due().day()).isAfterOrEqualTo(LocalDate.parse("2024-06-30"));
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
    void whatever_is_in_hand_can_be_passed_on_to_heirs_and_then_only_comes_back_as_it_stood(
            @ForAll boolean conditional, @ForAll("steps") @Size(max = 20) List<Action> tried) {
        Assignment now = conditional ? waiting("hướng dẫn") : assigned("2024-06-30");
        for (Action action : tried) {
            now = tryTo(action, now);
        }
        Assignment last = now;
        if (!Action.PASS_ON.possibleIn(last.state().stage())) {
            assertThatThrownBy(() -> last.passOn(REASON)).isInstanceOf(Refused.class);
        } else {
            Assignment passed = last.passOn(REASON);
            assertThat(passed.state().stage()).isEqualTo(PASSED_ON);
            assertThat(passed.version()).isEqualTo(last.version() + 1);
            assertThat(STEPS)
                    .allSatisfy(action -> assertThat(tryTo(action, passed)).isEqualTo(passed));
            assertThat(passed.resume().state()).isEqualTo(last.state());
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
            assertThat(refused.faults().get(0).refusal())
                    .isIn(TaskRefusal.STEP_NOT_ALLOWED, TaskRefusal.NO_EXTENSION_ASKED, TaskRefusal.NOTHING_EXTENDED);
            return from;
        }
    }

    private static boolean possible(Action action, Assignment before) {
        boolean asked = before.dates().asked() != null && before.dates().asked().open();
        return action.possibleIn(before.state().stage())
                && (asked || action != Action.DECIDE_EXTENSION)
                && (before.dates().extension() != null || action != Action.CORRECT_EXTENSION);
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
            case TAKE_BACK_CONDITION -> new Step.WaitAgain("hướng dẫn", REASON);
            case CONFIRM -> new Step.Confirm();
            case SEND_BACK -> new Step.SendBack(REASON);
            case REASSIGN ->
                from.version() % 2 == 0
                        ? new Step.Reassign(REASON)
                        : new Step.Give(AssignmentId.next(), new NamedUnit(UnitId.next(), null, "Sở"), REASON);
            case EXTEND -> new Step.Extend(later(from.due()), REASON, null);
            case CORRECT_EXTENSION ->
                new Step.CorrectExtension(from.version() % 2 == 0 ? null : from.due(), REASON, null);
            case ASK_EXTENSION -> new Step.AskExtension(later(from.due()), REASON);
            case DECIDE_EXTENSION ->
                from.version() % 2 == 0 ? new Step.GrantExtension(null, null, null) : new Step.RefuseExtension(REASON);
            case RECALL -> new Step.Recall(REASON);
            case REOPEN -> new Step.Reopen(REASON);
            case ANSWER -> new Step.Answer(noonOf(LocalDate.parse("2024-06-16")), "xong", "57/KH");
            case REFUSE_ANSWER -> new Step.RefuseAnswer(REASON);
            case AMEND ->
                new Step.Amend(Fixture.amendment(
                        from.version() % 2 == 0 ? from.due() : from.originalDue(), later(from.due()), null));
            case ASSIGN -> new Step.Assign(from.version() % 2 == 0 ? null : UnitId.next(), 2);
            case STRENGTHEN, PASS_ON, INHERIT, JOIN, RESUME ->
                throw new IllegalArgumentException(action + " is nobody's step");
        };
    }

    private static Deadline later(@Nullable Deadline due) {
        return due == null ? due("2024-09-01") : new Deadline(due.day().plusDays(1));
    }
}
