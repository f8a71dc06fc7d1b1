package vn.thac.plan.packages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A duty or task of an issued plan as it is followed: its holders are addressees that stand for units themselves. */
public record Item(
        String key,
        Kind kind,
        @Nullable String group,
        String text,
        List<Holder> holders,
        @Nullable LocalDate due,
        @Nullable String recurrence,
        @Nullable String waitsFor,
        @Nullable String produces,
        List<Origin> origins) {

    /** Which of the two layers of a plan it stands in. */
    public enum Kind {
        duty,
        task
    }
}
