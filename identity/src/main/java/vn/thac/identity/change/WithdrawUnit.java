package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.succession.SuccessionStore;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitWithdrawn;

/**
 * Takes a unit back that was registered by mistake: it is there on no day and its codes are free again. Only while
 * nothing hangs on it: no unit below it or in its area, no heir's share, no post; what hangs is named.
 */
@ApplicationScoped
public class WithdrawUnit {

    private final ChangeUnit units;
    private final UnitStore store;
    private final SuccessionStore successions;
    private final Event<UnitWithdrawn> withdrawn;
    private final Acting acting;
    private final Clock clock;

    @Inject
    WithdrawUnit(
            ChangeUnit units,
            UnitStore store,
            SuccessionStore successions,
            Event<UnitWithdrawn> withdrawn,
            Acting acting,
            Clock clock) {
        this.units = units;
        this.store = store;
        this.successions = successions;
        this.withdrawn = withdrawn;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    public Unit withdraw(String reference, String reason, @Nullable String ifMatch) {
        acting.because(reason);
        return units.correct(reference, Vietnam.today(clock), ifMatch, unit -> {
            var begins = unit.life().from();
            Counting counting = new Counting(store, begins);
            counting.refuse(store.dependents(unit.id(), begins), IdentityRefusal.HAS_CHILDREN);
            counting.refuse(successions.leavingTo(unit.id(), begins), IdentityRefusal.HEIR_OF_LATER);
            withdrawn.fire(new UnitWithdrawn(unit.id()));
            if (unit.life().to() != null) {
                successions.forget(unit.id(), unit.life().to());
            }
            return unit.withdrawn(reason);
        });
    }
}
