package vn.thac.report.target;

import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Direction;

/**
 * A target with what measures it.
 *
 * @param figureOf code of the indicator under which forms ask for the figure; null where nothing measures it
 */
public record MeasuredTarget(
        Target target, @Nullable String figureOf, @Nullable Direction direction) {}
