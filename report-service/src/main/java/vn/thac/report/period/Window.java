package vn.thac.report.period;

import java.time.LocalDate;

/** The days whose data a report takes, both ends included. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a window can't end before it begins: " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
