package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.completion;
import static vn.thac.task.assignment.Fixture.noonOf;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.thac.core.problem.Refused;

/** Late is what the log of a life says: the first report, against the due date that was in force at that moment. */
class LateProperties {

    private static final LocalDate FIRST = LocalDate.parse("2024-03-01");
    private static final Reason REASON = new Reason("lý do");

    enum Deed {
        REPORT,
        SEND_BACK,
        EXTEND,
        CORRECT,
        TAKE_BACK,
        CONFIRM,
        REOPEN,
        RECALL
    }

    /** Something that is tried so many days later, with a due date so many days from then. */
    record Act(Deed deed, int later, int until) {}

    @Property
    void the_first_report_and_the_due_date_of_that_moment_decide(
            @ForAll @IntRange(max = 20) int dueAfter, @ForAll("acts") @Size(max = 30) List<Act> acts) {
        Assignment now = assigned(FIRST.plusDays(dueAfter).toString()).start();
        LocalDate today = FIRST;
        LocalDate reported = null;
        LocalDate dueThen = null;
        for (Act act : acts) {
            today = today.plusDays(act.later());
            Assignment before = now;
            now = tried(act, before, today);
            if (act.deed() == Deed.REPORT && now != before && reported == null) {
                reported = today;
                dueThen = before.due().day();
            }
        }
        assertThat(Fixture.bucket(now, today)).isEqualTo(expected(now, today, reported, dueThen));
    }

    @Property
    void no_decision_after_the_first_report_changes_how_it_is_judged(
            @ForAll @IntRange(max = 20) int dueAfter, @ForAll("acts") @Size(max = 30) List<Act> acts) {
        Assignment now = assigned(FIRST.plusDays(dueAfter).toString()).start();
        LocalDate today = FIRST.plusDays(10);
        Assignment reported = now.complete(completion(today.toString(), "a"));
        Bucket first = Fixture.bucket(reported.confirm(new State.Confirmation(noonOf(today), "b")), today);
        now = reported;
        for (Act act : acts) {
            today = today.plusDays(act.later());
            now = tried(act, now, today);
            if (now.state() instanceof State.Confirmed) {
                assertThat(Fixture.bucket(now, today)).isEqualTo(first);
            }
        }
    }

    private static Bucket expected(Assignment now, LocalDate today, LocalDate reported, LocalDate dueThen) {
        return switch (now.state().stage()) {
            case RECALLED -> Bucket.RECALLED;
            case CONFIRMED -> reported.isAfter(dueThen) ? Bucket.DONE_LATE : Bucket.DONE_ON_TIME;
            case COMPLETED -> reported.isAfter(dueThen) ? Bucket.OPEN_OVERDUE : Bucket.OPEN_IN_TIME;
            default -> today.isAfter(now.due().day()) ? Bucket.OPEN_OVERDUE : Bucket.OPEN_IN_TIME;
        };
    }

    private static Assignment tried(Act act, Assignment one, LocalDate today) {
        Deadline until = new Deadline(today.plusDays(act.until()));
        try {
            return switch (act.deed()) {
                case REPORT -> one.complete(completion(today.toString(), "a"));
                case SEND_BACK -> one.sendBack(REASON);
                case EXTEND -> one.extend(until, today);
                case CORRECT -> one.correctExtension(until);
                case TAKE_BACK -> one.correctExtension(null);
                case CONFIRM -> one.confirm(new State.Confirmation(noonOf(today), "b"));
                case REOPEN -> one.reopen();
                case RECALL -> one.recall(REASON);
            };
        } catch (Refused refused) {
            return one;
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(Deed.values()),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(-3, 15))
                .as(Act::new)
                .list();
    }
}
