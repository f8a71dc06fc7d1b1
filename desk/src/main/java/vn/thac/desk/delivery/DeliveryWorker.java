package vn.thac.desk.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thac.core.work.Worker;

/** Some workers send side by side, each for one subscription at a time: a slow receiver keeps one of them, for a turn. */
@ApplicationScoped
class DeliveryWorker {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofMinutes(10);

    @Inject
    Deliver deliver;

    @Inject
    DeliveryStore store;

    @ConfigProperty(name = "thac.webhooks.workers", defaultValue = "4")
    int count;

    private final List<Worker> workers = new ArrayList<>();

    void start(@Observes StartupEvent event) {
        for (int nth = 1; nth <= count; nth++) {
            workers.add(Worker.start("webhooks-" + nth, BETWEEN_LOOKS, deliver::turn));
        }
        workers.add(Worker.start("webhook-attempts", BETWEEN_PRUNINGS, () -> {
            store.prune();
            return false;
        }));
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }
}
