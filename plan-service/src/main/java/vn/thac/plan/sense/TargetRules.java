package vn.thac.plan.sense;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.problem.Faults;
import vn.thac.directory.text.Text;
import vn.thac.plan.PlanRefusal;

/** A target says one thing, whole: comparator and value together, a range that is one. */
final class TargetRules {

    private final At root;
    private final Faults faults;

    TargetRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        root.each("targets").forEach(this::check);
        checkParts();
    }

    private void check(At target) {
        checkDemand(target);
        checkRange(target);
        checkYears(target);
        checkGrade(target.at("grade"));
    }

    /** A figure is wanted by a number with a sign, by a range, by a grade or by an answer: by one of them. */
    private void checkDemand(At target) {
        boolean value = target.has("value");
        boolean comparator = target.text("comparator") != null;
        boolean range = target.has("upTo");
        boolean grade = target.has("grade");
        if (!value && range) {
            faults.add(
                    PlanRefusal.TARGET_RANGE_WITHOUT_VALUE, target.at("value").pointer());
        } else if (!value && target.has("change")) {
            faults.add(
                    PlanRefusal.TARGET_CHANGE_WITHOUT_VALUE, target.at("value").pointer());
        } else if (!value && comparator && !grade) {
            faults.add(
                    PlanRefusal.TARGET_COMPARATOR_WITHOUT_VALUE,
                    target.at("value").pointer());
        } else if (value && !comparator && !range && !grade) {
            faults.add(
                    PlanRefusal.TARGET_VALUE_WITHOUT_COMPARATOR,
                    target.at("comparator").pointer());
        }
        faults.addIf(
                range && comparator,
                PlanRefusal.TARGET_RANGE_COMPARED,
                target.at("comparator").pointer());
        long ways = List.of(value, grade, target.has("answer")).stream()
                .filter(said -> said)
                .count();
        faults.addIf(ways > 1, PlanRefusal.TARGET_SAID_TWICE, target.pointer());
    }

    private void checkRange(At target) {
        BigDecimal from = target.decimal("value");
        BigDecimal to = target.decimal("upTo");
        if (from != null && to != null && from.compareTo(to) >= 0) {
            faults.add(PlanRefusal.TARGET_RANGE_EMPTY, target.at("upTo").pointer());
        }
    }

    private void checkYears(At target) {
        faults.addIf(
                target.has("then") && !target.has("year"),
                PlanRefusal.TARGET_THEN_WITHOUT_YEAR,
                target.at("then").pointer());
        Integer year = target.integer("year");
        Integer until = target.integer("until");
        faults.addIf(
                until != null && !target.has("then") && !target.flag("standing"),
                PlanRefusal.TARGET_UNTIL_WHAT,
                target.at("until").pointer());
        faults.addIf(
                until != null && year != null && until < year,
                PlanRefusal.TARGET_UNTIL_BEFORE_YEAR,
                target.at("until").pointer());
    }

    private void checkGrade(At grade) {
        String at = grade.text("at");
        Set<String> of = new HashSet<>();
        for (At one : grade.each("of")) {
            if (one.text() != null && !of.add(Text.key(one.text()))) {
                faults.add(PlanRefusal.DUPLICATE_KEY, one.pointer(), Map.of("key", one.text()));
            }
        }
        if (at != null && !of.contains(Text.key(at))) {
            faults.add(PlanRefusal.TARGET_GRADE_UNKNOWN, grade.at("at").pointer(), Map.of("grade", at));
        }
    }

    /** What a target counts are single targets of the same plan. */
    private void checkParts() {
        Map<String, At> byKey = new HashMap<>();
        root.each("targets").forEach(target -> byKey.put(String.valueOf(target.text("key")), target));
        for (At target : root.each("targets")) {
            List<At> parts = target.each("parts");
            faults.addIf(
                    !parts.isEmpty() && !target.flag("composite"),
                    PlanRefusal.TARGET_PARTS_OF_ONE,
                    target.at("parts").pointer());
            for (At part : parts) {
                At named = part.text() == null ? null : byKey.get(part.text());
                if (named != null && named.flag("composite")) {
                    faults.add(PlanRefusal.TARGET_PART_COMPOSITE, part.pointer(), Map.of("key", part.text()));
                }
            }
        }
    }
}
