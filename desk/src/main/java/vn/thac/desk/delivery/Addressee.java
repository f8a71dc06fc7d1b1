package vn.thac.desk.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Actor;
import vn.thac.desk.feed.Question;
import vn.thac.desk.webhook.SubscriptionId;
import vn.thac.directory.UnitId;

/**
 * A subscription to send to, held by a lease.
 *
 * @param lease what proves that nobody else sends for it meanwhile
 * @param position behind the last event that was taken
 * @param secrets each signs
 * @param failingSince null where the last event was taken
 */
record Addressee(
        SubscriptionId id,
        UUID lease,
        UnitId unit,
        String reader,
        URI url,
        List<String> types,
        @Nullable UUID under,
        @Nullable UUID plan,
        List<String> secrets,
        long position,
        int failures,
        @Nullable Instant failingSince) {

    Addressee {
        types = List.copyOf(types);
        secrets = List.copyOf(secrets);
    }

    /** As it stands behind an event that it took: nothing has failed since. */
    Addressee thatTook(long behind) {
        return new Addressee(id, lease, unit, reader, url, types, under, plan, secrets, behind, 0, null);
    }

    /** By posts alone: what a role lets somebody read is not for a system of one unit. */
    Actor actor() {
        return new Actor(reader, Set.of());
    }

    Question question(int limit) {
        return new Question(types, plan, under, limit);
    }

    /** Its secrets are in no log. */
    @Override
    public String toString() {
        return id.toString();
    }
}
