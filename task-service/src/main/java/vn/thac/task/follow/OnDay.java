package vn.thac.task.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.task.TaskRefusal;

/** The day that a list or board speaks of: today as things stand now, or the end of a past day as they stood then. */
public record OnDay(LocalDate day, boolean past) {

    /** Null means today; a day that has not come cannot be known. */
    public static OnDay of(@Nullable LocalDate asked, Clock clock) {
        LocalDate today = Vietnam.today(clock);
        if (asked != null && asked.isAfter(today)) {
            throw Refused.at(TaskRefusal.DAY_IN_FUTURE, "asOf", Map.of("day", asked, "today", today));
        }
        return new OnDay(asked == null ? today : asked, asked != null && asked.isBefore(today));
    }
}
