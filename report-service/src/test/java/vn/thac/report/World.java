package vn.thac.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.inbox.EventIntake;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.testing.Await;
import vn.thac.testing.EventContract;
import vn.thac.testing.Neighbours;
import vn.thac.testing.Requests;
import vn.thac.testing.Told;

/** The state around this service, told to it as identity and plan-service tell it: by events on Kafka. */
@Singleton
public class World {

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    EventIntake intake;

    private Neighbours neighbours;

    @PostConstruct
    void meetTheNeighbours() {
        neighbours = new Neighbours(database, json);
    }

    /** A territory below another one. */
    public UnitId area(String name, String level, UnitId above) {
        return unit(name, "territory", level, null, above == null ? Map.of() : Map.of("area", above));
    }

    /** The People's Committee of an area. */
    public UnitId committee(String name, String level, UnitId area, UnitId superior) {
        return unit(name, "government", level, area, superior == null ? Map.of() : Map.of("command", superior));
    }

    /** A unit with its parents by tree; known to the service before anything else is told or asked. */
    public UnitId unit(String name, String track, String level, UnitId area, Map<String, UnitId> parents) {
        UnitId id = UnitId.next();
        neighbours.introduce(recorded(List.of(first(id, name, track, level, area, parents))));
        return id;
    }

    public void tellUnit(UnitId id, String name, String track, String level, UnitId area, Map<String, UnitId> parents) {
        tellUnit(first(id, name, track, level, area, parents));
    }

    private static UnitState first(
            UnitId id, String name, String track, String level, UnitId area, Map<String, UnitId> parents) {
        List<Map<String, Object>> lines = parents.entrySet().stream()
                .map(p -> line(p.getKey(), p.getValue(), "2000-01-01", null))
                .toList();
        return new UnitState(id, 1, name, track, level, area, lines, null, List.of());
    }

    /** A unit as identity tells it at one version. */
    public record UnitState(
            UnitId id,
            long version,
            String name,
            String track,
            String level,
            UnitId area,
            List<Map<String, Object>> lines,
            String ends,
            List<Object> heirs,
            String begins) {

        public UnitState(
                UnitId id,
                long version,
                String name,
                String track,
                String level,
                UnitId area,
                List<Map<String, Object>> lines,
                String ends,
                List<Object> heirs) {
            this(id, version, name, track, level, area, lines, ends, heirs, "2000-01-01");
        }
    }

