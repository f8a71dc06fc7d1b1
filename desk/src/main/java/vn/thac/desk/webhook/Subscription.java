package vn.thac.desk.webhook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.desk.DeskRefusal;
import vn.thac.directory.UnitId;

/**
 * A system of a unit that is sent events.
 *
 * @param reader the account in whose reading it hears, by its posts: whoever of the unit last said where events go or set
 *     them going. So nobody gets by an old subscription what somebody else may read.
 * @param disabledFor while it is disabled
 */
public record Subscription(
        SubscriptionId id,
        long version,
        UnitId unit,
        String reader,
        Terms terms,
        Secrets secrets,
        State state,
        @Nullable DisabledFor disabledFor,
        Instant madeAt) {

    public static Subscription made(UnitId unit, String reader, Terms terms, Instant now) {
        return new Subscription(
                SubscriptionId.next(), 1, unit, reader, terms, Secrets.first(), State.ACTIVE, null, now);
    }

    public Subscription change(Terms others) {
        return new Subscription(id, version + 1, unit, reader, others, secrets, state, disabledFor, madeAt);
    }

    public Subscription readBy(String other) {
        return new Subscription(id, version, unit, other, terms, secrets, state, disabledFor, madeAt);
    }

    public Subscription pause() {
        if (state != State.ACTIVE) {
            throw Refused.of(DeskRefusal.SUBSCRIPTION_NOT_ACTIVE, Map.of("state", state.wire()));
        }
        return in(State.PAUSED, null);
    }

    public Subscription resume() {
        if (state == State.ACTIVE) {
            throw Refused.of(DeskRefusal.SUBSCRIPTION_ACTIVE);
        }
        return in(State.ACTIVE, null);
    }

    Subscription disable(DisabledFor why) {
        return in(State.DISABLED, why);
    }

    /** Another place is the business of delivery; that somebody chose it is a change. */
    public Subscription replay() {
        return in(state, disabledFor);
    }

    public Subscription rotate(Instant now) {
        return new Subscription(id, version + 1, unit, reader, terms, secrets.rotated(now), state, disabledFor, madeAt);
    }

    public Subscription delete() {
        return new Subscription(id, version + 1, unit, reader, terms, Secrets.none(), State.DELETED, null, madeAt);
    }

    private Subscription in(State other, @Nullable DisabledFor why) {
        return new Subscription(id, version + 1, unit, reader, terms, secrets, other, why, madeAt);
    }
}
