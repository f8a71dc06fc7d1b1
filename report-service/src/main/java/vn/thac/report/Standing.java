package vn.thac.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/**
 * Where a report that is owed stands on a day, reckoned when somebody looks. The words are used as here, everywhere:
 *
 * <ul>
 *   <li><b>missing</b>: the due date is over and nothing was ever handed in;
 *   <li><b>overdue</b>: the due date is over and nothing that counts is there: missing, or sent back and not come again;
 *   <li><b>late</b>: the first report was handed in after the due date, whatever became of it later.
 * </ul>
 *
 * A due date lasts until 24:00 of its day in Vietnam; what has none is never missing, overdue or late.
 */
public enum Standing implements WireName {
    NOT_DUE("notDue"),
    MISSING("missing"),
    UNDER_REVIEW("underReview"),
    RETURNED("returned"),
    ACCEPTED("accepted");

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
        };
    }

    public static boolean isOverdue(ReportState state, @Nullable LocalDate due, LocalDate today) {
        return isOver(due, today) && !state.counts();
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
