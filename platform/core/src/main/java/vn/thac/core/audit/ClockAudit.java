package vn.thac.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.time.ClockMoved;

/** Notes who set the clock of a local run. */
@ApplicationScoped
public class ClockAudit {

    /** A service has one clock. */
    private static final UUID THE_CLOCK = new UUID(0, 0);

    @Inject
    Changes changes;

    void moved(@Observes ClockMoved event) {
        changes.note(new SilentChange("clock", THE_CLOCK, "clock.set", time(event.before()), time(event.now())));
    }

    private static Map<String, Instant> time(Instant now) {
        return Map.of("now", now);
    }
}
