package vn.thac.report.period;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** How often a regime asks for a report, as the ISO 8601 period that plans carry. */
public enum Frequency implements WireName {
    P1M(1),
    P3M(3),
    P6M(6),
    /** Nine months since the year began: once a year. */
    P9M(12),
    P1Y(12);

    private final int stepMonths;

    Frequency(int stepMonths) {
        this.stepMonths = stepMonths;
    }

    /** The frequency that an ISO 8601 period means; empty for one whose periods the law doesn't know, such as a week. */
    public static Optional<Frequency> find(@Nullable String iso) {
        return iso == null ? Optional.empty() : WireName.find(Frequency.class, iso.equals("P12M") ? "P1Y" : iso);
    }

    @Override
    public String wire() {
        return name();
    }

    /** Months from one period's end to the next one's. */
    int stepMonths() {
        return stepMonths;
    }

    /** The parts of a year that this frequency knows, in order. */
    List<Part> parts() {
        return Arrays.stream(Part.values()).filter(p -> p.frequency() == this).toList();
    }
}
