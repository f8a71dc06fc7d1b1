package vn.thac.report.period;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** How often a regime asks for a report, as the ISO 8601 period that plans carry. */
public enum Frequency implements WireName {
    P1W(1, 1, false),
    P2W(1, 2, false),
    P1M(1, 0, true),
    P2M(2, 0, false),
    P3M(3, 0, true),
    P4M(4, 0, false),
    P6M(6, 0, true),
    /** Nine months since the year began: once a year. */
    P9M(12, 0, true),
    P1Y(12, 0, true),
    P2Y(24, 0, false),
    P5Y(60, 0, false);

    private final int stepMonths;
    private final int weeks;
    private final boolean ofTheDecree;

    Frequency(int stepMonths, int weeks, boolean ofTheDecree) {
        this.stepMonths = stepMonths;
        this.weeks = weeks;
        this.ofTheDecree = ofTheDecree;
    }

    /** The frequency that an ISO 8601 period means; empty for one that has no periods, such as a day. */
    public static Optional<Frequency> find(@Nullable String iso) {
        return iso == null ? Optional.empty() : WireName.find(Frequency.class, iso.equals("P12M") ? "P1Y" : iso);
    }

    @Override
    public String wire() {
        return name();
    }

    /** Whether the reporting decree knows windows of it (09/2019, Article 12). */
    public boolean isOfTheDecree() {
        return ofTheDecree;
    }

    /** Months from one period's end to the next one's; of weeks a month, as a day of a month comes back so. */
    int stepMonths() {
        return stepMonths;
    }

    /** How many weeks it takes; 0 where it goes by months. */
    int weeks() {
        return weeks;
    }

    /** The parts of a year that this frequency knows, in order. */
    List<Part> parts() {
        return Arrays.stream(Part.values()).filter(p -> p.frequency() == this).toList();
    }
}
