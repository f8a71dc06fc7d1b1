package vn.thac.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.directory.post.KeepPosts;
import vn.thac.directory.post.PostFacts;
import vn.thac.directory.unit.facts.KeepUnits;
import vn.thac.directory.unit.facts.UnitFacts;
import vn.thac.directory.unit.facts.UnitsKept;
import vn.thac.directory.vocabulary.KeepWords;
import vn.thac.directory.vocabulary.Word;
import vn.thac.directory.vocabulary.WordList;

/** The units and posts of the sample, as identity would have told them. */
@ApplicationScoped
public class SampleUnits {

    public static final Path SAMPLE = Path.of(System.getProperty("thac.root", ".."), "deploy", "sample");
    private static final List<String> LEVELS =
            List.of("central", "province", "district", "commune", "village", "society");
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    private final Map<String, UnitId> ids = new LinkedHashMap<>();
    private final List<UnitFacts> told = new ArrayList<>();

    @Inject
    KeepUnits units;

    @Inject
    Event<UnitsKept> kept;

    @Inject
    KeepWords words;

    @Inject
    Database database;

    @Inject
    KeepPosts posts;

    /** Loads everything once; units that are there stay. */
    @Transactional
    public synchronized void load() {
        if (!ids.isEmpty()) {
            return;
        }
        words.keep(LEVELS.stream()
                .map(level -> new Word(
                        WordList.LEVEL.code(),
                        level,
                        1,
                        level,
                        LEVELS.indexOf(level) + 1,
                        false,
                        JsonNodeFactory.instance.objectNode()))
                .toList());
        body("vn", "Việt Nam", "central", "Chính phủ", "Bộ Chính trị", null);
        for (String line : lines(SAMPLE.resolve("units.csv"))) {
            String[] columns = line.split(",", -1);
            String name = columns[2] + " " + columns[1];
            String parent = columns[4].isEmpty() ? "vn" : columns[4];
            body(
                    columns[0],
                    columns[1],
                    columns[3],
                    "Ủy ban nhân dân " + name,
                    committee(columns[3], columns[1]),
                    parent);
        }
        for (JsonNode unit : yaml("units.yaml")) {
            other(unit);
        }
        units.keep(told);
        for (JsonNode post : yaml("posts.yaml")) {
            post.path("duties")
                    .forEach(duty -> post(
                            post.path("actor").asText(),
                            id(post.path("unit").asText()),
                            post.path("subtree").asBoolean(),
                            duty.asText()));
        }
    }

    public UnitId id(String reference) {
        UnitId id = ids.get(reference);
        if (id == null) {
            throw new IllegalArgumentException(reference);
        }
        return id;
    }

    @Transactional
    public void post(String actor, UnitId unit, boolean subtree, String... duties) {
        for (String duty : duties) {
            posts.keep(List.of(new PostFacts(Ids.next(), 1, actor, unit, duty, subtree, BEGIN, null)));
        }
    }

