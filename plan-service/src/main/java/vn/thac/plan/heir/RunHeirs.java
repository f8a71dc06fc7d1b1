package vn.thac.plan.heir;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.AtRest;
import vn.thac.plan.cascade.HoldAtRest;
import vn.thac.plan.heir.HeirStore.Told;
import vn.thac.plan.heir.PutRight.Line;
import vn.thac.plan.mandate.MandateStore;

/**
 * One round over the units that have ended: first what is known otherwise than when it was passed on, then what they have not
 * answered. Each turn is one transaction, safe to repeat.
 */
@ApplicationScoped
public class RunHeirs {

    private static final int UNITS_AT_ONCE = 200;

    private final HeirStore store;
    private final HoldAtRest atRest;
    private final PassOnMandates passOn;
    private final PutRight putRight;
    private final MandateStore mandates;
    private final Succession succession;
    private final Acting acting;
    private final Clock clock;

    RunHeirs(
            HeirStore store,
            HoldAtRest atRest,
            PassOnMandates passOn,
            PutRight putRight,
            MandateStore mandates,
            Succession succession,
            Acting acting,
            Clock clock) {
        this.store = store;
        this.atRest = atRest;
        this.passOn = passOn;
        this.putRight = putRight;
        this.mandates = mandates;
        this.succession = succession;
        this.acting = acting;
        this.clock = clock;
    }

    public void run() {
        LocalDate today = Vietnam.today(clock);
        UnitId last = null;
        while (true) {
            List<Told> told = toldAfter(last);
            if (told.isEmpty()) {
                break;
            }
            putRight(told, today);
            last = told.get(told.size() - 1).unit();
        }
        passOn(today);
    }

    private List<Told> toldAfter(@Nullable UnitId last) {
        return QuarkusTransaction.requiringNew().call(() -> store.told(last, UNITS_AT_ONCE));
    }

    /** What a plan that is on its way would hold up is looked at again with the next round. */
    private void putRight(List<Told> told, LocalDate today) {
        List<UnitId> units = told.stream().map(Told::unit).toList();
        Map<PlanId, Set<UnitId>> goneOn = QuarkusTransaction.requiringNew().call(() -> store.goneOn(units));
        Line line = goneOn.isEmpty()
                ? new Line(Map.of(), Map.of())
                : QuarkusTransaction.requiringNew().call(() -> line(units, today));
        Set<UnitId> waiting = new HashSet<>();
        goneOn.forEach((plan, its) -> {
            if (!turn(plan, held -> putRight.putRight(held, its, line))) {
                waiting.addAll(its);
            }
        });
        List<Told> done =
                told.stream().filter(one -> !waiting.contains(one.unit())).toList();
        QuarkusTransaction.requiringNew().run(() -> store.done(done));
    }

    private Line line(List<UnitId> units, LocalDate today) {
        Map<UnitId, Set<UnitId>> after = new HashMap<>(succession.after(units, today));
        Set<UnitId> chain = new HashSet<>();
        after.values().forEach(chain::addAll);
        after.putAll(succession.after(chain, today));
        return new Line(succession.heirs(units, today), after);
    }

    private void passOn(LocalDate today) {
        List<UnitId> left = QuarkusTransaction.requiringNew().call(() -> store.unitsLeftBehind(today));
        Map<UnitId, Set<UnitId>> heirs = QuarkusTransaction.requiringNew().call(() -> succession.heirs(left, today));
        List<UnitId> units = left.stream().filter(heirs::containsKey).toList();
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            Map<UnitId, Set<UnitId>> some = new HashMap<>(heirs);
            some.keySet().retainAll(units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE)));
            for (PlanId plan : QuarkusTransaction.requiringNew().call(() -> store.plansLeftBehind(some.keySet()))) {
                turn(plan, held -> passOn.passOn(held, some));
            }
        }
    }

    /** Whoever issues, amends or ends waits for the turn or is waited for; returns whether it could be taken. */
    private boolean turn(PlanId plan, Consumer<AtRest> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (mandates.isRecalled(plan)) {
                return true;
            }
            Optional<AtRest> held = atRest.hold(plan);
            held.ifPresent(rests -> {
                acting.asSystem("pass-on", rests.issuer());
                work.accept(rests);
            });
            return held.isPresent();
        });
    }
}
