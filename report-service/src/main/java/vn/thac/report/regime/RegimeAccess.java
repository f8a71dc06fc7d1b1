package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** The regime, 404 unless the caller belongs to its issuer, receivers, consolidators or reporters, or above. */
    public Regime visible(RegimeId id) {
        Regime regime = regimes.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        if (!overlooks(regime) && !regimes.isOwedBySomebodySeen(id)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return regime;
    }

    /** The regime, 404 unless the caller may see everybody's state under it. */
    public Regime overlooked(RegimeId id) {
        Regime regime = regimes.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        if (!overlooks(regime)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return regime;
    }

    /** The unit among the regime's collectors for which the caller has the duty; else 403. */
    public UnitId requireCollector(Regime regime, Duty duty) {
        for (UnitId unit : regime.reviewers()) {
            if (access.allows(duty, unit)) {
                access.require(duty, unit);
                return unit;
            }
        }
        throw Refused.of(CoreRefusal.NOT_PERMITTED);
    }

    private boolean overlooks(Regime regime) {
        Set<UnitId> units = new LinkedHashSet<>(List.of(regime.issuer()));
        units.addAll(regime.receivers());
        units.addAll(regime.consolidators());
        return units.stream().anyMatch(u -> access.allows(Duty.READ, u));
    }
}
