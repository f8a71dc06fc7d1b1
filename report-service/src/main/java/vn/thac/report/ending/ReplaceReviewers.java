package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.plan.addressed.TellAddressed;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;

/** Puts who comes after an ended unit in its place as receiver, consolidator or reviewer of reports. */
@ApplicationScoped
class ReplaceReviewers {

    private final EndingStore endings;
    private final Successor successor;
    private final RegimeStore regimes;
    private final TellAddressed tellAddressed;
    private final Acting acting;
    private final Clock clock;

    @Inject
    ReplaceReviewers(
            EndingStore endings,
            Successor successor,
            RegimeStore regimes,
            TellAddressed tellAddressed,
            Acting acting,
            Clock clock) {
        this.endings = endings;
        this.successor = successor;
        this.regimes = regimes;
        this.tellAddressed = tellAddressed;
        this.acting = acting;
        this.clock = clock;
    }

    /** Returns whether anybody was replaced. */
    @Transactional
    public boolean replace() {
        LocalDate today = Vietnam.today(clock);
        Map<UnitId, UnitId> successors = new HashMap<>();
        for (UnitId ended : endings.endedReviewers(today)) {
            successor.of(ended, today).ifPresent(to -> successors.put(ended, to));
        }
        if (successors.isEmpty()) {
            return false;
        }
        for (RegimeId id : regimes.naming(successors.keySet())) {
            regimes.lock(id).ifPresent(regime -> replace(regime, successors, today));
        }
        return true;
    }

    private void replace(Regime regime, Map<UnitId, UnitId> successors, LocalDate today) {
        List<UnitId> receivers = replaced(regime.receivers(), successors);
        List<UnitId> consolidators =
                regime.receivers().isEmpty() && regime.consolidators().isEmpty()
                        ? replaced(List.of(regime.issuer()), successors)
                        : replaced(regime.consolidators(), successors);
        if (receivers.equals(regime.receivers()) && consolidators.equals(regime.consolidators())) {
            return;
        }
        acting.asSystem("replace-reviewers", regime.issuer());
        regimes.address(regime.id(), receivers, consolidators);
        tellAddressed.tell(
                List.of(new TellAddressed.Addressed(regimes.find(regime.id()).orElseThrow(), today)));
    }

    private static List<UnitId> replaced(List<UnitId> units, Map<UnitId, UnitId> successors) {
        return units.stream()
                .map(unit -> successors.getOrDefault(unit, unit))
                .distinct()
                .toList();
    }
}
