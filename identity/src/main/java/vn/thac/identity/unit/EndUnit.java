package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.identity.IdentityRefusal;

/** Ends a unit on a day: from then on it is no more. Nobody may stand below it or in it any longer. */
@ApplicationScoped
public class EndUnit {

    @Inject
    OpenUnit units;

    @Inject
    UnitStore store;

    @Inject
    Event<UnitEnded> ended;

    @Transactional
    public Unit run(String reference, LocalDate day, @Nullable String ifMatch) {
        LocalDate lastDay = day.minusDays(1);
        Unit unit = units.toChange(reference, lastDay, ifMatch);
        if (unit.life().to() != null && !unit.life().to().isAfter(day)) {
            throw Refused.of(
                    IdentityRefusal.ALREADY_ENDED, Map.of("on", unit.life().to()));
        }
        List<String> below = store.namesOfDependents(unit.id(), day);
        if (!below.isEmpty()) {
            throw Refused.of(
                    IdentityRefusal.HAS_CHILDREN,
                    Map.of(
                            "count",
                            below.size(),
                            "first",
                            String.join(", ", below.subList(0, Math.min(3, below.size())))));
        }
        Unit after = units.changed(unit, unit.ended(day));
        ended.fire(new UnitEnded(unit.id(), day));
        return after;
    }
}
