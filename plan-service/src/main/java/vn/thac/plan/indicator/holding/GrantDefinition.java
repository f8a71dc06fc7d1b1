package vn.thac.plan.indicator.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.indicator.holding.HoldingStore.Held;
import vn.thac.plan.indicator.holding.Rights.Of;

/** Lets another unit define a code too, or no longer. */
@ApplicationScoped
class GrantDefinition {

    private final HoldingStore holdings;
    private final AskHolding ask;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    GrantDefinition(HoldingStore holdings, AskHolding ask, Directory directory, Changes changes, Clock clock) {
        this.holdings = holdings;
        this.ask = ask;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    HoldingView grant(Of of, String code, HoldingChange change) {
        Held held = ask.changeable(of, code, change.reason());
        UnitId to = ask.unit(change.unit());
        if (to.equals(held.owner()) || !holdings.grant(held.id(), to, clock.instant())) {
            throw Refused.at(PlanRefusal.OWNS_IT_ALREADY, "/unit", Map.of("code", code, "unit", change.unit()));
        }
        Map<UnitId, NamedUnit> names = names(held.owner(), to);
        changes.record(HoldingEvents.granted(
                holdings.changed(of, held.id(), held.owner()),
                new HoldingEvents.Granted(
                        held.id(),
                        of,
                        code,
                        PassDefinition.name(names, held.owner()),
                        PassDefinition.name(names, to),
                        change.reason())));
        return ask.view(of, code);
    }

    @Transactional
    HoldingView withdraw(Of of, String code, HoldingChange change) {
        Held held = ask.changeable(of, code, change.reason());
        UnitId from = directory.require(change.unit(), Vietnam.today(clock), "/unit");
        if (!holdings.withdraw(held.id(), from)) {
            throw Refused.at(PlanRefusal.NO_SUCH_GRANT, "/unit", Map.of("code", code, "unit", change.unit()));
        }
        Map<UnitId, NamedUnit> names = names(held.owner(), from);
        changes.record(HoldingEvents.grantWithdrawn(
                holdings.changed(of, held.id(), held.owner()),
                new HoldingEvents.GrantWithdrawn(
                        held.id(),
                        of,
                        code,
                        PassDefinition.name(names, held.owner()),
                        PassDefinition.name(names, from),
                        change.reason())));
        return ask.view(of, code);
    }

    private Map<UnitId, NamedUnit> names(UnitId one, UnitId other) {
        return directory.named(List.of(one, other), Vietnam.today(clock));
    }
}
