package vn.thac.plan.indicator.settling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.directory.text.Share;
import vn.thac.directory.text.Text;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.Values;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.target.Comparator;
import vn.thac.plan.target.Target;

/** Holds targets against what their indicators can be: 3.5 children and 105 % of a whole are no targets. */
final class TargetReach {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private TargetReach() {}

    static void check(PlanPackage plan, Collection<IndicatorVersion> indicators, Faults faults) {
        Map<String, IndicatorVersion> byCode =
                indicators.stream().collect(Collectors.toMap(IndicatorVersion::code, Function.identity()));
        for (int i = 0; i < plan.targets().size(); i++) {
            Target target = plan.targets().get(i);
            IndicatorVersion indicator = target.indicator() == null ? null : byCode.get(target.indicator());
            if (indicator == null || !target.changesByAPart() && !isInItsUnit(target, indicator)) {
                continue;
            }
            String pointer = "/targets/" + i;
            if (target.value() != null && target.change() == null) {
                check(target.value(), target.comparator(), target, indicator, pointer + "/value", faults);
            }
            if (target.upTo() != null && target.change() == null) {
                check(target.upTo(), null, target, indicator, pointer + "/upTo", faults);
            }
            if (target.baseline() != null) {
                check(target.baseline().value(), null, target, indicator, pointer + "/baseline/value", faults);
            }
        }
    }

    private static void check(
            BigDecimal value,
            @Nullable Comparator comparator,
            Target target,
            IndicatorVersion indicator,
            String pointer,
            Faults faults) {
        boolean unkeepable = value.stripTrailingZeros().scale() > Values.MOST_DECIMALS;
        String setting = unkeepable
                ? null
                : broken(value, comparator, unit(target, indicator), indicator.rule(), inUnitOf(target, indicator));
        if (setting != null) {
            faults.add(
                    PlanRefusal.TARGET_OUT_OF_REACH,
                    pointer,
                    Map.of("indicator", indicator.code(), "setting", setting));
        }
    }

    /** The setting that the value breaks; null where an indicator can be so. */
    static @Nullable String broken(
            BigDecimal value, @Nullable Comparator comparator, @Nullable String unit, Rule rule, Values can) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        if (!rule.hasParts() && decimals > can.decimals()) {
            return can.whole() ? "values.whole" : "values.decimals";
        }
        if (!can.negative() && isBelow(BigDecimal.ZERO, value, comparator)) {
            return "values.negative";
        }
        if (can.min() != null && isBelow(can.min(), value, comparator)) {
            return "values.min";
        }
        if (can.max() != null && isAbove(can.max(), value, comparator)) {
            return "values.max";
        }
        BigDecimal whole = Share.inHowMany(unit);
        boolean more = rule.hasParts() && !can.overWhole() && whole != null && isAbove(whole, value, comparator);
        return more ? "values.overWhole" : null;
    }

    private static boolean isBelow(BigDecimal least, BigDecimal value, @Nullable Comparator comparator) {
        int compared = value.compareTo(least);
        return compared < 0 || compared == 0 && comparator == Comparator.LESS_THAN;
    }

    private static boolean isAbove(BigDecimal most, BigDecimal value, @Nullable Comparator comparator) {
        int compared = value.compareTo(most);
        return compared > 0 || compared == 0 && comparator == Comparator.MORE_THAN;
    }

    private static @Nullable String unit(Target target, IndicatorVersion indicator) {
        return target.unit() == null || target.changesByAPart() ? indicator.unit() : target.unit();
    }

    /** What its quotient can be, in as many as the target says: at most 50 in 1,000 are at most 5,000 in 100,000. */
    private static Values inUnitOf(Target target, IndicatorVersion indicator) {
        Values can = indicator.values();
        BigDecimal wanted = target.per() != null
                ? BigDecimal.valueOf(target.per())
                : target.changesByAPart() ? null : Share.inHowMany(target.unit());
        if (!indicator.rule().hasParts() || wanted == null) {
            return can;
        }
        BigDecimal per = indicator.rule() == Rule.RATIO
                ? HUNDRED
                : indicator.per() == null ? BigDecimal.ONE : BigDecimal.valueOf(indicator.per());
        return new Values(
                can.whole(),
                can.negative(),
                can.overWhole(),
                scaled(can.min(), wanted, per),
                scaled(can.max(), wanted, per),
                can.decimals());
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal bound, BigDecimal wanted, BigDecimal per) {
        return bound == null ? null : bound.multiply(wanted).divide(per, MathContext.DECIMAL128);
    }

    /** A target in another unit of measure ("giảm 5 %" of a number of people) is not a figure of the indicator. */
    private static boolean isInItsUnit(Target target, IndicatorVersion indicator) {
        String unit = target.unit();
        String own = indicator.unit();
        boolean share = indicator.rule().hasParts();
        return unit == null || share || own == null || Text.same(unit, own);
    }
}
