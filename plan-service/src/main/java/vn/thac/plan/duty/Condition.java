package vn.thac.plan.duty;

import org.jspecify.annotations.Nullable;

/** An outside event that duties and tasks wait for, of whatever unit: once it is met, all of them go on. */
public record Condition(
        String key,
        String text,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note) {

    public static Condition of(String key, String text) {
        return new Condition(key, text, null, null, null);
    }
}
