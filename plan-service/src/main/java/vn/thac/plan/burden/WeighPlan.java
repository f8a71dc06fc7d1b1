package vn.thac.plan.burden;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.burden.Burden.AlreadyAsked;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.handdown.HandingDown;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.PlanSightStore;

/** Tells what a plan loads on whom it reaches, before it is issued. */
@ApplicationScoped
public class WeighPlan {

    private final RuleStore rules;
    private final Directory directory;
    private final PlanSightStore sight;

    WeighPlan(RuleStore rules, Directory directory, PlanSightStore sight) {
        this.rules = rules;
        this.directory = directory;
        this.sight = sight;
    }

    /**
     * Of a text and what it comes to.
     *
     * @param plan that has the text and does not count as another; null where it is none yet
     */
    public Burden weigh(
            @Nullable PlanId plan, PlanPackage text, Expansion expansion, HandingDown handed, LocalDate on) {
        Map<UnitId, String> levels = levels(expansion.reached(), on);
        if (levels.isEmpty()) {
            return Burden.OF_NOBODY;
        }
        List<Rule> own = Rule.of(text);
        Weighing weighing = new Weighing(levels, expansion, handed, own, indicators(text, own));
        return new Burden(weighing.levels(rules.on(levels, plan)), alreadyAsked(weighing, plan, on));
    }

    private Map<UnitId, String> levels(Collection<UnitId> units, LocalDate on) {
        return directory.find(units, on).stream().collect(Collectors.toMap(KnownUnit::id, KnownUnit::level));
    }

    /** What each form asks: as the text says, else as it is in force. */
    private Map<String, List<String>> indicators(PlanPackage text, List<Rule> own) {
        Map<String, List<String>> indicators = new HashMap<>();
        text.forms().forEach(form -> indicators.put(form.code(), form.indicators()));
        Set<String> others = new HashSet<>();
        own.stream()
                .map(Rule::form)
                .filter(form ->
                        form != null && indicators.getOrDefault(form, List.of()).isEmpty())
                .forEach(others::add);
        if (!others.isEmpty()) {
            indicators.putAll(rules.indicatorsOf(others));
        }
        return indicators;
    }

    private List<AlreadyAsked> alreadyAsked(Weighing weighing, @Nullable PlanId plan, LocalDate on) {
        Map<Set<UnitId>, List<Lying>> lying = new HashMap<>();
        Map<String, Set<UnitId>> reporters = weighing.reporters();
        reporters.values().stream()
                .filter(units -> !units.isEmpty())
                .forEach(units -> lying.computeIfAbsent(units, one -> rules.on(levels(one, on), plan)));
        Set<UUID> named = new HashSet<>();
        lying.values()
                .forEach(some -> some.forEach(rule -> named.add(rule.plan().value())));
        Set<UUID> seen = sight.seenOf(named);
        List<AlreadyAsked> found = new ArrayList<>();
        reporters.forEach((indicator, units) ->
                found.addAll(Weighing.twice(indicator, lying.getOrDefault(units, List.of()), seen)));
        found.sort(Comparator.comparingInt(AlreadyAsked::units).reversed());
        return List.copyOf(found.subList(0, Math.min(Burden.MOST, found.size())));
    }
}
