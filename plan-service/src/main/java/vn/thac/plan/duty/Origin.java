package vn.thac.plan.duty;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;

/**
 * Where a target, task, duty, condition or reporting rule was taken from.
 *
 * @param plan the plan above: its id, or its number as written
 * @param key the key of the target, task, duty, condition or reporting rule there
 * @param role the part that the issuer of the present plan plays in it there; of a duty or task only
 * @param relation whether it was ordered or requested there; of a duty or task only
 */
public record Origin(
        String plan,
        String key,
        @Nullable Role role,
        @Nullable Relation relation) {

    public static Origin of(String plan, String key) {
        return new Origin(plan, key, null, null);
    }
}
