package vn.thac.plan.indicator.settling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.indicator.holding.HoldingStore;
import vn.thac.plan.indicator.holding.Rights;
import vn.thac.plan.packages.FormLine;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.PlanPackage;

/** Finds whose the codes of a plan are, as units stand today. */
@ApplicationScoped
class FindRights {

    /** A code such as {@code ubnd.91.tre-em} begins as the unit {@code ubnd:91} is called. */
    private static final Pattern SPACE = Pattern.compile("([a-z][a-z0-9-]*)\\.([A-Za-z0-9_-]+)\\..+");

    private final HoldingStore holdings;
    private final Directory directory;
    private final Clock clock;

    FindRights(HoldingStore holdings, Directory directory, Clock clock) {
        this.holdings = holdings;
        this.directory = directory;
        this.clock = clock;
    }

    Rights of(UnitId issuer, PlanPackage plan, Known known) {
        LocalDate today = Vietnam.today(clock);
        Set<UnitId> owners = new HashSet<>();
        known.indicators()
                .values()
                .forEach(versions -> owners.add(versions.get(0).owner()));
        known.forms().values().forEach(versions -> owners.add(versions.get(0).owner()));
        owners.remove(issuer);
        Map<String, UnitId> spaces = spaces(plan, known, today);
        Set<UnitId> asked = new HashSet<>(owners);
        asked.addAll(spaces.values());
        asked.remove(issuer);
        Set<UnitId> below = asked.isEmpty() ? Set.of() : holdings.below(asked, issuer, today);
        Map<UnitId, NamedUnit> names = directory.named(asked, today);
        Map<String, NamedUnit> foreign = new HashMap<>();
        spaces.forEach((code, unit) -> {
            if (names.containsKey(unit) && !below.contains(unit)) {
                foreign.put(code, names.get(unit));
            }
        });
        return new Rights(
                issuer,
                below,
                owners.isEmpty() ? Set.of() : holdings.above(issuer, today),
                owners.isEmpty()
                        ? Set.of()
                        : holdings.grantedIndicators(issuer, known.indicators().keySet()),
                owners.isEmpty()
                        ? Set.of()
                        : holdings.grantedForms(issuer, known.forms().keySet()),
                foreign,
                names);
    }

    /** Codes that nobody has defined yet, with the unit whose own they are by how they begin. */
    private Map<String, UnitId> spaces(PlanPackage plan, Known known, LocalDate today) {
        List<String> fresh = Stream.concat(
                        plan.indicators().stream().map(IndicatorLine::code).filter(code -> known.indicator(code)
                                .isEmpty()),
                        plan.forms().stream().map(FormLine::code).filter(code -> known.form(code)
                                .isEmpty()))
                .filter(code -> SPACE.matcher(code).matches())
                .distinct()
                .toList();
        if (fresh.isEmpty()) {
            return Map.of();
        }
        Map<String, UnitId> units = directory.resolve(
                fresh.stream().map(FindRights::reference).distinct().toList(), today);
        Map<String, UnitId> spaces = new HashMap<>();
        fresh.forEach(code -> {
            UnitId unit = units.get(reference(code));
            if (unit != null) {
                spaces.put(code, unit);
            }
        });
        return spaces;
    }

    private static String reference(String code) {
        Matcher space = SPACE.matcher(code);
        return space.matches() ? space.group(1) + ':' + space.group(2) : code;
    }
}
