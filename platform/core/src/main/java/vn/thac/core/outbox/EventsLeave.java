package vn.thac.core.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says DOWN when events do not leave. Not ready as soon as they wait, whatever it is that holds them up; not alive only
 * where Kafka and the database have answered all the while, as then, and only then, a new start helps.
 */
@Readiness
@ApplicationScoped
public class EventsLeave implements HealthCheck {

    @Inject
    EventFlow flow;

    @ConfigProperty(name = "thac.events.held-up", defaultValue = "PT30S")
    Duration bound;

    @Override
    public HealthCheckResponse call() {
        return answer("events leave", isWithin(flow.heldUp(), bound), flow);
    }

    static boolean isWithin(Duration heldUp, Duration bound) {
        return heldUp.compareTo(bound) < 0;
    }

    private static HealthCheckResponse answer(String name, boolean up, EventFlow flow) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name)
                .status(up)
                .withData("heldUpSeconds", flow.heldUp().toSeconds())
                .withData("neighboursWellSeconds", flow.neighboursWell().toSeconds());
        if (!flow.lostTopics().isEmpty()) {
            answer.withData("topicsLost", String.join(", ", flow.lostTopics()));
        }
        return answer.build();
    }

    /** Whether the relay itself still works. */
    @Liveness
    @ApplicationScoped
    public static class RelayLives implements HealthCheck {

        @Inject
        EventFlow flow;

        @ConfigProperty(name = "thac.events.relay-hangs", defaultValue = "PT60S")
        Duration bound;

        @Override
        public HealthCheckResponse call() {
            return answer("relay lives", lives(flow.heldUp(), flow.neighboursWell(), bound), flow);
        }

        static boolean lives(Duration heldUp, Duration neighboursWell, Duration bound) {
            return isWithin(heldUp, bound) || isWithin(neighboursWell, bound);
        }
    }
}
