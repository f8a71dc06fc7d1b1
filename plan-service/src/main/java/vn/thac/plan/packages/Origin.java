package vn.thac.plan.packages;

/**
 * Where a target, task or duty was taken from.
 *
 * @param plan the plan above: its id, or its number as written
 * @param key the key of the target, task or duty there
 */
public record Origin(String plan, String key) {}
