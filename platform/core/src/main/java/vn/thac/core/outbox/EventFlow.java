package vn.thac.core.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.kafka.Topics;
import vn.thac.core.work.Worker;

/** Whether events leave: what the relay says of itself, beside whether Kafka and the database answer at all. */
@Singleton
public class EventFlow {

    private static final Logger LOG = Logger.getLogger(EventFlow.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final Stillness relay = new Stillness();
    private final Stillness neighbours = new Stillness();

    @Inject
    Topics topics;

    @Inject
    MeterRegistry meters;

    private volatile boolean away;
    private @Nullable Long first;
    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        meters.gauge("events_held_up_seconds", this, flow -> flow.heldUp().toSeconds());
        worker = Worker.start("event-flow", BETWEEN_LOOKS, this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    /** The relay looked: the first event that waits, null where none does. The same one again is no progress. */
    synchronized void carries(@Nullable Long firstWaiting) {
        if (firstWaiting == null || !firstWaiting.equals(first)) {
            relay.moved();
        }
        first = firstWaiting;
    }

    /** Another instance carries them. */
    void othersCarry() {
        carries(null);
    }

    /** Since when nothing has left though something waits, or the relay has not even looked. */
    Duration heldUp() {
        return relay.still();
    }

    /** How long Kafka and the database have answered without a break. */
    Duration neighboursWell() {
        return away ? Duration.ZERO : neighbours.still();
    }

    List<String> lostTopics() {
        return topics.lost();
    }

    private boolean look() throws InterruptedException {
        try {
            topics.look();
            if (away) {
                neighbours.moved();
                away = false;
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception unwell) {
            if (!away) {
                LOG.warnf("Kafka or the database does not answer: %s", unwell);
            }
            away = true;
        }
        return false;
    }

    /** How long something has not moved, by the machine's time: a clock that can be set says nothing of it. */
    static final class Stillness {

        private volatile long since = System.nanoTime();

        void moved() {
            since = System.nanoTime();
        }

        Duration still() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }
}