    public static Map<String, Object> line(String tree, UnitId parent, String from, String to) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("tree", tree);
        line.put("parent", parent);
        line.put("from", from);
        line.put("to", to);
        return line;
    }

    public void tellUnit(UnitState unit) {
        tellUnits(List.of(unit));
    }

    public void tellUnits(List<UnitState> units) {
        neighbours.tell(recorded(units));
    }

    private static Told recorded(List<UnitState> units) {
        UUID first = units.get(0).id().value();
        return new Told(
                Ids.next(),
                "thac.unit",
                first,
                first,
                units.get(0).version(),
                "units.recorded.v1",
                Map.of(
                        "change",
                        "registered",
                        "units",
                        units.stream().map(World::recorded).toList()));
    }

    private static Map<String, Object> recorded(UnitState unit) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", unit.id());
        told.put("version", unit.version());
        told.put("track", unit.track());
        told.put("begins", unit.begins());
        told.put("ends", unit.ends());
        told.put("names", List.of(Map.of("name", unit.name(), "from", unit.begins())));
        Map<String, Object> code = new LinkedHashMap<>();
        code.put("scheme", "test");
        code.put("code", unit.id());
        code.put("from", unit.begins());
        code.put("to", unit.ends());
        told.put("codes", List.of(code));
        told.put("parents", unit.lines());
        told.put("kinds", List.of(Map.of("kind", "committee", "from", unit.begins())));
        told.put("levels", List.of(Map.of("level", unit.level(), "from", unit.begins())));
        told.put(
                "areas", unit.area() == null ? List.of() : List.of(Map.of("area", unit.area(), "from", unit.begins())));
        told.put("heirs", unit.heirs());
        return told;
    }

    public void post(String actor, UnitId unit, String duty, boolean subtree) {
        neighbours.post(actor, unit, duty, subtree);
    }

    /** A unit as events name it. */
    public static Map<String, Object> named(UnitId unit) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", unit);
        named.put("code", null);
        named.put("name", "Đơn vị " + unit);
        return named;
    }

    /** Tells a chunk of an addressee's members; returns the event's id. */
    public String members(PlanId plan, String addressee, String on, List<UnitId> units) {
        return tell("thac.plan", plan.value(), 2, "plan.members-expanded.v1", chunk(plan, addressee, on, units));
    }

    public static Map<String, Object> chunk(PlanId plan, String addressee, String on, List<UnitId> units) {
        return Map.of(
                "planId",
                plan,
                "edition",
                1,
                "addressee",
                addressee,
                "chunk",
                1,
                "chunks",
                1,
                "on",
                on,
                "units",
                units.stream().map(World::named).toList());
    }

    /** Members by a later edition. */
    public String members(PlanId plan, int edition, String addressee, String on, List<UnitId> units) {
        Map<String, Object> chunk = new LinkedHashMap<>(chunk(plan, addressee, on, units));
        chunk.put("edition", edition);
        return tell("thac.plan", plan.value(), 2, "plan.members-expanded.v1", chunk);
    }

    /** All are named whom an edition names. */
    public void allNamed(PlanId plan, int edition) {
        tell(
                "thac.plan",
                plan.value(),
                90,
                "plan.fan-out-ended.v1",
                Map.of("planId", plan, "edition", edition, "addressees", 1, "chunks", 1, "mandates", 0));
    }

    /** What is owed under a plan has followed all that is known of its editions. */
    public void awaitFollowed(PlanId plan, int edition) {
        await(() -> count("select count(*) filter (where unfinished) + count(*) filter (where edition = " + edition
                        + " and ended) * 1000 as n from plan_edition where plan_id = '" + plan + "'")
                == 1000);
    }

    /** Puts an event on Kafka; returns its id, to be told again with {@link #tellAgain}. */
    public String tell(String topic, UUID key, long sequence, String type, Object payload) {
        String id = Ids.next().toString();
        tellAgain(topic, key, sequence, type, payload, id);
        return id;
    }

    public void tellAgain(String topic, UUID key, long sequence, String type, Object payload, String id) {
        neighbours.tell(new Told(UUID.fromString(id), topic, key, key, sequence, type, payload));
    }

    /** Lets the service take events in one batch, in the thread of the caller. */
    public void takeTogether(List<Told> events) {
        try {
            intake.take(neighbours.batch(events));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The payloads of all events of a type that this service has told on a topic, in the order of each key. */
    public List<JsonPath> heard(String topic, String type) {
        await(() -> count("select count(*) as n from outbox") == 0);
        List<JsonPath> heard = new ArrayList<>();
        Map<String, Object> config = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (var reader = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> reader.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, String> record : reader.poll(Duration.ofMillis(200))) {
                    String itsType =
                            new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    if (itsType.equals(type)) {
                        heard.add(JsonPath.from(record.value()));
                    }
                }
            }
        }
        return heard;
    }

    /** That of a service which knows whom there is. */
    public Database database() {
        neighbours.settle();
        return database;
    }

    public long count(String sql) {
        return database().first(sql, row -> row.number("n")).orElseThrow();
    }

    public String text(String sql) {
        return database().first(sql, row -> row.text("t")).orElseThrow();
    }

    /** Sets the service's clock to a day at eight in the morning. */
    public void today(String day) {
        as("quan-tri")
                .body("{\"now\":\"" + day + "T08:00:00+07:00\"}")
                .put("/v1/clock")
                .then()
                .statusCode(200);
    }

    /** Waits until every submission has reached the centre. */
    public void awaitTotals() {
        await(() -> count("select count(*) as n from roll_up_mark") == 0);
    }

    public static void await(BooleanSupplier done) {
        Await.until("what was told has its effect", done);
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

    public Map<String, Object> indicator(String code, String rule) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", Ids.next());
        told.put("code", code);
        told.put("version", 1);
        told.put("name", "Chỉ tiêu " + code);
        told.put("rule", rule);
        told.put("unit", rule.equals("ratio") ? "%" : "trường");
        told.put("direction", "up");
        told.put("per", null);
        return told;
    }

    /** The same with which numbers are possible. */
    public Map<String, Object> indicator(String code, String rule, Map<String, Object> values) {
        Map<String, Object> told = indicator(code, rule);
        told.put("values", values);
        return told;
    }

    public PlanOf planOf(UnitId issuer) {
        return new PlanOf(new PlanId(Ids.next()), issuer);
    }

    /** It was found out, or taken back, what a plan that has told {@code sequence - 1} events implements. */
    public void implementing(PlanId plan, long sequence, PlanId... above) {
        List<PlanId> ancestors = new ArrayList<>(List.of(above));
        ancestors.add(plan);
        PlanId resolved = above.length == 0 ? plan : above[0];
        tell(
                "thac.plan",
                plan.value(),
                sequence,
                "plan.basis-resolved.v1",
                Map.of("planId", plan, "resolved", resolved, "ancestors", ancestors));
    }

    /** A plan in the making: a form of a share and a sum, and regimes. */
    public final class PlanOf {

        private final PlanId id;
        private final UnitId issuer;
        private final List<Map<String, Object>> addressees = new ArrayList<>();
        private final List<Map<String, Object>> regimes = new ArrayList<>();
        private final List<Object> targets = new ArrayList<>();
        private final List<PlanId> ancestors = new ArrayList<>();
        private List<Map<String, Object>> indicators = List.of(indicator("KS", "ratio"), indicator("TRUONG", "sum"));
        private int formVersion = 1;
        private String form;
        private String expandedOn;

        PlanOf(PlanId id, UnitId issuer) {
            this.id = id;
            this.issuer = issuer;
        }

        public PlanId id() {
            return id;
        }

        /** What is written is another edition of a plan. */
        public PlanOf as(PlanId plan) {
            PlanOf edition = new PlanOf(plan, issuer).form(form);
            edition.addressees.addAll(addressees);
            edition.regimes.addAll(regimes);
            edition.indicators = indicators;
            edition.formVersion = formVersion;
            return edition;
        }

        public PlanOf form(String code) {
            form = code;
            return this;
        }

        /** What the form asks instead of a share and a sum, and in which version of it. */
        public PlanOf asking(int version, List<Map<String, Object>> instead) {
            formVersion = version;
            indicators = instead;
            return this;
        }

        /** Which plans it implements, directly or through others. */
        public PlanOf below(PlanId... plans) {
            ancestors.addAll(List.of(plans));
            return this;
        }

        /** Who supplies an indicator under the regime given last. */
        public PlanOf suppliedBy(String indicator, String... addressees) {
            @SuppressWarnings("unchecked")
            List<Object> said = (List<Object>)
                    regimes.get(regimes.size() - 1).computeIfAbsent("suppliedBy", k -> new ArrayList<Object>());
            said.add(Map.of("indicators", List.of(indicator), "addressees", List.of(addressees)));
            return this;
        }

        public PlanOf addressee(String key, Map<String, Object> selector, List<UnitId> units) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("key", key);
            told.put("name", key);
            told.put("type", selector == null ? "unit" : "class");
            told.put("selector", selector);
            told.put("units", units);
            told.put("vague", false);
            addressees.add(told);
            return this;
        }

        public PlanOf regime(
                String key,
                String kind,
                String frequency,
                Map<String, Object> deadline,
                String window,
                String who,
                String to,
                String via) {
            return regime(key, kind, frequency, deadline, window, who, "ordered", to, via);
        }

        /** The same with the relation that plan-service has found out. */
        public PlanOf regime(
                String key,
                String kind,
                String frequency,
                Map<String, Object> deadline,
                String window,
                String who,
                String relation,
                String to,
                String via) {
            return regime(key, kind, frequency, deadline, window, Map.of(who, relation), to, via);
        }

        /** The same of several addressees, each with its relation. */
        public PlanOf regime(
                String key,
                String kind,
                String frequency,
                Map<String, Object> deadline,
                String window,
                Map<String, String> who,
                String to,
                String via) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("key", key);
            told.put(
                    "who",
                    who.entrySet().stream()
                            .map(w -> Map.of("addressee", w.getKey(), "relation", w.getValue()))
                            .toList());
            told.put("to", to == null ? List.of() : List.of(to));
            told.put("toText", to == null ? "cấp có thẩm quyền" : null);
            told.put("via", via);
            told.put("kind", kind);
            told.put("frequency", frequency);
            told.put("deadline", deadline);
            told.put("window", window);
            told.put("trigger", null);
            told.put("form", form);
            told.put("text", "Báo cáo kết quả thực hiện");
            regimes.add(told);
            return this;
        }

        public PlanOf target(String key, String indicator, String comparator, String value, Integer year) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("key", key);
            told.put("indicator", indicator);
            told.put("name", null);
            told.put("comparator", comparator);
            told.put("value", new java.math.BigDecimal(value));
            told.put("unit", indicator.equals("KS") ? "%" : "trường");
            told.put("baseline", Map.of("value", 90, "year", 2023));
            told.put("year", year);
            told.put("then", null);
            told.put("standing", false);
            told.put("composite", false);
            told.put("population", null);
            told.put("origins", List.of());
            targets.add(told);
            return this;
        }

        /** A target of which only that is told. */
        public PlanOf target(Map<String, Object> said) {
            Map<String, Object> told = new LinkedHashMap<>(said);
            told.putIfAbsent("standing", false);
            told.putIfAbsent("composite", false);
            told.putIfAbsent("origins", List.of());
            targets.add(told);
            return this;
        }

        /** The plan speaks of units, and of periods, as of an earlier day than that of its entry. */
        public PlanOf dated(String day) {
            expandedOn = day;
            return this;
        }

        /** What becomes of reports of the last regime that come before their data have ended. */
        @SuppressWarnings("unchecked")
        public PlanOf early(String word) {
            ((Map<String, Object>) regimes.get(regimes.size() - 1)).put("early", word);
            return this;
        }

        public PlanId issue(String at) {
            neighbours.tell(issued(at));
            return id;
        }

        /** What is told of its issue, by an event of its own each time. */
        public Told issued(String at) {
            return Told.of("plan", id, 1, "plan.issued.v1", text(at));
        }

        /**
         * Tells it as an edition of the plan that was written so before.
         *
         * @param sent addressees whose members follow anew
         */
        public void amend(int edition, PlanOf before, String at, List<String> sent, String openWork) {
            amend(edition, before, at, sent, null, openWork);
        }

        /**
         * The same, saying which regimes they are told for.
         *
         * @param named null as in events of before it was told
         */
        public void amend(
                int edition,
                PlanOf before,
                String at,
                List<String> sent,
                @Nullable Set<String> named,
                String openWork) {
            Map<String, Object> plan = text("2025-01-20T01:00:00Z");
            plan.put("edition", edition);
            plan.put("expandedOn", at.substring(0, 10));
            plan.put(
                    "amendedBy",
                    EventContract.of("plan-service")
                            .sample("plan.amended.v1", ObjectNode.class)
                            .get("amendedBy"));
            plan.put("at", at);
            plan.put("openWork", openWork);
            plan.put("sent", sent);
            if (named != null) {
                plan.put("namedAnew", Map.of("items", List.of(), "regimes", named));
            }
            List<Object> changes = new ArrayList<>(changed("regime", before.regimes, regimes));
            changes.addAll(changed("addressee", before.addressees, addressees));
            plan.put("changes", changes);
            tell("thac.plan", id.value(), 80 + edition, "plan.amended.v1", plan);
        }

        private static List<Object> changed(
                String part, List<Map<String, Object>> before, List<Map<String, Object>> after) {
            Map<Object, Map<String, Object>> had = new LinkedHashMap<>();
            before.forEach(one -> had.put(one.get("key"), one));
            List<Object> changes = new ArrayList<>();
            for (Map<String, Object> one : after) {
                Map<String, Object> was = had.remove(one.get("key"));
                if (!one.equals(was)) {
                    changes.add(change(part, was == null ? "added" : "changed", was == null ? Map.of() : was, one));
                }
            }
            had.values().forEach(gone -> changes.add(change(part, "removed", gone, Map.of())));
            return changes;
        }

        private static Map<String, Object> change(
                String part, String how, Map<String, Object> was, Map<String, Object> is) {
            List<Object> fields = new ArrayList<>();
            new TreeSet<>(was.isEmpty() ? is.keySet() : was.keySet()).forEach(name -> {
                if (!Objects.equals(was.get(name), is.get(name)) && !name.equals("key")) {
                    Map<String, Object> field = new LinkedHashMap<>();
                    field.put("name", name);
                    field.put("before", was.get(name));
                    field.put("after", is.get(name));
                    fields.add(field);
                }
            });
            Object key = was.isEmpty() ? is.get("key") : was.get("key");
            return Map.of("part", part, "key", key, "change", how, "fields", fields);
        }

        private Map<String, Object> text(String at) {
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("planId", id);
            plan.put("edition", 1);
            plan.put("issuer", named(issuer));
            plan.put("issuerLevel", "district");
            plan.put("issuerTrack", "government");
            plan.put("number", "30/KH-UBND");
            plan.put("symbol", "KH-UBND");
            plan.put("kind", "plan");
            plan.put("title", "Kế hoạch thử");
            plan.put("date", at.substring(0, 10));
            plan.put("datePrecision", "day");
            plan.put("issuedAt", at);
            plan.put("expandedOn", expandedOn);
            List<PlanId> lines = new ArrayList<>(ancestors);
            lines.add(id);
            plan.put("ancestors", lines);
            plan.put("addressees", addressees);
            plan.put("items", List.of());
            plan.put("indicators", form == null ? List.of() : indicators);
            plan.put("targets", targets);
            plan.put(
                    "forms",
                    form == null
                            ? List.of()
                            : List.of(Map.of(
                                    "code",
                                    form,
                                    "version",
                                    formVersion,
                                    "sample",
                                    true,
                                    "indicators",
                                    indicators.stream().map(i -> i.get("code")).toList())));
            plan.put("regimes", regimes);
            return plan;
        }
    }
}
