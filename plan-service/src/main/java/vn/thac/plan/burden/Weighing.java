package vn.thac.plan.burden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import vn.thac.directory.UnitId;
import vn.thac.plan.burden.Burden.Already;
import vn.thac.plan.burden.Burden.AlreadyAsked;
import vn.thac.plan.burden.Burden.Asking;
import vn.thac.plan.burden.Burden.OfLevel;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.handdown.HandingDown;

/**
 * A plan on the scales: what it asks of whom, and what each level of them is asked already.
 *
 * @param levels of the units that it reaches
 * @param indicators that its forms ask, by the codes of these
 */
record Weighing(
        Map<UnitId, String> levels,
        Expansion expansion,
        HandingDown handed,
        List<Rule> rules,
        Map<String, List<String>> indicators) {

    List<OfLevel> levels(List<Lying> others) {
        Map<String, Integer> units = new TreeMap<>();
        levels.values().forEach(level -> units.merge(level, 1, Integer::sum));
        Map<String, Integer> given = byLevel(expansion.assignmentsByUnit());
        Map<String, Integer> handedDown = byLevel(handed.itemsByUnit());
        Map<String, MonthlyLoad> asked = new HashMap<>();
        rules.forEach(
                rule -> countByLevel(expansion.units(rule.reporters())).forEach((level, count) -> load(asked, level)
                        .add(rule.frequency(), indicatorsOf(rule).size(), count)));
        Map<String, MonthlyLoad> already = new HashMap<>();
        others.forEach(rule -> load(already, rule.level())
                .add(rule.frequency(), rule.indicators().size(), rule.units()));
        List<OfLevel> found = new ArrayList<>();
        units.forEach((level, count) -> {
            MonthlyLoad own = load(asked, level);
            MonthlyLoad there = load(already, level);
            found.add(new OfLevel(
                    level,
                    count,
                    ofOne(given.getOrDefault(level, 0) + handedDown.getOrDefault(level, 0), count),
                    ofOne(handedDown.getOrDefault(level, 0), count),
                    own.reportsOfOne(count),
                    own.figuresOfOne(count),
                    new Already(there.rules(), there.reportsOfOne(count), there.figuresOfOne(count))));
        });
        return found;
    }

    /** Who reports each indicator under the plan. */
    Map<String, Set<UnitId>> reporters() {
        Map<String, Set<UnitId>> reporters = new TreeMap<>();
        rules.forEach(rule -> indicatorsOf(rule).forEach(indicator -> reporters
                .computeIfAbsent(indicator, one -> new HashSet<>())
                .addAll(expansion.units(rule.reporters()))));
        return reporters;
    }

    /**
     * What lies on the reporters of one indicator that asks it too.
     *
     * @param seen plans that may be named
     */
    static List<AlreadyAsked> twice(String indicator, List<Lying> others, Set<UUID> seen) {
        record Of(UUID plan, String key) {}
        Map<Of, List<Lying>> byRule = new LinkedHashMap<>();
        others.stream().filter(rule -> rule.indicators().contains(indicator)).forEach(rule -> byRule.computeIfAbsent(
                        new Of(rule.plan().value(), rule.key()), one -> new ArrayList<>())
                .add(rule));
        return byRule.values().stream()
                .map(lying -> {
                    Lying one = lying.get(0);
                    UUID plan = one.plan().value();
                    return new AlreadyAsked(
                            indicator,
                            seen.contains(plan) ? one.key() : null,
                            one.frequency(),
                            lying.stream().mapToInt(Lying::units).sum(),
                            seen.contains(plan) ? new Asking(plan, one.number(), one.title()) : null);
                })
                .sorted(Comparator.comparingInt(AlreadyAsked::units).reversed())
                .toList();
    }

    private List<String> indicatorsOf(Rule rule) {
        return rule.form() == null ? List.of() : indicators.getOrDefault(rule.form(), List.of());
    }

    private static BigDecimal ofOne(int all, int units) {
        return MonthlyLoad.ofOne(BigDecimal.valueOf(all), units);
    }

    private Map<String, Integer> byLevel(Map<UnitId, Integer> byUnit) {
        Map<String, Integer> counts = new HashMap<>();
        byUnit.forEach((unit, count) -> ofLevel(unit, level -> counts.merge(level, count, Integer::sum)));
        return counts;
    }

    private Map<String, Integer> countByLevel(Collection<UnitId> units) {
        Map<UnitId, Integer> once = new HashMap<>();
        units.forEach(unit -> once.merge(unit, 1, Integer::sum));
        return byLevel(once);
    }

    private void ofLevel(UnitId unit, Consumer<String> then) {
        String level = levels.get(unit);
        if (level != null) {
            then.accept(level);
        }
    }

    private static MonthlyLoad load(Map<String, MonthlyLoad> loads, String level) {
        return loads.computeIfAbsent(level, one -> new MonthlyLoad());
    }
}
