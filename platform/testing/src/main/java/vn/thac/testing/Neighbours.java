package vn.thac.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;

/**
 * The services around the one under test, as far as it hears of them: events on Kafka, in the form of their contracts.
 * Whom there is, is told without waiting and awaited together, before anything else is told and before the test looks.
 */
public final class Neighbours {

    private final Database database;
    private final ObjectMapper json;
    private final List<Told> awaited = new ArrayList<>();
    private @Nullable KafkaProducer<String, String> producer;

    /**
     * @param database of the service under test, to see what it has taken
     */
    public Neighbours(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Puts the event on Kafka, to a service that knows whom there is; it is there when this returns. */
    public Told tell(Told event) {
        tellAll(List.of(event));
        return event;
    }

    /** The same for many, without waiting for each. */
    public void tellAll(List<Told> events) {
        settle();
        List<Future<?>> sent = events.stream().<Future<?>>map(this::send).toList();
        try {
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the event on Kafka; the service under test has taken it when this returns. */
    public Told take(Told event) {
        awaitTaken(tell(event));
        return event;
    }

    /** The events as Kafka would give them in one batch, to a service that knows whom there is. */
    public ConsumerRecords<String, byte[]> batch(List<Told> events) {
        settle();
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> batch = new LinkedHashMap<>();
        for (Told event : events) {
            ProducerRecord<String, String> sent = record(event);
            var place = new TopicPartition(sent.topic(), 0);
            List<ConsumerRecord<String, byte[]>> before = batch.computeIfAbsent(place, p -> new ArrayList<>());
            var received = new ConsumerRecord<>(
                    sent.topic(), 0, before.size(), sent.key(), sent.value().getBytes(StandardCharsets.UTF_8));
            sent.headers().forEach(received.headers()::add);
            before.add(received);
        }
        return new ConsumerRecords<>(batch, Map.of());
    }

    /** Waits until the service under test has taken the event. */
    public void awaitTaken(Told event) {
        awaitTaken(List.of(event));
    }

    public void awaitTaken(List<Told> events) {
        UUID[] ids = events.stream().map(Told::id).toArray(UUID[]::new);
        Await.until(events.stream().map(Told::type).distinct().toList() + " taken", () -> database.first(
                        "select count(*) as n from inbox where event_id = any(?)", row -> row.number("n"), (Object) ids)
                .equals(Optional.of((long) ids.length)));
    }

    /** Identity registers units, in one event; known to the service before anything else is told, or {@link #settle}. */
    public void register(NewUnit... units) {
        introduce(NewUnit.told(units));
    }

    /** Identity tells a unit that it registered before anew; known to the service when this returns. */
    public void change(NewUnit unit) {
        take(NewUnit.told(unit));
    }

    /** Identity gives somebody a post; known to the service as units are. */
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
        introduce(Told.of("post", id, 1, "post.recorded.v1", payload));
    }

    /** Something that is there from the beginning and rests on no other event; known to the service as units are. */
    public synchronized void introduce(Told event) {
        awaited.add(event);
        var unused = send(event);
    }

    /** Waits until the service under test knows whom there is. */
    public synchronized void settle() {
        if (!awaited.isEmpty()) {
            List<Told> all = List.copyOf(awaited);
            awaited.clear();
            awaitTaken(all);
        }
    }

    private Future<?> send(Told event) {
        return producer().send(record(event));
    }

    private ProducerRecord<String, String> record(Told event) {
        try {
            return event.record(json.writeValueAsString(event.payload()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer());
        }
        return producer;
    }
}
