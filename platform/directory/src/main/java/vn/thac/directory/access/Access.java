package vn.thac.directory.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.thac.core.idempotency.AccessAgain;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Actor;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;

/**
 * The one place that decides who may do what for which unit; denies by default and on error.
 * What a post gives is {@link AccessMatrix}; whose posts count for a unit on a day, the SQL function {@code unit_above}.
 */
@ApplicationScoped
public class Access implements AccessAgain {
    /** The question of a unit's own affairs, as it is noted. */
    private static final String OWN = "own";

    @Inject
    Grants grants;

    @Inject
    Clock clock;

    @Inject
    Acting acting;

    public Decision decide(Actor actor, Duty duty, UnitId unit) {
        return decide(actor, duty, unit, Vietnam.today(clock));
    }

    public Decision decide(Actor actor, Duty duty, UnitId unit, LocalDate on) {
        if (actor.isAdministrator() && (duty == Duty.ADMINISTER || duty == Duty.READ)) {
            return new Decision.Allowed(null);
        }
        if (duty == Duty.ADMINISTER) {
            return new Decision.Denied("not an administrator");
        }
        for (Grant grant : grants.of(actor, unit, on)) {
            if (grant.allows(duty)) {
                return new Decision.Allowed(grant.postOf());
            }
        }
        return new Decision.Denied("no post of " + actor.name() + " gives " + duty + " for " + unit);
    }

    public boolean allows(Duty duty, UnitId unit) {
        boolean allowed = decide(acting.actor(), duty, unit) instanceof Decision.Allowed;
        if (allowed && duty.isOfPosts()) {
            acting.asked(duty.code() + " " + unit);
        }
        return allowed;
    }

    /** Refuses with 403 unless the present actor has the duty for the unit; notes by whose post. */
    public void require(Duty duty, UnitId unit) {
        if (acting.isSystem()) {
            return;
        }
        if (!(decide(acting.actor(), duty, unit) instanceof Decision.Allowed allowed)) {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        }
        acting.actFor(unit, allowed.postOf());
        acting.asked(duty.code() + " " + unit);
    }

    /**
     * Whether the unit's own affairs are the present actor's: they have a post to act at the unit itself, whatever its duty.
     * Who oversees it has no part in them. {@link Reach#isOwn} is the same in a statement.
     */
    public boolean isOwn(UnitId unit) {
        return isOwn(acting.actor(), unit, Vietnam.today(clock));
    }

    boolean isOwn(Actor actor, UnitId unit, LocalDate on) {
        return grants.of(actor, unit, on).stream().anyMatch(Grant::isOwn);
    }

    /** Refuses with 403 unless the unit's own affairs are the present actor's; notes by whose post. */
    public void requireOwn(UnitId unit) {
        if (!isOwn(unit)) {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        }
        acting.actFor(unit, unit);
        acting.asked(OWN + " " + unit);
    }

    /** Asks again what was noted: a repeated request is answered to who may still do what it did. */
    @Override
    public void require(String question) {
        String[] parts = question.split(" ");
        UnitId unit = new UnitId(UUID.fromString(parts[1]));
        if (parts[0].equals(OWN)) {
            requireOwn(unit);
        } else {
            require(Duty.of(parts[0]), unit);
        }
    }

    /** Refuses with 404 unless the present actor may see what the unit has. */
    public void requireVisible(UnitId unit) {
        if (!acting.isSystem() && !allows(Duty.READ, unit)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
    }
}
