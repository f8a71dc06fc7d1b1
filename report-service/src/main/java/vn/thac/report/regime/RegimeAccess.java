package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.report.RegimeId;

/** Who may see a regime, and who may act as its collector. */
@ApplicationScoped
public class RegimeAccess {

    @Inject
    Access access;

    @Inject
    ActingUnit actingUnit;

    @Inject
    Acting acting;

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

    /** Whether the caller sees all that is owed and signed under it. */
    public boolean isOverseen(RegimeId id) {
        return list.isOverseen(id);
    }

    /** The regime, 404 unless the caller sees all that is owed under it. */
    public Regime overseen(RegimeId id) {
        Regime regime = find(id);
        if (!isOverseen(id)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return regime;
    }

    /** The unit among the regime's collectors for which the caller has the duty; else 403. */
    public UnitId requireCollector(Regime regime, Duty duty) {
        return actFor(duty, regime.reviewers()).orElseThrow(() -> Refused.of(CoreRefusal.NOT_PERMITTED));
    }

    /** The first of the units for which the caller has the duty, and acts from now on; only the one it claims to act for. */
    public Optional<UnitId> actFor(Duty duty, List<UnitId> units) {
        requireClaim(units);
        Optional<UnitId> claimed = actingUnit.named();
        Optional<UnitId> first = units.stream()
                .filter(unit -> claimed.isEmpty() || claimed.get().equals(unit))
                .filter(unit -> access.allows(duty, unit))
                .findFirst();
        first.ifPresent(unit -> access.require(duty, unit));
        return first;
    }

    /** Refuses a request that claims to be made for a unit that is none of these ({@code Acting-Unit}). */
    public void requireClaim(Collection<UnitId> units) {
        actingUnit.named().filter(claimed -> !units.contains(claimed)).ifPresent(claimed -> {
            throw Refused.at(
                    DirectoryRefusal.ACTING_UNIT_CONTRADICTS,
                    Acting.UNIT_HEADER,
                    Map.of("unit", String.valueOf(acting.header(Acting.UNIT_HEADER))));
        });
    }

    private Regime find(RegimeId id) {
        return regimes.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }
}
