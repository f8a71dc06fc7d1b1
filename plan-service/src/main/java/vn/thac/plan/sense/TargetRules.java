package vn.thac.plan.sense;

import java.math.BigDecimal;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** A target says comparator and value together, and no figure has more places than can be kept. */
final class TargetRules {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final At root;
    private final Faults faults;

    TargetRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
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
        if (value != null && tooPrecise(value)) {
            faults.add(PlanRefusal.VALUE_TOO_PRECISE, target.at("value").pointer());
        }
    }

    static boolean tooPrecise(BigDecimal value) {
        boolean sane = Math.abs((long) value.precision() - value.scale()) <= 40;
        return !sane
                || value.abs().compareTo(LARGEST) > 0
                || value.stripTrailingZeros().scale() > MOST_DECIMALS;
    }
}
