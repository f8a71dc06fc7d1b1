package vn.thac.task.rhythm;

import java.time.LocalDate;

/**
 * The days of one occurrence, both ends included; on the last it is due.
 *
 * @param opens the day from which it is shown as work: earlier than it begins, where days of the year are meant
 */
public record Window(LocalDate from, LocalDate to, LocalDate opens) {

    boolean endsBefore(LocalDate day) {
        return to.isBefore(day);
    }

    /** Windows of the same days are the same, whatever they are called. */
    public boolean isOf(LocalDate begins, LocalDate ends) {
        return from.equals(begins) && to.equals(ends);
    }
}
