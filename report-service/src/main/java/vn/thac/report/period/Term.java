package vn.thac.report.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of a regime with its window and its due date.
 *
 * @param due the last day in time; null when the plan names no deadline
 * @param windowStated false when the plan doesn't say which days the data cover
 */
public record Term(
        Period.Calendar period, Window window, @Nullable LocalDate due, boolean windowStated) {

    /** The last day on which it is owed in time; without a deadline the last of its data. */
    LocalDate lastDay() {
        return due == null ? window.to() : due;
    }

    /** The day on which its obligations come into being. */
    public LocalDate opens() {
        return window.from();
    }
}
