package vn.thac.client.check;

import org.jspecify.annotations.Nullable;

/**
 * One thing that must always hold, counted.
 *
 * @param checked how many times it was looked at
 * @param broken how many times it did not hold
 * @param example the first case that broke it
 */
public record Check(
        String name, long checked, long broken, @Nullable String example) {

    /** One number that must be another. */
    public static Check same(String name, long expected, long found) {
        return new Check(
                name,
                1,
                expected == found ? 0 : 1,
                expected == found ? null : "expected " + expected + ", found " + found);
    }

    public boolean holds() {
        return broken == 0;
    }
}
