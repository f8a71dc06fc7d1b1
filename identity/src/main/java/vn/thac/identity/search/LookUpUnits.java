package vn.thac.identity.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.core.problem.Problems;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Unit;

/** Says of many references at once which unit each means on a day, or why it means none. */
@ApplicationScoped
public class LookUpUnits {

    /** In the order of the request. */
    public record LookedUp(List<Meant> items) {}

    /**
     * One reference.
     *
     * @param ref as it was asked for
     * @param unit as it stands on the day; one that has ended as it stood last. Absent where the reference means none
     * @param problem why it means none; absent where it does
     */
    public record Meant(
            String ref, @Nullable UnitItem unit, @Nullable Problem problem) {}

    @Inject
    Directory directory;

    @Inject
    UnitStore store;

    @Inject
    UnitListStore lists;

    @Inject
    Problems problems;

    LookedUp lookUp(List<String> references, LocalDate day, Locale locale) {
        Map<String, UnitId> meant = directory.resolve(references, day);
        Map<UnitId, UnitItem> items = items(meant.values(), day);
        return new LookedUp(references.stream()
                .map(ref -> {
                    UnitId unit = meant.get(ref);
                    UnitItem item = unit == null ? null : items.get(unit);
                    return item == null ? new Meant(ref, null, why(ref, day, locale)) : new Meant(ref, item, null);
                })
                .toList());
    }

    /** Nearly all stand on the day itself; the others are read on the nearest day of their life. */
    private Map<UnitId, UnitItem> items(Collection<UnitId> units, LocalDate day) {
        Map<UnitId, UnitItem> items = new HashMap<>();
        Map<LocalDate, List<UnitId>> days = store.load(List.copyOf(units)).stream()
                .collect(Collectors.groupingBy(
                        unit -> unit.dayOfLife(day), Collectors.mapping(Unit::id, Collectors.toList())));
        days.forEach((on, some) -> lists.items(some, on).forEach(item -> items.put(item.id(), item)));
        return items;
    }

    private Problem why(String reference, LocalDate day, Locale locale) {
        return problems.problem(new Refused(List.of(directory.whyNot(reference, day, "ref"))), locale);
    }
}
