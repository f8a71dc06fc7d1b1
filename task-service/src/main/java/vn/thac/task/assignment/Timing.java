package vn.thac.task.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/**
 * How an assignment stands to its due date at the end of a day. The clock stops while the work is reported done, and
 * then it is judged as it was reported first: by that moment and the due date that was in force then, whatever was
 * decided afterwards.
 */
public enum Timing implements WireName {
    UNDATED,
    IN_TIME,
    LATE;

    /**
     * @param due the one in force on the day
     * @param first null while it is not reported done on that day
     */
    public static Timing of(@Nullable Deadline due, Dates.@Nullable FirstReport first, LocalDate day) {
        Deadline judged = first == null || first.due() == null ? due : first.due();
        if (judged == null) {
            return UNDATED;
        }
        boolean inTime = first == null ? !judged.passedOn(day) : judged.metAt(first.at());
        return inTime ? IN_TIME : LATE;
    }
}
