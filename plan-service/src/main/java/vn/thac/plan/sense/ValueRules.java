package vn.thac.plan.sense;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.target.NumberInText;

/** What a definition says of the numbers that its indicator can be does not contradict itself. */
final class ValueRules {

    private static final Set<String> OF_PARTS = Set.of("ratio", "rate");

    private final At root;
    private final Faults faults;

    ValueRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        for (At indicator : root.each("indicators")) {
            At values = indicator.at("values");
            if (values.node().isObject()) {
                check(values, indicator.text("rule"));
            }
        }
    }

    private void check(At values, @Nullable String rule) {
        BigDecimal min = bound(values, "min");
        BigDecimal max = bound(values, "max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            contradict(values, "min", said(min), "max", said(max));
        }
        checkSign(values, min, max);
        checkPlaces(values, min, max);
        boolean noWhole = rule != null && !OF_PARTS.contains(rule);
        if (values.flag("overWhole") && noWhole) {
            faults.add(PlanRefusal.NO_WHOLE_TO_EXCEED, values.at("overWhole").pointer(), Map.of("rule", rule));
        }
    }

    private void checkSign(At values, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (!values.node().path("negative").isBoolean()) {
            return;
        }
        boolean negative = values.flag("negative");
        if (!negative && min != null && min.signum() < 0) {
            contradict(values, "min", said(min), "negative", "false");
        }
        if (!negative && max != null && max.signum() < 0) {
            contradict(values, "max", said(max), "negative", "false");
        }
        if (negative && min != null && min.signum() >= 0) {
            contradict(values, "negative", "true", "min", said(min));
        }
    }

    private void checkPlaces(At values, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        Integer decimals = values.integer("decimals");
        boolean saysWhole = values.node().path("whole").isBoolean();
        boolean whole = saysWhole && values.flag("whole");
        if (decimals != null && saysWhole && whole != (decimals == 0)) {
            contradict(values, "decimals", String.valueOf(decimals), "whole", String.valueOf(whole));
        }
        checkPlaces(values, "min", min, whole, decimals);
        checkPlaces(values, "max", max, whole, decimals);
    }

    private void checkPlaces(
            At values, String name, @Nullable BigDecimal bound, boolean whole, @Nullable Integer decimals) {
        int places = bound == null ? 0 : Math.max(0, bound.stripTrailingZeros().scale());
        if (bound != null && whole && places > 0) {
            contradict(values, name, said(bound), "whole", "true");
        } else if (bound != null && decimals != null && places > decimals) {
            contradict(values, name, said(bound), "decimals", String.valueOf(decimals));
        }
    }

    private void contradict(At values, String one, String value, String other, String otherValue) {
        faults.add(
                PlanRefusal.VALUES_CONTRADICT,
                values.at(one).pointer(),
                Map.of("one", "values." + one + " " + value, "other", "values." + other + " " + otherValue));
    }

    /** A bound is a number; an older package may have its decimals as text. */
    private static @Nullable BigDecimal bound(At values, String name) {
        String text = values.text(name);
        return text == null
                ? values.decimal(name)
                : NumberInText.read(text) instanceof NumberInText.Understood said ? said.value() : null;
    }

    /** Shortened, as a bound of another shape may be as long as its writer likes. */
    private static String said(BigDecimal bound) {
        return NumberRules.tooPrecise(bound) ? "…" : bound.toPlainString();
    }
}
