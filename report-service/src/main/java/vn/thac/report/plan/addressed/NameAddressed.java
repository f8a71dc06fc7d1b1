package vn.thac.report.plan.addressed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.regime.Regime;

/** Names who receives, collects and reviews the reports of regimes, each as on a day; the directory is asked once a day. */
@ApplicationScoped
public class NameAddressed {

    private final Directory directory;

    @Inject
    NameAddressed(Directory directory) {
        this.directory = directory;
    }

    /** Units with the names of days. */
    public record Names(Map<LocalDate, Map<UnitId, NamedUnit>> byDay) {

        public List<NamedUnit> of(List<UnitId> units, LocalDate on) {
            Map<UnitId, NamedUnit> names = byDay.getOrDefault(on, Map.of());
            return units.stream()
                    .distinct()
                    .map(unit -> Objects.requireNonNull(names.get(unit)))
                    .toList();
        }
    }

    public Names on(LocalDate day, List<Regime> regimes) {
        return on(Map.of(day, regimes));
    }

    public Names on(Map<LocalDate, List<Regime>> regimes) {
        Map<LocalDate, Map<UnitId, NamedUnit>> names = new HashMap<>();
        regimes.forEach((day, all) -> {
            Set<UnitId> units = new HashSet<>();
            for (Regime regime : all) {
                units.addAll(regime.receivers());
                units.addAll(regime.consolidators());
                units.addAll(regime.reviewers());
            }
            names.put(day, directory.named(units, day));
        });
        return new Names(names);
    }
}
