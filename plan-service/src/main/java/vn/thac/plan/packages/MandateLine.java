package vn.thac.plan.packages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the plan asks of each member of an addressee: a plan of their own, or something weaker. */
public record MandateLine(
        String addressee,
        String asks,
        @Nullable LocalDate due,
        @Nullable String duty) {}
