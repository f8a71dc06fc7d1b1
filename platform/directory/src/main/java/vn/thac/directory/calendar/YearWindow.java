package vn.thac.directory.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that come every year (LS II.4: "01/06 - 30/06", "01/06", Trung thu). One whose end lies before its beginning goes on
 * into the next year.
 */
public record YearWindow(DayOfYear from, DayOfYear to) {

    /** Days with both ends. */
    public record Days(LocalDate from, LocalDate to) {
        public Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("days can't end before they begin: " + from + " to " + to);
            }
        }
    }

    /** As a plan writes it; empty for what names no days of every year, such as a season or a date of one year. */
    public static Optional<YearWindow> read(String written) {
        return ReadWindow.of(written);
    }

    /** The one that begins in a year; in a lunar year that begins in it, for lunar days. */
    public Days in(int year) {
        LocalDate begins = from.in(year);
        LocalDate ends = to.in(year);
        return new Days(begins, ends.isBefore(begins) ? to.in(year + 1) : ends);
    }
}
