package vn.thac.plan.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outside event that duties and tasks wait for, of whatever unit: once it is met, all of them go on.
 *
 * @param origins conditions of plans above that it is: once one of them is met, so is it
 */
public record Condition(
        String key,
        String text,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note,
        List<Origin> origins) {

    public Condition {
        origins = Lists.orEmpty(origins);
    }

    public static Condition of(String key, String text) {
        return new Condition(key, text, null, null, null, List.of());
    }

    public Condition withOrigins(List<Origin> from) {
        return new Condition(key, text, section, doubt, note, from);
    }
}
