package vn.thac.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;

/**
 * All days of an assignment. The original due date stays; the one in force changes by decision alone; and when it was
 * first reported done, with the due date of that moment, judges for ever whether that was in time.
 *
 * @param extension the last one, which can be put right; null where the due date is as it was given
 * @param asked what the holder asks of the assigner, or was refused last
 * @param first null until it was reported done once
 */
public record Dates(
        @Nullable Deadline original,
        @Nullable Deadline due,
        @Nullable Extension extension,
        @Nullable Asked asked,
        @Nullable FirstReport first) {

    /**
     * A decision on the due date.
     *
     * @param before the due date until then; null where there was none
     */
    public record Extension(@Nullable Deadline before) {}

    /**
     * A holder's wish for a new due date.
     *
     * @param refusal why the assigner said no; null while it has not decided
     */
    public record Asked(
            Deadline until,
            Reason reason,
            Instant at,
            @Nullable Reason refusal) {

        public boolean open() {
            return refusal == null;
        }
    }

    /** When it was first reported done, and the due date then in force; null where there was none. */
    public record FirstReport(Instant at, @Nullable Deadline due) {}

    static Dates given(@Nullable Deadline due) {
        return new Dates(due, due, null, null, null);
    }

    boolean isAsked() {
        return asked != null && asked.open();
    }

    /** A new due date by decision: later than the present one, and not over yet. It answers what was asked. */
    Dates extended(Deadline until, LocalDate today) {
        requireAhead(until, today);
        return new Dates(original, until, new Extension(due), null, first);
    }

    /** The last extension put right: another day, but none before that from which it was extended; null takes it back. */
    Dates corrected(@Nullable Deadline until) {
        if (extension == null) {
            throw Refused.of(TaskRefusal.NOTHING_EXTENDED);
        }
        Deadline before = extension.before();
        if (until != null && before != null && before.isAfter(until)) {
            throw Refused.at(TaskRefusal.CORRECTION_TOO_EARLY, "/due", Map.of("before", before, "asked", until));
        }
        return new Dates(original, until == null ? before : until, extension, asked, first);
    }

    /** The holder asks; asked again, the last wish counts. */
    Dates asking(Deadline until, Reason reason, Instant at, LocalDate today) {
        requireAhead(until, today);
        return new Dates(original, due, extension, new Asked(until, reason, at, null), first);
    }

    /**
     * The plan writes another day. Whoever has more time by decision keeps it, unless the plan gives more still, and a day
     * that is not the plan's stays; a wish that the plan grants is answered.
     *
     * @param from what the plan wrote until now
     */
    Dates replanned(@Nullable Deadline from, @Nullable Deadline to) {
        if (extension == null) {
            return Objects.equals(due, from) ? answered(to) : this;
        }
        if (!Objects.equals(extension.before(), from)) {
            return this;
        }
        boolean stillMore = to == null || due != null && due.isAfter(to);
        return stillMore ? new Dates(original, due, new Extension(to), asked, first) : answered(to);
    }

    /** It does not wait any more; what was given before, a day or none, stays the original. */
    Dates met(@Nullable Deadline planned, boolean givenBefore) {
        return new Dates(original == null && !givenBefore ? planned : original, planned, null, asked, first);
    }

    /** It waits: no day counts until that is over. */
    Dates paused() {
        return new Dates(original, null, null, null, first);
    }

    private Dates answered(@Nullable Deadline to) {
        boolean granted =
                asked != null && asked.open() && (to == null || !asked.until().isAfter(to));
        return new Dates(original, to, null, granted ? null : asked, first);
    }

    Asked open() {
        if (asked == null || !asked.open()) {
            throw Refused.of(TaskRefusal.NO_EXTENSION_ASKED);
        }
        return asked;
    }

    Dates refusing(Reason refusal) {
        Asked wish = open();
        return new Dates(original, due, extension, new Asked(wish.until(), wish.reason(), wish.at(), refusal), first);
    }

    /** Whoever has nothing to do with it any more asks for nothing. */
    Dates unasked() {
        return asked == null ? this : new Dates(original, due, extension, null, first);
    }

    Dates reported(Instant at) {
        return first == null ? new Dates(original, due, extension, asked, new FirstReport(at, due)) : this;
    }

    /** What of it an heir goes on with, who has reported nothing yet. */
    Dates inherited() {
        return new Dates(original, due, extension, isAsked() ? asked : null, null);
    }

    /** Of two that become one: the earlier due date, with how it came about, and what either asks for. */
    Dates joined(Dates other) {
        Deadline earlier = Deadline.earlier(due, other.due);
        boolean theirs = !Objects.equals(earlier, due);
        return new Dates(
                original,
                earlier,
                theirs ? other.extension : extension,
                !isAsked() && other.isAsked() ? other.asked : asked,
                first);
    }

    /** Later than the present one, and not over yet. */
    private void requireAhead(Deadline until, LocalDate today) {
        Faults faults = new Faults();
        if (due != null && !until.isAfter(due)) {
            faults.add(TaskRefusal.EXTENSION_NOT_LATER, "/due", Map.of("due", due, "asked", until));
        }
        if (until.passedOn(today)) {
            faults.add(TaskRefusal.EXTENSION_OVER, "/due", Map.of("asked", until, "today", today));
        }
        faults.refuse();
    }
}
