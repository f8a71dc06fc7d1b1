package vn.thac.plan.comparison;

/**
 * An entry of a plan.
 *
 * @param pointer where it stands in the package
 * @param line what it says, for a reader
 */
public record Place(String key, String pointer, String line) {}
