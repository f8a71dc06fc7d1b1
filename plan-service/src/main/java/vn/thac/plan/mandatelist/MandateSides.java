package vn.thac.plan.mandatelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
        LocalDate today = Vietnam.today(clock);
        List<KnownUnit> answering = directory.find(new UnitId(owner), today).stream()
                .filter(unit -> unit.existsOn(today))
                .toList();
        return new Sides(answering, comesAfter.there(new UnitId(asker)));
    }
}
