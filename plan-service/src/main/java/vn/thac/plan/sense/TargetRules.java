package vn.thac.plan.sense;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** A target says comparator and value together, and a share stays within what a share can be. */
final class TargetRules {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final At root;
    private final Faults faults;
    private final Map<String, String> rules = new HashMap<>();

    TargetRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        for (At indicator : root.each("indicators")) {
            if (indicator.text("code") != null && indicator.text("rule") != null) {
                rules.put(indicator.text("code"), indicator.text("rule"));
            }
        }
        root.each("targets").forEach(this::check);
    }

    private void check(At target) {
        BigDecimal value = target.decimal("value");
        String comparator = target.text("comparator");
        faults.addIf(
                (value == null) != (comparator == null)
                        && !target.at("value").node().isTextual(),
                PlanRefusal.TARGET_HALF_SAID,
                target.pointer());
        faults.addIf(
                target.has("then") && !target.has("year"),
                PlanRefusal.TARGET_THEN_WITHOUT_YEAR,
                target.at("then").pointer());
        BigDecimal baseline = target.at("baseline").decimal("value");
        if (baseline != null && tooPrecise(baseline)) {
            faults.add(
                    PlanRefusal.VALUE_TOO_PRECISE,
                    target.at("baseline").at("value").pointer());
        }
        if (value == null) {
            return;
        }
        if (tooPrecise(value)) {
            faults.add(PlanRefusal.VALUE_TOO_PRECISE, target.at("value").pointer());
        } else if (isShare(target) && outOfReach(value, comparator)) {
            faults.add(PlanRefusal.TARGET_OUT_OF_REACH, target.at("value").pointer());
        }
    }

    static boolean tooPrecise(BigDecimal value) {
        boolean sane = Math.abs((long) value.precision() - value.scale()) <= 40;
        return !sane
                || value.abs().compareTo(LARGEST) > 0
                || value.stripTrailingZeros().scale() > MOST_DECIMALS;
    }

    private boolean isShare(At target) {
        String unit = target.text("unit");
        return unit != null && unit.startsWith("%") && "ratio".equals(rules.get(target.text("indicator")));
    }

    private static boolean outOfReach(BigDecimal value, @org.jspecify.annotations.Nullable String comparator) {
        boolean outside = value.signum() < 0 || value.compareTo(WHOLE) > 0;
        boolean beyondAll = ">".equals(comparator) && value.compareTo(WHOLE) == 0;
        boolean belowNothing = "<".equals(comparator) && value.signum() == 0;
        return outside || beyondAll || belowNothing;
    }
}
