package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.report.RegimeId;

/** Who may see a regime, and who may act as its collector. */
@ApplicationScoped
public class RegimeAccess {

    @Inject
    Access access;

    @Inject
    RegimeStore regimes;

    @Inject
    RegimeListStore list;

    /** The regime, 404 unless the caller sees it. */
    public Regime visible(RegimeId id) {
        Regime regime = find(id);
        if (!list.isSeen(id)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return regime;
    }

    /** Whether the caller sees a regime. */
    public boolean isVisible(RegimeId id) {
        return list.isSeen(id);
    }

    /** The regime, 404 unless the caller sees all that is owed under it. */
    public Regime overseen(RegimeId id) {
        Regime regime = find(id);
        if (!list.isOverseen(id)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return regime;
    }

    /** The unit among the regime's collectors for which the caller has the duty; else 403. */
    public UnitId requireCollector(Regime regime, Duty duty) {
        return actFor(duty, regime.reviewers()).orElseThrow(() -> Refused.of(CoreRefusal.NOT_PERMITTED));
    }

    /** The first of the units for which the caller has the duty, and acts from now on. */
    public Optional<UnitId> actFor(Duty duty, List<UnitId> units) {
        Optional<UnitId> first =
                units.stream().filter(unit -> access.allows(duty, unit)).findFirst();
        first.ifPresent(unit -> access.require(duty, unit));
        return first;
    }

    private Regime find(RegimeId id) {
        return regimes.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }
}
