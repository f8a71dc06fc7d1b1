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
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.heir.FindHeirs;
import vn.thac.directory.heir.Heirs;
import vn.thac.directory.heir.UnitsTold;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.PlanId;
import vn.thac.plan.mandate.MandateStore;

/**
 * One round over the units that have ended: first what is known otherwise than when it was passed on, then what they have not
 * answered. Each turn is one transaction, safe to repeat.
 */
@ApplicationScoped
public class RunHeirs {

    private static final int UNITS_AT_ONCE = 200;

    private final UnitsTold told;
    private final HeirStore store;
    private final HoldAtRest atRest;
    private final PassOnMandates passOn;
    private final PutRight putRight;
    private final MandateStore mandates;
    private final FindHeirs find;
    private final Succession succession;
    private final Acting acting;
    private final Clock clock;

    RunHeirs(
            UnitsTold told,
            HeirStore store,
            HoldAtRest atRest,
            PassOnMandates passOn,
            PutRight putRight,
            MandateStore mandates,
            FindHeirs find,
            Succession succession,
            Acting acting,
            Clock clock) {
        this.told = told;
        this.store = store;
        this.atRest = atRest;
        this.passOn = passOn;
        this.putRight = putRight;
        this.mandates = mandates;
        this.find = find;
        this.succession = succession;
        this.acting = acting;
        this.clock = clock;
    }

    public void run() {
        LocalDate today = Vietnam.today(clock);
        told.each(units -> putRight(units, today));
        passOn(today);
    }

    /** Returns those whose plans are on their way. */
    private Set<UnitId> putRight(List<UnitId> units, LocalDate today) {
        Map<PlanId, Set<UnitId>> goneOn = QuarkusTransaction.requiringNew().call(() -> store.goneOn(units));
        Heirs heirs = goneOn.isEmpty()
                ? Heirs.NONE
                : QuarkusTransaction.requiringNew().call(() -> find.of(units, today));
        Set<UnitId> waiting = new HashSet<>();
        goneOn.forEach((plan, its) -> {
            if (!turn(plan, held -> putRight.putRight(held, its, heirs))) {
                waiting.addAll(its);
            }
        });
        return waiting;
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
