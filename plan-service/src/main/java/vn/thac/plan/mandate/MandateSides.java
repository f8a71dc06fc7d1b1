package vn.thac.plan.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.register.ComesAfter;

/** Who can do something with a mandate today: its owner while it is there, and whoever asks or came after that. */
@ApplicationScoped
class MandateSides {

    /** Each with those that are there. */
    record Sides(List<KnownUnit> answering, List<KnownUnit> asking) {

        List<KnownUnit> of(MandateAction action) {
            return action.isOfTheOwner() ? answering : asking;
        }
    }

    private final ComesAfter comesAfter;
    private final Directory directory;
    private final Clock clock;

    MandateSides(ComesAfter comesAfter, Directory directory, Clock clock) {
        this.comesAfter = comesAfter;
        this.directory = directory;
        this.clock = clock;
    }

    Sides of(UUID owner, UUID asker) {
        Set<UnitId> asking = comesAfter.unit(new UnitId(asker));
        Set<UnitId> all = new HashSet<>(asking);
        all.add(new UnitId(owner));
        LocalDate today = Vietnam.today(clock);
        Map<UnitId, KnownUnit> there = new HashMap<>();
        directory.find(all, today).stream()
                .filter(unit -> unit.existsOn(today))
                .forEach(unit -> there.put(unit.id(), unit));
        return new Sides(some(List.of(new UnitId(owner)), there), some(asking, there));
    }

    private static List<KnownUnit> some(Collection<UnitId> units, Map<UnitId, KnownUnit> there) {
        return units.stream().map(there::get).filter(Objects::nonNull).toList();
    }
}
