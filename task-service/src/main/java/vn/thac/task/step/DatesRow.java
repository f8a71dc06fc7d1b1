package vn.thac.task.step;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.task.assignment.Dates;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Reason;

/** The days of an assignment as they are stored with it. */
@Embeddable
public class DatesRow {

    @Column(name = "original_due")
    @Nullable
    LocalDate originalDue;

    @Nullable
    LocalDate due;

    boolean extended;

    @Column(name = "extended_from")
    @Nullable
    LocalDate extendedFrom;

    @Column(name = "asked_due")
    @Nullable
    LocalDate askedDue;

    @Column(name = "asked_reason")
    @Nullable
    String askedReason;

    @Column(name = "asked_at")
    @Nullable
    Instant askedAt;

    @Column(name = "asked_refusal")
    @Nullable
    String askedRefusal;

    @Column(name = "first_completed_at")
    @Nullable
    Instant firstCompletedAt;

    @Column(name = "first_due")
    @Nullable
    LocalDate firstDue;

    static DatesRow of(Dates dates) {
        DatesRow row = new DatesRow();
        row.originalDue = day(dates.original());
        row.due = day(dates.due());
        Dates.Extension extension = dates.extension();
        if (extension != null) {
            row.extended = true;
            row.extendedFrom = day(extension.before());
        }
        Dates.Asked asked = dates.asked();
        if (asked != null) {
            row.askedDue = asked.until().day();
            row.askedReason = asked.reason().text();
            row.askedAt = asked.at();
            row.askedRefusal = asked.refusal() == null ? null : asked.refusal().text();
        }
        Dates.FirstReport first = dates.first();
        if (first != null) {
            row.firstCompletedAt = first.at();
            row.firstDue = day(first.due());
        }
        return row;
    }

    Dates toDomain() {
        return new Dates(
                deadline(originalDue),
                deadline(due),
                extended ? new Dates.Extension(deadline(extendedFrom)) : null,
                askedDue == null ? null : asked(askedDue),
                firstCompletedAt == null ? null : new Dates.FirstReport(firstCompletedAt, deadline(firstDue)));
    }

    private Dates.Asked asked(LocalDate until) {
        return new Dates.Asked(
                new Deadline(until),
                new Reason(Objects.requireNonNull(askedReason)),
                Objects.requireNonNull(askedAt),
                askedRefusal == null ? null : new Reason(askedRefusal));
    }

    private static @Nullable Deadline deadline(@Nullable LocalDate day) {
        return day == null ? null : new Deadline(day);
    }

    private static @Nullable LocalDate day(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.day();
    }
}
