package vn.thac.plan.apportion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.duty.Substance;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.target.Target;

/** A target as far as it can be spread: a number of something, which the parts add up to. */
public final class TargetOfPlan {

    private static final int MOST_DECIMALS = 6;

    private TargetOfPlan() {}

    public static Target require(StoredPlan plan, String key) {
        return PackageReader.typed(PackageReader.stored(plan.body())).targets().stream()
                .filter(target -> target.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    /** A share of a whole, a change and a grade are no sums: 90 % of each commune are 90 % of the district. */
    public static BigDecimal spreadable(Target target, @Nullable IndicatorVersion indicator, Faults faults) {
        if (!isSpreadable(target, indicator)) {
            faults.add(PlanRefusal.TARGET_NOT_A_SUM, "", Map.of("key", target.key()));
            faults.refuse();
        }
        return Objects.requireNonNull(target.value());
    }

    public static boolean isSpreadable(Target target, @Nullable IndicatorVersion indicator) {
        boolean adds = indicator == null ? !target.measuresAShare() : indicator.rule() == Rule.SUM;
        return adds
                && target.value() != null
                && target.value().signum() >= 0
                && target.upTo() == null
                && target.change() == null
                && !target.measuresAProgramme();
    }

    /** Whether shares of the one are shares of the other: of the same, counted alike, be it more or less of it. */
    public static boolean isSameSum(Target before, Target now) {
        return now.isOfTheSame(before)
                && (before.unit() == null || now.unit() == null || isSame(before.unit(), now.unit()))
                && isSame(before.population(), now.population())
                && Objects.equals(before.per(), now.per());
    }

    private static boolean isSame(@Nullable String before, @Nullable String now) {
        return Objects.equals(Substance.of(before), Substance.of(now));
    }

    /** As the indicator has them, else as many as the value is written with. */
    public static int decimals(
            BigDecimal total, @Nullable IndicatorVersion indicator, @Nullable Integer wanted, Faults faults) {
        int least = Math.max(0, total.stripTrailingZeros().scale());
        int most = indicator == null ? MOST_DECIMALS : indicator.values().decimals();
        int usual = most < MOST_DECIMALS ? most : least;
        if (wanted != null && (wanted < least || wanted > most)) {
            faults.add(
                    PlanRefusal.SHARE_DECIMALS,
                    "/decimals",
                    Map.of("least", String.valueOf(least), "most", String.valueOf(most)));
        }
        return wanted == null ? Math.max(usual, least) : wanted;
    }
}
