package vn.thac.plan.packages;

import org.jspecify.annotations.Nullable;

/** Who watches over what; it may stand outside the line of command. */
public record MonitoringLine(
        @Nullable String by,
        String action,
        @Nullable String over,
        @Nullable String frequency,
        @Nullable String section) {}
