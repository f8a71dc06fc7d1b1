package vn.thac.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Actor;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Decision;
import vn.thac.directory.access.Duty;

/**
 * The unit for which an administrator says to make a change (header {@code Acting-Unit}): it is there, and a post of the
 * administrator reaches it, whatever its role; the audit then names it.
 */
@ApplicationScoped
public class ClaimedUnit {

    private final ActingUnit claimed;
    private final Access access;
    private final Acting acting;

    @Inject
    ClaimedUnit(ActingUnit claimed, Access access, Acting acting) {
        this.claimed = claimed;
        this.access = access;
        this.acting = acting;
    }

    /** Refuses a unit that is not there or not the caller's; the change itself then stays undone. */
    public void note() {
        if (!acting.isSystem()) {
            claimed.named().ifPresent(this::actFor);
        }
    }

    private void actFor(UnitId unit) {
        Actor byPosts = new Actor(acting.actor().name(), Set.of());
        if (!(access.decide(byPosts, Duty.READ, unit) instanceof Decision.Allowed allowed)) {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        }
        acting.actFor(unit, allowed.postOf());
    }
}
