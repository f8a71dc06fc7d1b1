package vn.thac.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;

/** The services around the one under test, as far as it hears of them: events on Kafka, in the form of their contracts. */
public final class Neighbours {

    private final Database database;
    private final ObjectMapper json;
    private @Nullable KafkaProducer<String, String> producer;

    /**
     * @param database of the service under test, to see what it has taken
     */
    public Neighbours(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Puts the event on Kafka; it is there when this returns. */
    public Told tell(Told event) {
        try {
            producer()
                    .send(event.record(json.writeValueAsString(event.payload())))
                    .get();
            return event;
        } catch (InterruptedException | ExecutionException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for many, without waiting for each. */
    public void tellAll(List<Told> events) {
        try {
            for (Told event : events) {
                var unused = producer().send(event.record(json.writeValueAsString(event.payload())));
            }
            producer().flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the service under test has taken the event. */
    public void awaitTaken(Told event) {
        Await.until(event.type() + " is taken", () -> hasTaken(event));
    }

    public boolean hasTaken(Told event) {
        return database.first("select 1 as n from inbox where event_id = ?", row -> row.number("n"), event.id())
                .isPresent();
    }

    /** Identity registers units, in one event; known to the service when this returns. */
    public void register(NewUnit... units) {
        awaitTaken(tell(Told.ofMany(
                "unit",
                units[0].id().value(),
                "units.recorded.v1",
                Map.of(
                        "change",
                        "registered",
                        "units",
                        List.of(units).stream().map(NewUnit::payload).toList()))));
    }

    /** Identity gives somebody a post; known to the service when this returns. */
    public void post(String actor, Id unit, String duty, boolean subtree) {
        UUID id = Ids.next();
        Map<String, @Nullable Object> unitNamed = new LinkedHashMap<>();
        unitNamed.put("id", unit);
        unitNamed.put("code", null);
        unitNamed.put("name", "Đơn vị");
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("id", id);
        payload.put("actor", actor);
        payload.put("unit", unitNamed);
        payload.put("duty", duty);
        payload.put("subtree", subtree);
        payload.put("from", "2000-01-01");
        payload.put("to", null);
        awaitTaken(tell(Told.of("post", id, 1, "post.recorded.v1", payload)));
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer());
        }
        return producer;
    }
}
