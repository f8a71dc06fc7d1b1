package vn.thac.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** How an assignment stands to its due date at the end of a day. The clock stops when the work is reported done. */
public enum Timing implements WireName {
    UNDATED,
    IN_TIME,
    LATE;

    public static Timing of(@Nullable Deadline due, @Nullable Instant completed, LocalDate day) {
        if (due == null) {
            return UNDATED;
        }
        boolean inTime = completed == null ? !due.passedOn(day) : due.metAt(completed);
        return inTime ? IN_TIME : LATE;
    }
}
