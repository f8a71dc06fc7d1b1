package vn.thac.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.testing.Await;
import vn.thac.testing.EventContract;
import vn.thac.testing.Neighbours;
import vn.thac.testing.NewUnit;
import vn.thac.testing.Requests;
import vn.thac.testing.Told;

/**
 * The state around this service, told to it by events on Kafka: the samples of those who tell them, with other values
 * where a test needs them. What its producer could not write is not told.
 */
@Singleton
public class World {

    /** Who tells of what. */
    public enum Source {
        WORD("identity", "vocabulary"),
        PLAN("plan-service", "plan"),
        MANDATE("plan-service", "mandate"),
        REGIME("report-service", "regime"),
        REPORT("report-service", "report"),
        CONSOLIDATION("report-service", "consolidation");

        private final String service;
        private final String aggregate;

        Source(String service, String aggregate) {
            this.service = service;
            this.aggregate = aggregate;
        }
    }

    private static final Map<String, EventContract> CONTRACTS = new ConcurrentHashMap<>();

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Neighbours neighbours;

    @PostConstruct
    void meetTheNeighbours() {
        neighbours = new Neighbours(database, json);
    }

    /** A unit of the command tree; known to the service before anything else is told or asked. */
    public UnitId unit(String name, String track, String level, @Nullable UnitId superior) {
        UnitId id = UnitId.next();
        neighbours.register(
                NewUnit.of(id, name).on(track, level).under("command", superior).coded("test", name));
        return id;
    }

    public UnitId territory(String name, @Nullable UnitId above) {
        UnitId id = UnitId.next();
        neighbours.register(NewUnit.of(id, name)
                .on("territory", "commune")
                .under("area", above)
                .coded("test", name));
        return id;
    }

    /** A commune's committee that sits in a territory. */
    public UnitId seated(String name, UnitId area, UnitId superior) {
        UnitId id = UnitId.next();
        neighbours.register(NewUnit.of(id, name)
                .on("government", "commune")
                .in(area)
                .under("command", superior)
                .coded("test", id.toString()));
        return id;
    }

    /** Ends a unit, whose heirs are from then on as told. */
    public void end(UnitId id, String name, String level, UnitId superior, String day, List<UnitId> heirs) {
        end(id, name, level, superior, day, 2, heirs);
    }

    /** The same told anew, perhaps with others. */
    public void end(
            UnitId id, String name, String level, UnitId superior, String day, long version, List<UnitId> heirs) {
        NewUnit ended = NewUnit.of(id, name)
                .on("government", level)
                .living("2000-01-01", day)
                .under("command", superior)
                .version(version);
        heirs.forEach(heir -> ended.followedBy(heir, "whole"));
        neighbours.change(ended);
    }

    /** Takes the end of a unit back. */
    public void goOn(UnitId id, String name, String level, UnitId superior, long version) {
        neighbours.change(NewUnit.of(id, name)
                .on("government", level)
                .under("command", superior)
                .version(version));
    }

    /** A level of the vocabulary, at its rank. */
    public void level(String code, int rank) {
        word("level", code, rank);
    }

    /** A track of the vocabulary. */
    public void track(String code) {
        word("track", code, null);
    }

    private void word(String list, String code, @Nullable Integer rank) {
        UUID id = UUID.nameUUIDFromBytes((list + "/" + code).getBytes(StandardCharsets.UTF_8));
        Map<String, @Nullable Object> level = new LinkedHashMap<>();
        level.put("id", id);
        level.put("list", list);
        level.put("code", code);
        level.put("version", 1);
        level.put("name", code);
        level.put("nameEn", code);
        level.put("rank", rank);
        level.put("retired", false);
        contract(Source.WORD).allows("vocabulary.recorded.v1", level);
        neighbours.introduce(Told.of(Source.WORD.aggregate, id, 1, "vocabulary.recorded.v1", level));
    }

