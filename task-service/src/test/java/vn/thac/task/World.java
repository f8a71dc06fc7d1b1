package vn.thac.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.testing.Await;
import vn.thac.testing.Requests;

/** The state around this service, told to it as identity and plan-service tell it: by events on Kafka. */
@Singleton
public class World {

    @Inject
    public Database database;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private KafkaProducer<String, String> producer;

    /** A unit of the command tree; known to the service when this returns. */
    public UnitId unit(String name, String track, String level, UnitId superior) {
        UnitId id = UnitId.next();
        tellOf(id, 1, name, track, level, superior, null, List.of());
        await(() -> count("select count(*) as n from unit_on('" + id + "', current_date)") == 1);
        return id;
    }

    /** Ends a unit, whose heirs are from then on as told. */
    public void end(UnitId id, String name, String level, UnitId superior, String day, List<UnitId> heirs) {
        tellOf(id, 2, name, "government", level, superior, day, heirs);
        await(() -> count("select count(*) as n from known_unit where id = '" + id + "' and ends is not null") == 1);
    }

    private void tellOf(
            UnitId id,
            long version,
            String name,
            String track,
            String level,
            UnitId superior,
            String ends,
            List<UnitId> heirs) {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("id", id);
        unit.put("version", version);
        unit.put("track", track);
        unit.put("begins", "2000-01-01");
        unit.put("ends", ends);
        unit.put("names", List.of(dated(Map.of("name", name))));
        unit.put("codes", List.of(dated(Map.of("scheme", "test", "code", name))));
        unit.put(
                "parents",
                superior == null ? List.of() : List.of(dated(Map.of("tree", "command", "parent", superior))));
        unit.put("kinds", List.of(dated(Map.of("kind", "committee"))));
        unit.put("levels", List.of(dated(Map.of("level", level))));
        unit.put("areas", List.of());
        unit.put(
                "heirs",
                heirs.stream()
                        .map(heir -> Map.of("unit", heir, "from", String.valueOf(ends), "part", "whole"))
                        .toList());
        send(
                "thac.unit",
                id.value(),
                version,
                "units.recorded.v1",
                Map.of("change", "registered", "units", List.of(unit)));
    }

    private static Map<String, Object> dated(Map<String, Object> told) {
        Map<String, Object> dated = new LinkedHashMap<>(told);
        dated.put("from", "2000-01-01");
        dated.put("to", null);
        return dated;
    }

    /** A level of the vocabulary, at its rank. */
    public void level(String code, int rank) {
        UUID id = UUID.nameUUIDFromBytes(("level/" + code).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("list", "level");
        told.put("code", code);
        told.put("version", 1);
        told.put("name", code);
        told.put("rank", rank);
        told.put("retired", false);
        tell("thac.vocabulary", id, 1, "vocabulary.recorded.v1", told);
        await(() -> count("select count(*) as n from known_word where list = 'level' and code = '" + code + "'") == 1);
    }

    public void post(String actor, UnitId unit, String duty) {
        UUID id = Ids.next();
        tell(
                "thac.post",
                id,
                1,
                "post.recorded.v1",
                Map.of(
                        "id",
                        id,
                        "actor",
                        actor,
                        "unit",
                        named(unit),
                        "duty",
                        duty,
                        "subtree",
                        false,
                        "from",
                        "2000-01-01"));
        await(() -> count("select count(*) as n from known_post where id = '" + id + "'") == 1);
    }

    /** Starts to write down a plan; {@link PlanOf#issue} tells it. */
    public PlanOf planOf(UnitId issuer) {
        return new PlanOf(issuer);
    }

    public String members(PlanId plan, String addressee, int chunk, int chunks, List<UnitId> units) {
        return tell(
                "thac.plan",
                plan.value(),
                2 + chunk,
                "plan.members-expanded.v1",
                chunk(plan, addressee, chunk, chunks, units));
    }

    public static Map<String, Object> chunk(PlanId plan, String addressee, int chunk, int chunks, List<UnitId> units) {
        return Map.of(
                "planId",
                plan,
                "edition",
                1,
                "addressee",
                addressee,
                "chunk",
                chunk,
                "chunks",
                chunks,
                "on",
                "2024-01-01",
                "units",
                units.stream().map(World::named).toList());
    }

    /** A unit as events name it. */
    public static Map<String, Object> named(UnitId unit) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", unit);
        named.put("code", null);
        named.put("name", "đơn vị");
        return named;
    }

