package vn.thac.plan.indicator.settling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.holding.Rights;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PlanPackage;

/** A catalogue in memory with a nation, two provinces and a commune below each, for rules that know no database. */
final class Catalogue {

    static final UnitId NATION = UnitId.next();
    static final UnitId EAST = UnitId.next();
    static final UnitId WEST = UnitId.next();
    static final UnitId EAST_COMMUNE = UnitId.next();
    static final UnitId WEST_COMMUNE = UnitId.next();

    static final List<UnitId> UNITS = List.of(NATION, EAST, WEST, EAST_COMMUNE, WEST_COMMUNE);

    private static final Map<UnitId, List<UnitId>> ABOVE = Map.of(
            NATION, List.of(),
            EAST, List.of(NATION),
            WEST, List.of(NATION),
            EAST_COMMUNE, List.of(EAST, NATION),
            WEST_COMMUNE, List.of(WEST, NATION));

    final Map<String, List<IndicatorVersion>> indicators = new HashMap<>();
    final Map<String, List<FormVersion>> forms = new HashMap<>();
    final Map<String, Set<UnitId>> indicatorGrants = new HashMap<>();
    final Map<String, Set<UnitId>> formGrants = new HashMap<>();
    final Map<String, UnitId> spaces = new HashMap<>();

    /** Issues a plan by the rule; nothing is kept where something is refused. */
    Settled issue(UnitId issuer, String yaml) {
        return issue(issuer, FullPlan.read(yaml), null);
    }

    /** The same below a plan that was issued before. */
    Settled issueBelow(Settled above, UnitId issuer, String yaml) {
        return issue(issuer, FullPlan.read(yaml), above);
    }

    private Settled issue(UnitId issuer, PlanPackage plan, @org.jspecify.annotations.Nullable Settled above) {
        Settled settled = SettleDefinitions.settle(plan, known(plan, issuer, above), rights(issuer));
        if (settled.faults().isEmpty()) {
            settled.madeIndicators().forEach(made -> keep(indicators, made.code(), made));
            settled.madeForms().forEach(made -> keep(forms, made.code(), made));
        }
        return settled;
    }

    void grantIndicator(String code, UnitId to) {
        indicatorGrants.computeIfAbsent(code, one -> new HashSet<>()).add(to);
    }

    void grantForm(String code, UnitId to) {
        formGrants.computeIfAbsent(code, one -> new HashSet<>()).add(to);
    }

    private static <T> void keep(Map<String, List<T>> in, String code, T made) {
        in.computeIfAbsent(code, one -> new ArrayList<>()).add(0, made);
    }

    private Known known(PlanPackage plan, UnitId issuer, @org.jspecify.annotations.Nullable Settled above) {
        Map<String, Integer> indicatorsAbove = new HashMap<>();
        Map<String, Integer> formsAbove = new HashMap<>();
        if (above != null) {
            above.indicators().forEach(one -> indicatorsAbove.put(one.code(), one.version()));
            above.forms().forEach(one -> formsAbove.put(one.code(), one.version()));
        }
        Set<String> defined = new HashSet<>();
        plan.indicators().forEach(line -> defined.add(line.code()));
        List<FormVersion> own = forms.values().stream()
                .map(versions -> versions.get(0))
                .filter(form -> form.owner().equals(issuer)
                        && form.indicators().stream().anyMatch(defined::contains))
                .toList();
        return new Known(Map.copyOf(indicators), Map.copyOf(forms), indicatorsAbove, formsAbove, own);
    }

    private Rights rights(UnitId issuer) {
        Set<UnitId> below = new HashSet<>();
        ABOVE.forEach((unit, above) -> {
            if (above.contains(issuer)) {
                below.add(unit);
            }
        });
        Map<UnitId, NamedUnit> names = new HashMap<>();
        UNITS.forEach(unit -> names.put(unit, new NamedUnit(unit, null, name(unit))));
        Map<String, NamedUnit> foreign = new HashMap<>();
        spaces.forEach((code, unit) -> {
            if (!unit.equals(issuer) && !below.contains(unit)) {
                foreign.put(code, new NamedUnit(unit, null, name(unit)));
            }
        });
        return new Rights(
                issuer,
                below,
                Set.copyOf(java.util.Objects.requireNonNull(ABOVE.get(issuer))),
                granted(indicatorGrants, issuer),
                granted(formGrants, issuer),
                foreign,
                names);
    }

    private static Set<String> granted(Map<String, Set<UnitId>> grants, UnitId unit) {
        Set<String> codes = new HashSet<>();
        grants.forEach((code, units) -> {
            if (units.contains(unit)) {
                codes.add(code);
            }
        });
        return codes;
    }

    static String name(UnitId unit) {
        return List.of("nation", "east", "west", "east commune", "west commune").get(UNITS.indexOf(unit));
    }
}