    public void post(String actor, UnitId unit, String duty) {
        neighbours.post(actor, unit, duty, false);
    }

    /** A post that reaches all units below too, as systems have it. */
    public void postOverSubtree(String actor, UnitId unit, String duty) {
        neighbours.post(actor, unit, duty, true);
    }

    /** Starts to write down a plan; {@link PlanOf#issue} tells it. */
    public PlanOf planOf(UnitId issuer) {
        return new PlanOf(new PlanId(Ids.next()), issuer);
    }

    public Told members(PlanId plan, String addressee, int chunk, int chunks, List<UnitId> units) {
        return members(plan, 1, addressee, chunk, chunks, units);
    }

    /** Of an edition. */
    public Told members(PlanId plan, int edition, String addressee, int chunk, int chunks, List<UnitId> units) {
        return tell(
                Source.PLAN,
                plan.value(),
                2 + chunk,
                "plan.members-expanded.v1",
                Map.of(
                        "planId",
                        plan,
                        "edition",
                        edition,
                        "addressee",
                        addressee,
                        "chunk",
                        chunk,
                        "chunks",
                        chunks,
                        "on",
                        "2024-01-01",
                        "units",
                        units.stream().map(World::named).toList()));
    }

    /** All are named that an edition names. */
    public Told allNamed(PlanId plan, int edition) {
        return tell(Source.PLAN, plan.value(), 90, "plan.fan-out-ended.v1", Map.of("planId", plan, "edition", edition));
    }

    /** The work of a plan has followed all that is known of its editions. */
    public void awaitFollowed(PlanId plan, int edition) {
        await(() -> count("select count(*) filter (where following and edition <= " + edition
                        + ") + count(*) filter (where edition = " + edition
                        + " and ended) * 1000 as n from plan_edition where plan_id = '" + plan + "'")
                == 1000);
    }

