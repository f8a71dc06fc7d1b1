package vn.thac.core.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.DatabaseException;

/**
 * Takes batches of events from Kafka. A batch is one transaction; if it fails, its events are taken one by one, each
 * tried three times and then dead-lettered. While the database is away it waits: nothing is skipped.
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

    private final ObjectReader json;

    @Inject
    EventIntake(ObjectMapper mapper) {
        json = Received.reader(mapper);
    }

    @Incoming("events")
    @Blocking
    @ActivateRequestContext
    public void take(ConsumerRecords<String, String> records) throws InterruptedException {
        List<Received> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> record : records) {
            events.add(new Received(record, json));
        }
        try {
            inbox.take(events);
        } catch (RuntimeException e) {
            LOG.warnf("batch of %d events failed, taking them one by one: %s", events.size(), e);
            for (Received event : events) {
                takeOne(event);
            }
        }
    }

    private void takeOne(Received event) throws InterruptedException {
        for (int failures = 0; ; ) {
            try {
                inbox.take(List.of(event));
                return;
            } catch (RuntimeException e) {
                if (!databaseAnswers()) {
                    TimeUnit.SECONDS.sleep(1);
                } else if (++failures >= TRIES) {
                    deadLetters.keep(event, e);
                    return;
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
