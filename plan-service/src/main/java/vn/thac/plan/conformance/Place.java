package vn.thac.plan.conformance;

/**
 * An entry of a plan.
 *
 * @param pointer where it stands in the package
 * @param line what it says, for a reader
 */
record Place(String key, String pointer, String line) {}