    /** A class of that many People's Committees of communes below a district. */
    @Transactional
    public List<UnitId> crowd(String district, int count) {
        List<UnitId> made = new ArrayList<>();
        List<UnitFacts> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UnitId id = UnitId.next();
            made.add(id);
            many.add(unit(
                    id,
                    "government",
                    "people-committee",
                    "commune",
                    null,
                    "Xã số " + i,
                    "test:" + id,
                    List.of(parent("command", id(district)))));
        }
        units.keep(many);
        return made;
    }

    /** The plan is that of a People's Committee which was there until a day, in everything that is kept of it. */
    @Transactional
    public UnitId issuerEnded(String plan, LocalDate end, UnitId heir) {
        UnitId gone = ended("cu-" + UUID.randomUUID(), end, heir);
        database.update("update plan set issuer = ? where id = ?::uuid", gone, plan);
        findAgain(List.of(UUID.fromString(plan)));
        return gone;
    }

    /** Writes anew what plans are found by; the worker that does so too is kept away meanwhile, as by itself. */
    @Transactional
    public void findAgain(List<UUID> plans) {
        database.list("select pg_advisory_xact_lock(x'746861630002'::bigint)", row -> true);
        database.list("select index_plans(?)", row -> true, (Object) plans.toArray(UUID[]::new));
    }

    /** A People's Committee that was there until a day, with the one that took over from it. */
    @Transactional
    public UnitId ended(String code, LocalDate end, UnitId heir) {
        UnitId id = UnitId.next();
        UnitFacts there = unit(
                id,
                "government",
                "people-committee",
                "district",
                null,
                "UBND huyện cũ " + code,
                "test:" + code,
                List.of());
        units.keep(List.of(new UnitFacts(
                id,
                1,
                there.track(),
                BEGIN,
                end,
                there.names(),
                List.of(new UnitFacts.Code("test", code, BEGIN, end)),
                List.of(),
                there.kinds(),
                there.levels(),
                List.of(),
                List.of(new UnitFacts.Heir(heir, end, "whole")))));
        return id;
    }

    /** A commune of a crowd as identity tells it anew: that it ended on a day, with who came after it, or that it is there. */
    @Transactional
    public void tell(
            UnitId commune, String district, long version, @Nullable LocalDate ends, Collection<UnitId> heirs) {
        UnitFacts there = unit(
                commune, "government", "people-committee", "commune", null, "Xã số 0", "test:" + commune, List.of());
        units.keep(List.of(new UnitFacts(
                commune,
                version,
                there.track(),
                BEGIN,
                ends,
                there.names(),
                List.of(new UnitFacts.Code("test", commune.toString(), BEGIN, ends)),
                List.of(new UnitFacts.Parent("command", id(district), BEGIN, ends)),
                there.kinds(),
                there.levels(),
                List.of(),
                heirs.stream()
                        .map(heir -> new UnitFacts.Heir(heir, ends, "whole"))
                        .toList())));
        kept.fire(new UnitsKept(List.of(commune)));
    }

    private void body(
            String code, String area, String level, String government, String party, @Nullable String parent) {
        UnitId territory = make("dvhc:" + code);
        UnitId committee = make("ubnd:" + code);
        UnitId partyCommittee = make("capuy:" + code);
        boolean top = parent == null;
        told.add(unit(
                territory,
                "territory",
                level,
                level,
                null,
                area,
                "dvhc:" + code,
                top ? List.of() : List.of(parent("area", id("dvhc:" + parent)))));
        told.add(unit(
                partyCommittee,
                "party",
                "party-committee",
                level,
                territory,
                party,
                "capuy:" + code,
                top ? List.of() : List.of(parent("command", id("capuy:" + parent)))));
        List<UnitFacts.Parent> above = new ArrayList<>(List.of(parent("leadership", partyCommittee)));
        if (!top) {
            above.add(parent("command", id("ubnd:" + parent)));
        }
        told.add(
                unit(committee, "government", "people-committee", level, territory, government, "ubnd:" + code, above));
    }

    private static String committee(String level, String name) {
        return switch (level) {
            case "province" -> "Tỉnh ủy " + name;
            case "district" -> "Huyện ủy " + name;
            default -> "Đảng ủy " + name;
        };
    }

    private void other(JsonNode unit) {
        List<UnitFacts.Parent> parents = new ArrayList<>();
        unit.path("parents")
                .forEach(p -> parents.add(
                        parent(p.path("tree").asText(), id(p.path("parent").asText()))));
        UnitId area = unit.hasNonNull("area") ? id(unit.path("area").asText()) : null;
        told.add(unit(
                make(unit.path("ref").asText()),
                unit.path("track").asText(),
                unit.path("kind").asText(),
                unit.path("level").asText(),
                area,
                unit.path("name").asText(),
                unit.path("ref").asText(),
                parents));
    }

    private UnitId make(String reference) {
        UnitId id = new UnitId(UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ids.put(reference, id);
        return id;
    }

    private static UnitFacts.Parent parent(String tree, UnitId id) {
        return new UnitFacts.Parent(tree, id, BEGIN, null);
    }

    private static UnitFacts unit(
            UnitId id,
            String track,
            String kind,
            String level,
            @Nullable UnitId area,
            String name,
            String code,
            List<UnitFacts.Parent> parents) {
        String[] scheme = code.split(":", 2);
        return new UnitFacts(
                id,
                1,
                track,
                BEGIN,
                null,
                List.of(new UnitFacts.Name(name, BEGIN, null)),
                List.of(new UnitFacts.Code(scheme[0], scheme[1], BEGIN, null)),
                parents,
                List.of(new UnitFacts.Kind(kind, BEGIN, null)),
                List.of(new UnitFacts.Level(level, BEGIN, null)),
                area == null ? List.of() : List.of(new UnitFacts.Area(area, BEGIN, null)),
                List.of());
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(Files.readAllBytes(SAMPLE.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
