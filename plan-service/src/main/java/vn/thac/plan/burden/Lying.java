package vn.thac.plan.burden;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;

/**
 * A reporting rule of a plan in force, and on how many units of a level it lies.
 *
 * @param indicators that its form asks; none where the report is words alone
 */
record Lying(
        PlanId plan,
        @Nullable String number,
        String title,
        String key,
        String frequency,
        List<String> indicators,
        String level,
        int units) {}
