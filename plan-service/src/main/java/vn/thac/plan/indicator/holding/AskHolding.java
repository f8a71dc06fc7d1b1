package vn.thac.plan.indicator.holding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Decision;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.indicator.CatalogueStore;
import vn.thac.plan.indicator.holding.HoldingStore.Held;
import vn.thac.plan.indicator.holding.Rights.Of;

/** Who may define a code, and who may say so: its owner's issuers, or an administrator. */
@ApplicationScoped
class AskHolding {

    private static final String TERRITORY = "territory";

    private final HoldingStore holdings;
    private final CatalogueStore catalogue;
    private final Access access;
    private final Acting acting;
    private final ActingUnit actingUnit;
    private final Directory directory;
    private final Clock clock;

    AskHolding(
            HoldingStore holdings,
            CatalogueStore catalogue,
            Access access,
            Acting acting,
            ActingUnit actingUnit,
            Directory directory,
            Clock clock) {
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.access = access;
        this.acting = acting;
        this.actingUnit = actingUnit;
        this.directory = directory;
        this.clock = clock;
    }

    HoldingView view(Of of, String code) {
        Held held = find(of, code);
        List<UnitId> units = new ArrayList<>(List.of(held.owner()));
        List<UnitId> granted = holdings.grantees(held.id());
        units.addAll(granted);
        Map<UnitId, NamedUnit> names = directory.named(units, Vietnam.today(clock));
        return new HoldingView(
                code,
                PassDefinition.name(names, held.owner()),
                granted.stream().map(unit -> PassDefinition.name(names, unit)).toList(),
                held.version());
    }

    /** Held until the transaction ends, by whoever may change it. */
    Held changeable(Of of, String code, String reason) {
        Held seen = find(of, code);
        catalogue.hold(
                seen.owner(),
                of == Of.INDICATOR ? List.of(code) : List.of(),
                of == Of.FORM ? List.of(code) : List.of());
        Held held = find(of, code);
        boolean administers = access.decide(acting.actor(), Duty.ADMINISTER, held.owner()) instanceof Decision.Allowed;
        if (administers) {
            acting.actFor(held.owner(), null);
        } else {
            actingUnit.requireIs(held.owner());
            access.require(Duty.ISSUE, held.owner());
        }
        acting.because(reason);
        return held;
    }

    /** A unit that is there and acts. */
    UnitId unit(String reference) {
        LocalDate today = Vietnam.today(clock);
        UnitId unit = directory.require(reference, today, "/unit");
        directory.whyAbsent(unit, reference, today, "/unit").ifPresent(absent -> {
            throw new Refused(List.of(absent));
        });
        directory
                .find(unit, today)
                .map(KnownUnit::track)
                .filter(TERRITORY::equals)
                .ifPresent(area -> {
                    throw Refused.at(PlanRefusal.UNIT_CANNOT_ACT, "/unit", Map.of("unit", reference, "on", today));
                });
        return unit;
    }

    private Held find(Of of, String code) {
        return holdings.find(of, code).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }
}