    /** A unit as events name it. */
    public static Map<String, @Nullable Object> named(UnitId unit) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("id", unit);
        named.put("code", null);
        named.put("name", "đơn vị");
        return named;
    }

    /** The producer's sample with these values at their fields. */
    public Told told(Source from, UUID id, long sequence, String type, Map<String, ?> values) {
        return told(from, id, sequence, type, values, List.of());
    }

    /** The same without some fields: as an older event lacks them. */
    public Told told(
            Source from, UUID id, long sequence, String type, Map<String, ?> values, List<String> withoutFields) {
        ObjectNode payload = sample(from, type);
        payload.remove(withoutFields);
        values.forEach((field, value) -> payload.set(field, json.valueToTree(value)));
        contract(from).allows(type, payload);
        return Told.of(from.aggregate, id, sequence, type, payload);
    }

    public Told tell(Source from, UUID id, long sequence, String type, Map<String, ?> values) {
        return tell(told(from, id, sequence, type, values));
    }

    /** Puts the event on Kafka; told twice, it is the same event again. */
    public Told tell(Told event) {
        return neighbours.tell(event);
    }

    /** The same without waiting for each. */
    public void tellAll(List<Told> events) {
        neighbours.tellAll(events);
    }

    public void awaitTaken(Told event) {
        neighbours.awaitTaken(event);
    }

    private static ObjectNode sample(Source from, String type) {
        return contract(from).sample(type, ObjectNode.class);
    }

    private static EventContract contract(Source from) {
        return CONTRACTS.computeIfAbsent(from.service, EventContract::of);
    }

    /** Reads a topic from now on. */
    public KafkaConsumer<String, String> readerOf(String topic) {
        neighbours.settle();
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

    /** That of a service which knows whom there is. */
    public Database database() {
        neighbours.settle();
        return database;
    }

    public long count(String sql) {
        return database().first(sql, row -> row.number("n")).orElseThrow();
    }

    public void awaitAssignments(PlanId plan, long n) {
        await(() -> count("select raised_total as n from plan_ref where id = '" + plan + "'") == n);
    }

    public static void await(BooleanSupplier done) {
        Await.until("what the service was told", done);
    }

    /** A request of somebody, to a service that knows whom there is. */
    public static RequestSpecification as(String user) {
        settle();
        return Requests.as(user);
    }

    public static RequestSpecification inVietnamese(String user) {
        settle();
        return Requests.inVietnamese(user);
    }

    private static void settle() {
        CDI.current().select(World.class).get().neighbours.settle();
    }

    /** A plan in the making. */
    public final class PlanOf {

        private final PlanId id;
        private final UnitId issuer;
        private final List<JsonNode> items = new ArrayList<>();
        private final List<JsonNode> conditions = new ArrayList<>();
        private final List<JsonNode> mandates = new ArrayList<>();
        private final List<JsonNode> otherChanges = new ArrayList<>();
        private final List<PlanId> ancestors = new ArrayList<>();

        PlanOf(PlanId id, UnitId issuer) {
            this.id = id;
            this.issuer = issuer;
            ancestors.add(id);
        }

        /** The same plan, to be written anew as another edition. */
        public PlanOf anew() {
            return new PlanOf(id, issuer);
        }

        /** The last item says something else. */
        public PlanOf saying(String text) {
            ((ObjectNode) items.get(items.size() - 1)).put("text", text);
            return this;
        }

        /** Another edition changes a field of something that is no item. */
        public PlanOf changing(String part, String key, String field, String before, String after) {
            ObjectNode change =
                    json.createObjectNode().put("part", part).put("key", key).put("change", "changed");
            change.putArray("fields")
                    .addObject()
                    .put("name", field)
                    .put("before", before)
                    .put("after", after);
            otherChanges.add(change);
            return this;
        }

        public PlanOf below(PlanId ancestor) {
            ancestors.add(ancestor);
            return this;
        }

        public PlanOf duty(
                String key, @Nullable String due, @Nullable String condition, Map<String, String> rolesOfAddressees) {
            ObjectNode plan = sample(Source.PLAN, "plan.issued.v1");
            ObjectNode item = (ObjectNode) plan.path("items").path(0);
            ArrayNode holders = json.createArrayNode();
            rolesOfAddressees.forEach((addressee, role) ->
                    holders.add(((ObjectNode) item.path("holders").path(0).deepCopy())
                            .put("addressee", addressee)
                            .put("role", role)));
            item.put("produces", (String) null).put("recurrence", (String) null).putArray("windows");
            item.put("key", key).put("text", "Việc " + key).put("due", due);
            item.put("waitsFor", condition == null ? null : "C-" + key).set("holders", holders);
            items.add(item);
            if (condition != null) {
                ObjectNode awaited = (ObjectNode) plan.path("conditions").path(0);
                awaited.put("key", "C-" + key).put("text", condition);
                awaited.set("items", json.createArrayNode().add(key));
                conditions.add(awaited);
            }
            return this;
        }

        /** The last item is to produce something: a plan, a report. */
        public PlanOf producing(String product) {
            ((ObjectNode) items.get(items.size() - 1)).put("produces", product);
            return this;
        }

        /** The last item is a part of another. */
        public PlanOf partOf(String whole) {
            ((ObjectNode) items.get(items.size() - 1)).put("partOf", whole);
            return this;
        }

        /** The last item comes again and again. */
        public PlanOf recurring(String recurrence) {
            ((ObjectNode) items.get(items.size() - 1)).put("recurrence", recurrence);
            return this;
        }

        /** The last item falls on these days of each year. */
        public PlanOf on(String... windows) {
            ((ObjectNode) items.get(items.size() - 1)).set("windows", json.valueToTree(windows));
            return this;
        }

        /** The last item waits for the same as the one before. */
        public PlanOf waitingAlike(String of) {
            ((ObjectNode) items.get(items.size() - 1)).put("waitsFor", "C-" + of);
            return this;
        }

        /** What the last item waits for is a condition of a plan above. */
        public PlanOf awaitedAbove(PlanId above, String key) {
            ((ObjectNode) conditions.get(conditions.size() - 1))
                    .putArray("origins")
                    .addObject()
                    .put("plan", above.toString())
                    .put("key", key)
                    .put("role", (String) null)
                    .put("relation", (String) null);
            return this;
        }

        /** Asks an addressee for something, which is this duty of the text, or none. */
        public PlanOf asks(String addressee, String asks, @Nullable String duty) {
            ObjectNode plan = sample(Source.PLAN, "plan.issued.v1");
            mandates.add(((ObjectNode) plan.path("mandates").path(0).deepCopy())
                    .put("addressee", addressee)
                    .put("asks", asks)
                    .put("duty", duty));
            return this;
        }

        public PlanId id() {
            return id;
        }

        public PlanId issue() {
            tell(Source.PLAN, id.value(), 1, "plan.issued.v1", text());
            return id;
        }

        /**
         * Tells it as an edition of the plan that was written so before.
         *
         * @param sent addressees whose members follow anew
         */
        public Told amend(int edition, PlanOf before, List<String> sent, String openWork) {
            return amend(edition, before, sent, null, openWork);
        }

        /**
         * The same, saying which items they are told for.
         *
         * @param items null as in events of before it was told
         */
        public Told amend(int edition, PlanOf before, List<String> sent, @Nullable Set<String> items, String openWork) {
            Map<String, Object> amended = new LinkedHashMap<>(text());
            if (items != null) {
                amended.put("namedAnew", Map.of("items", items, "regimes", List.of()));
            }
            amended.put("edition", edition);
            amended.put("sent", sent);
            amended.put("openWork", openWork);
            amended.put("changes", changes(before));
            return tell(told(Source.PLAN, id.value(), 80 + edition, "plan.amended.v1", amended, List.of("namedAnew")));
        }

        private Map<String, Object> text() {
            return Map.of(
                    "planId", id,
                    "issuer", named(issuer),
                    "number", "1/KH-UBND",
                    "title", "Kế hoạch thử",
                    "ancestors", ancestors,
                    "items", items,
                    "conditions", conditions,
                    "mandates", mandates);
        }

        private List<JsonNode> changes(PlanOf before) {
            List<JsonNode> changes = new ArrayList<>(otherChanges);
            Map<String, JsonNode> had = byKey(before.items);
            Map<String, JsonNode> has = byKey(items);
            has.forEach((key, item) -> change(key, had.get(key), item).ifPresent(changes::add));
            had.forEach((key, item) -> {
                if (!has.containsKey(key)) {
                    change(key, item, null).ifPresent(changes::add);
                }
            });
            return changes;
        }

        private Optional<JsonNode> change(String key, @Nullable JsonNode had, @Nullable JsonNode has) {
            String word = had == null ? "added" : has == null ? "removed" : "changed";
            ObjectNode change =
                    json.createObjectNode().put("part", "item").put("key", key).put("change", word);
            ArrayNode fields = change.putArray("fields");
            for (String name : List.of("text", "holders", "due", "recurrence", "windows", "waitsFor", "produces")) {
                JsonNode before = had == null ? NullNode.instance : had.path(name);
                JsonNode after = has == null ? NullNode.instance : has.path(name);
                if (!before.equals(after)) {
                    ObjectNode field = fields.addObject().put("name", name);
                    field.set("before", before);
                    field.set("after", after);
                }
            }
            return fields.isEmpty() ? Optional.empty() : Optional.of(change);
        }

        private Map<String, JsonNode> byKey(List<JsonNode> all) {
            Map<String, JsonNode> byKey = new LinkedHashMap<>();
            all.forEach(item -> byKey.put(item.path("key").asText(), item));
            return byKey;
        }
    }
}
