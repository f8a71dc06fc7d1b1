package vn.thac.core.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.DatabaseException;
import vn.thac.core.sql.Failing;

/**
 * Takes batches of events from Kafka. A batch is one transaction; if it fails, its events are taken one by one, each
 * tried three times and then dead-lettered. While the database is away, or has no room, it waits: nothing is skipped.
 * No event, whatever is in it, stops those behind it.
 */
@ApplicationScoped
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final int TRIES = 3;

    @Inject
    Inbox inbox;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    private final ObjectReader json;

    /** There from the beginning: the first loss would not be seen as one otherwise. */
    @PostConstruct
    void count() {
        meters.counter("events_lost_total");
    }

    @Inject
    EventIntake(ObjectMapper mapper) {
        json = Received.reader(mapper);
    }

    @Incoming("events")
    @Blocking
    @ActivateRequestContext
    public void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<Received> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            events.add(new Received(record, json));
        }
        try {
            inbox.take(events);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf("batch of %d events failed, taking them one by one: %s", events.size(), e);
            for (Received event : events) {
                takeOne(event);
            }
        }
    }

    private void takeOne(Received event) throws InterruptedException {
        Optional<Throwable> why = tried(() -> inbox.take(List.of(event)));
        if (why.isEmpty()) {
            return;
        }
        Optional<Throwable> unkept = tried(() -> deadLetters.keep(event, why.get()));
        if (unkept.isPresent()) {
            meters.counter("events_lost_total").increment();
            LOG.errorf(
                    unkept.get(),
                    "event can be neither taken nor kept, it is passed over: %s; it failed with %s",
                    event.place(),
                    why.get());
        }
    }

    /** Tries it a few times, and as long as the database can't; what it failed with in the end, empty if it did not. */
    private Optional<Throwable> tried(Runnable work) throws InterruptedException {
        for (int failures = 0; ; ) {
            try {
                work.run();
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError e) {
                if (Failing.of(e).passes() || !databaseAnswers()) {
                    TimeUnit.SECONDS.sleep(1);
                } else if (++failures >= TRIES) {
                    return Optional.of(e);
                } else {
                    TimeUnit.MILLISECONDS.sleep(100L * failures);
                }
            }
        }
    }

    private boolean databaseAnswers() {
        try {
            return database.first("select 1 as one", row -> row.integer("one")).isPresent();
        } catch (DatabaseException away) {
            return false;
        }
    }
}
