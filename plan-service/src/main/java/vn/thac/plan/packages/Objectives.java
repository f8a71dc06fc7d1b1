package vn.thac.plan.packages;

import org.jspecify.annotations.Nullable;

/** The general objective in a sentence; the numeric ones are targets. */
public record Objectives(@Nullable String general, @Nullable String note) {}