    /** Puts an event on Kafka; returns its id, to be told again with {@link #tellAgain}. */
    public String tell(String topic, UUID key, long sequence, String type, Object payload) {
        String id = Ids.next().toString();
        tellAgain(topic, key, sequence, type, payload, id);
        return id;
    }

    public void tellAgain(String topic, UUID key, long sequence, String type, Object payload, String id) {
        try {
            producer().send(record(topic, key, sequence, type, payload, id)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same without waiting for each: for many at once. */
    public void send(String topic, UUID key, long sequence, String type, Object payload) {
        producer().send(record(topic, key, sequence, type, payload, Ids.next().toString()));
    }

    private ProducerRecord<String, String> record(
            String topic, UUID key, long sequence, String type, Object payload, String id) {
        try {
            var record = new ProducerRecord<>(topic, key.toString(), json.writeValueAsString(payload));
            Map.of(
                            "ce_id",
                            id,
                            "ce_type",
                            type,
                            "ce_specversion",
                            "1.0",
                            "ce_source",
                            "/test",
                            "ce_subject",
                            key.toString(),
                            "ce_time",
                            "2024-01-03T01:00:00Z",
                            "ce_sequence",
                            Long.toString(sequence),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a topic from now on. */
    public KafkaConsumer<String, String> readerOf(String topic) {
        var reader = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        UUID.randomUUID().toString()),
                new StringDeserializer(),
                new StringDeserializer());
        reader.assign(reader.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        reader.seekToEnd(reader.assignment());
        reader.assignment().forEach(reader::position);
        return reader;
    }

    public long count(String sql) {
        return database.first(sql, row -> row.number("n")).orElseThrow();
    }

    public void awaitAssignments(PlanId plan, long n) {
        await(() -> count("select raised_total as n from plan_ref where id = '" + plan + "'") == n);
    }

    public static void await(BooleanSupplier done) {
        Await.until("what the service was told", done);
    }

    public static RequestSpecification as(String user) {
        return Requests.as(user);
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> config = Map.of("bootstrap.servers", brokers);
            producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    /** A plan in the making. */
    public final class PlanOf {

        private final PlanId id = new PlanId(Ids.next());
        private final UnitId issuer;
        private final List<Object> items = new ArrayList<>();
        private final List<Object> conditions = new ArrayList<>();
        private final List<PlanId> ancestors = new ArrayList<>(List.of(id));

        PlanOf(UnitId issuer) {
            this.issuer = issuer;
        }

        public PlanOf below(PlanId ancestor) {
            ancestors.add(ancestor);
            return this;
        }

        public PlanOf duty(String key, String due, String condition, Map<String, String> rolesOfAddressees) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("key", key);
            item.put("kind", "duty");
            item.put("group", null);
            item.put("text", "Việc " + key);
            item.put(
                    "holders",
                    rolesOfAddressees.entrySet().stream()
                            .map(h -> Map.of("addressee", h.getKey(), "role", h.getValue(), "relation", "ordered"))
                            .toList());
            item.put("due", due);
            item.put("recurrence", null);
            item.put("windows", List.of());
            item.put("waitsFor", condition == null ? null : "C-" + key);
            item.put("produces", null);
            item.put("duties", List.of());
            item.put("passesTo", List.of());
            item.put("programme", null);
            item.put("origins", List.of());
            item.put("section", null);
            item.put("doubt", null);
            items.add(item);
            if (condition != null) {
                conditions.add(Map.of("key", "C-" + key, "text", condition, "items", List.of(key)));
            }
            return this;
        }

        public PlanId issue() {
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("planId", id);
            plan.put("edition", 1);
            plan.put("issuer", named(issuer));
            plan.put("issuerLevel", "province");
            plan.put("issuerTrack", "government");
            plan.put("number", "1/KH-UBND");
            plan.put("symbol", "KH-UBND");
            plan.put("kind", "plan");
            plan.put("title", "Kế hoạch thử");
            plan.put("date", "2024-01-02");
            plan.put("issuedAt", "2024-01-02T01:00:00Z");
            plan.put("ancestors", ancestors);
            plan.put("expandedOn", "2024-01-02");
            plan.put("addressees", List.of());
            plan.put("items", items);
            plan.put("conditions", conditions);
            tell("thac.plan", id.value(), 1, "plan.issued.v1", plan);
            return id;
        }
    }
}
