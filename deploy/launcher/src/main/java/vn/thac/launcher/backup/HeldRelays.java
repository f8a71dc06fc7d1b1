package vn.thac.launcher.backup;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import vn.thac.client.Deployment;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.parts.Trouble;

/**
 * For some seconds no service sends events: who makes a backup has their leases (docs/adr/0049). People go on working; what
 * they do waits in the outboxes. A backup that dies leaves the leases to end by themselves.
 */
final class HeldRelays implements AutoCloseable {

    /** Longer than a relay believes that a lease is still its own, {@code thac.events.lease}. */
    private static final Duration SURELY_NOTICED = Duration.ofSeconds(5);

    private static final int AT_MOST_SECONDS = 120;

    private final Deployment deployment;
    private final UUID holder = UUID.randomUUID();

    private HeldRelays(Deployment deployment) {
        this.deployment = deployment;
    }

    static HeldRelays hold(Deployment deployment) throws SQLException {
        var held = new HeldRelays(deployment);
        held.each("update relay set holder = ?, fence = fence + 1, until = clock_timestamp() + interval '"
                + AT_MOST_SECONDS + " seconds'");
        Wait.pause(SURELY_NOTICED);
        return held;
    }

    /** Where somebody else has one by now, something has left meanwhile. */
    @Override
    public void close() throws SQLException {
        if (!each("update relay set until = '-infinity' where holder = ?")) {
            throw new Trouble(
                    "This took longer than " + AT_MOST_SECONDS
                            + " seconds, and events went on their way meanwhile: what was kept is of no one moment. Take another.");
        }
    }

    /** Whether each service had its own changed. */
    private boolean each(String change) throws SQLException {
        boolean all = true;
        for (Service service : Service.values()) {
            try (var database = deployment.database(service.database());
                    var statement = database.prepareStatement(change)) {
                statement.setObject(1, holder);
                all &= statement.executeUpdate() > 0;
            }
        }
        return all;
    }
}
