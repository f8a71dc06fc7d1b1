package vn.thac.plan.packages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the plan asks of each member of a party: a plan of their own, or something weaker. */
public record MandateLine(
        String party,
        String asks,
        @Nullable LocalDate due,
        @Nullable String duty) {}
