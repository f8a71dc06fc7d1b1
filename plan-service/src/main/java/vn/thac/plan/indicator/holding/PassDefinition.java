package vn.thac.plan.indicator.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.indicator.holding.HoldingStore.Held;
import vn.thac.plan.indicator.holding.Rights.Of;

/** Gives a code another owner: by hand, or because a plan of a unit above its owner defines it. */
@ApplicationScoped
public class PassDefinition {

    private final HoldingStore holdings;
    private final AskHolding ask;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    PassDefinition(HoldingStore holdings, AskHolding ask, Directory directory, Changes changes, Clock clock) {
        this.holdings = holdings;
        this.ask = ask;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    /** By the owner or an administrator, whoever else may define it. */
    @Transactional
    HoldingView pass(Of of, String code, HoldingChange change) {
        Held held = ask.changeable(of, code, change.reason());
        UnitId to = ask.unit(change.unit());
        if (to.equals(held.owner())) {
            throw Refused.at(PlanRefusal.OWNS_IT_ALREADY, "/unit", Map.of("code", code, "unit", change.unit()));
        }
        pass(of, code, held, to, null, change.reason());
        return ask.view(of, code);
    }

    public void takenOver(Taken taken, PlanId by) {
        pass(taken.of(), taken.code(), new Held(taken.id(), taken.from(), 0), taken.to(), by, null);
    }

    private void pass(Of of, String code, Held held, UnitId to, @Nullable PlanId by, @Nullable String reason) {
        LocalDate today = Vietnam.today(clock);
        Map<UnitId, NamedUnit> names = directory.named(List.of(held.owner(), to), today);
        long version = holdings.changed(of, held.id(), to);
        changes.record(HoldingEvents.handedOver(
                version,
                new HoldingEvents.HandedOver(
                        held.id(),
                        of,
                        code,
                        name(names, held.owner()),
                        name(names, to),
                        by == null ? null : by.value(),
                        reason)));
    }

    static NamedUnit name(Map<UnitId, NamedUnit> names, UnitId unit) {
        return names.getOrDefault(unit, new NamedUnit(unit, null, unit.toString()));
    }
}
