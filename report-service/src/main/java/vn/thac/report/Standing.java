package vn.thac.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/**
 * Where a report that is owed stands on a day, reckoned when somebody looks. The words are used as here, everywhere:
 *
 * <ul>
 *   <li><b>missing</b>: the due date is over and nothing was ever handed in, and the unit is still there;
 *   <li><b>overdue</b>: the due date is over and nothing that counts is there: missing, sent back or taken back and not come again, or
 *       left by a unit that has ended; what was waived or closed is not owed any more;
 *   <li><b>late</b>: the first report was handed in after the due date, whatever became of it later; one that the unit took back
 *       itself doesn't keep the next one in time.
 * </ul>
 *
 * A due date lasts until 24:00 of its day in Vietnam; what has none is never missing, overdue or late.
 */
public enum Standing implements WireName {
    NOT_DUE("notDue"),
    MISSING("missing"),
    UNDER_REVIEW("underReview"),
    RETURNED("returned"),
    ACCEPTED("accepted"),
    WITHDRAWN("withdrawn"),
    UNIT_ENDED("unitEnded"),
    WAIVED("waived"),
    CLOSED("closed");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    public static Standing of(ReportState state, @Nullable LocalDate due, LocalDate today) {
        return switch (state) {
            case OPEN -> isOver(due, today) ? MISSING : NOT_DUE;
            case SUBMITTED -> UNDER_REVIEW;
            case RETURNED -> RETURNED;
            case ACCEPTED -> ACCEPTED;
            case WITHDRAWN -> WITHDRAWN;
            case UNIT_ENDED -> UNIT_ENDED;
            case WAIVED -> WAIVED;
            case CLOSED -> CLOSED;
        };
    }

    public static boolean isOverdue(ReportState state, @Nullable LocalDate due, LocalDate today) {
        return isOver(due, today) && state.isOwed() && !state.counts();
    }

    /** Whether a report handed in on that day comes late. */
    public static boolean isLate(@Nullable LocalDate due, LocalDate handedIn) {
        return isOver(due, handedIn);
    }

    private static boolean isOver(@Nullable LocalDate due, LocalDate day) {
        return due != null && day.isAfter(due);
    }

    @Override
    public String wire() {
        return word;
    }
}
