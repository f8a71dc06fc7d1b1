package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.ending.PlaceStore.Places;
import vn.thac.report.plan.addressed.TellAddressed;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;

/**
 * Puts who comes after an ended unit in its place as receiver, consolidator or reviewer of reports, as long as it is gone:
 * whom the plan names is kept, and who acts follows from that and from who is there.
 */
@ApplicationScoped
class ReplaceReviewers {

    private final PlaceStore places;
    private final Successor successor;
    private final RegimeStore regimes;
    private final TellAddressed tellAddressed;
    private final Acting acting;
    private final Clock clock;

    @Inject
    ReplaceReviewers(
            PlaceStore places,
            Successor successor,
            RegimeStore regimes,
            TellAddressed tellAddressed,
            Acting acting,
            Clock clock) {
        this.places = places;
        this.successor = successor;
        this.regimes = regimes;
        this.tellAddressed = tellAddressed;
        this.acting = acting;
        this.clock = clock;
    }

    /** Returns whether anybody took a place, or has it again. */
    @Transactional
    public boolean replace() {
        LocalDate today = Vietnam.today(clock);
        Map<UnitId, Optional<UnitId>> successors = new HashMap<>();
        List<UnitId> ended = places.ended(today).stream()
                .filter(unit -> successorOf(unit, successors, today).isPresent())
                .toList();
        boolean any = false;
        for (RegimeId id : places.toLookAt(ended)) {
            any |= regimes.lock(id)
                    .filter(regime -> replace(regime, successors, today))
                    .isPresent();
        }
        return any;
    }

    private boolean replace(Regime regime, Map<UnitId, Optional<UnitId>> successors, LocalDate today) {
        Places named = places.named(regime.id());
        boolean byIssuer = named.receivers().isEmpty() && named.consolidators().isEmpty();
        Places now = new Places(
                inPlaceOf(named.receivers(), successors, today),
                byIssuer
                        ? successorOf(regime.issuer(), successors, today)
                                .map(List::of)
                                .orElse(List.of())
                        : inPlaceOf(named.consolidators(), successors, today));
        if (now.equals(Places.of(regime))) {
            places.looked(regime.id());
            return false;
        }
        acting.asSystem("replace-reviewers", regime.issuer());
        places.address(regime.id(), now, named);
        tellAddressed.tell(
                List.of(new TellAddressed.Addressed(regimes.find(regime.id()).orElseThrow(), today)));
        return true;
    }

    /** Those that are there themselves; where nobody comes after one that has ended, it stays. */
    private List<UnitId> inPlaceOf(List<UnitId> named, Map<UnitId, Optional<UnitId>> successors, LocalDate today) {
        return named.stream()
                .map(unit -> successorOf(unit, successors, today).orElse(unit))
                .distinct()
                .toList();
    }

    /** Empty for a unit that is there. */
    private Optional<UnitId> successorOf(UnitId unit, Map<UnitId, Optional<UnitId>> successors, LocalDate today) {
        return successors.computeIfAbsent(unit, one -> successor.of(one, today));
    }
}
