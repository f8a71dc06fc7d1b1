package vn.thac.desk.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.desk.World.hear;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import vn.thac.core.Ids;
import vn.thac.desk.World;
import vn.thac.directory.UnitId;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Told;

/**
 * The topics come side by side: what belongs together arrives in any order that keeps the order of each key. Readers who
 * look again and again while it does end with what a reader gets who begins when all is there; and that is, by a model of
 * its own, what each of them is concerned by.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class FeedWalkIT {

    private static final List<String> READERS =
            List.of("ub-kien-giang", "so-gddt-kien-giang", "so-y-te-kien-giang", "so-ldtbxh-kien-giang", "tu-lai-chau");

    @Inject
    World world;

    /** Who hears each event, as it is made up. */
    private final Map<String, Set<String>> concerned = new LinkedHashMap<>();

    private final List<List<Told>> lines = new ArrayList<>();

    @RepeatedTest(5)
    void whoever_reads_while_it_comes_ends_with_what_a_later_reader_gets() {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        makeUp(random);
        String begin = hear("quan-tri", null, 1_000).next();
        Map<String, String> places = new HashMap<>();
        Map<String, List<String>> live = new HashMap<>();
        READERS.forEach(reader -> places.put(reader, begin));
        READERS.forEach(reader -> live.put(reader, new ArrayList<>()));

        List<Told> sent = new ArrayList<>();
        List<List<Told>> open = new ArrayList<>(lines);
        while (!open.isEmpty()) {
            List<Told> line = open.get(random.nextInt(open.size()));
            sent.add(world.tell(line.remove(0)));
            open.removeIf(List::isEmpty);
            if (random.nextInt(3) == 0) {
                READERS.forEach(reader -> listen(reader, places, live));
            }
        }
        world.awaitTaken(sent);
        READERS.forEach(reader -> listen(reader, places, live));

        for (String reader : READERS) {
            World.Heard fresh = hear(reader, begin, 1 + random.nextInt(7));
            Set<String> model = new HashSet<>();
            concerned.forEach((event, who) -> {
                if (who.contains(reader)) {
                    model.add(event);
                }
            });
            assertEquals(model, Set.copyOf(fresh.ids()), reader + " from the beginning, seed " + seed);
            assertEquals(model, Set.copyOf(live.get(reader)), reader + " while it came, seed " + seed);
            fresh.sequences().forEach((subject, versions) -> {
                List<Integer> once = List.copyOf(new LinkedHashSet<>(versions));
                assertEquals(once.stream().sorted().toList(), once, "the order of " + subject + ", seed " + seed);
            });
        }
        assertTrue(concerned.values().stream().anyMatch(who -> who.size() > 1));
    }

    private static void listen(String reader, Map<String, String> places, Map<String, List<String>> live) {
        World.Heard heard = hear(reader, places.get(reader), 50);
        Objects.requireNonNull(live.get(reader)).addAll(heard.ids());
        places.put(reader, heard.next());
    }

    /** Two provinces; each issues plans to departments, one plan resting on another; a regime with its reports. */
    private void makeUp(Random random) {
        concerned.clear();
        lines.clear();
        UnitId province = unit(null, "ub-kien-giang");
        UnitId education = unit(province, "so-gddt-kien-giang");
        UnitId health = unit(province, "so-y-te-kien-giang");
        UnitId centre = unit(education, "so-ldtbxh-kien-giang");
        UnitId other = unit(null, "tu-lai-chau");
        UUID upper = plan(
                other,
                null,
                List.of(province),
                Set.of("tu-lai-chau"),
                Set.of("ub-kien-giang", "so-gddt-kien-giang", "so-y-te-kien-giang", "so-ldtbxh-kien-giang"));
        mandate(upper, province, Set.of("tu-lai-chau", "ub-kien-giang"));
        UUID lower = plan(
                province,
                upper,
                List.of(education),
                Set.of("ub-kien-giang"),
                Set.of("so-gddt-kien-giang", "so-ldtbxh-kien-giang"));
        mandate(lower, education, Set.of("ub-kien-giang", "so-gddt-kien-giang"));
        work(lower, education, Set.of("ub-kien-giang", "so-gddt-kien-giang", "tu-lai-chau"));
        report(
                lower,
                centre,
                health,
                Set.of("ub-kien-giang", "so-gddt-kien-giang", "so-ldtbxh-kien-giang", "so-y-te-kien-giang"));
        if (random.nextBoolean()) {
            line(World.drafted(Ids.next(), health), Set.of("so-y-te-kien-giang"));
        }
    }

    private UnitId unit(UnitId above, String reader) {
        UnitId unit = world.unit("Đơn vị " + Math.random(), above);
        world.post(reader, unit, "work");
        return unit;
    }

    private UUID plan(UnitId issuer, UUID above, List<UnitId> members, Set<String> issuers, Set<String> below) {
        UUID plan = Ids.next();
        List<Told> line = new ArrayList<>(List.of(
                World.issued(plan, issuer, above == null ? List.of() : List.of(above)),
                World.members(plan, 3, members),
                World.complete(plan, 4)));
        Set<String> all = new HashSet<>(issuers);
        all.addAll(below);
        line.forEach(event -> concerned.put(event.id().toString(), all));
        lines.add(line);
        return plan;
    }

    private void mandate(UUID plan, UnitId unit, Set<String> who) {
        line(World.mandate(plan, unit), who);
    }

    private void work(UUID plan, UnitId unit, Set<String> who) {
        line(World.work(plan, unit), who);
    }

    private void report(UUID plan, UnitId reporter, UnitId receiver, Set<String> who) {
        UUID regime = Ids.next();
        UUID owed = Ids.next();
        line(World.regime(regime, plan, List.of(receiver)), who);
        List<Told> line = new ArrayList<>(List.of(
                World.obligation(owed, 1, "obligation.opened.v1", regime, plan, reporter),
                World.obligation(owed, 2, "report.submitted.v1", regime, plan, reporter)));
        line.forEach(event -> concerned.put(event.id().toString(), who));
        lines.add(line);
    }

    private void line(Told event, Set<String> who) {
        concerned.put(event.id().toString(), who);
        lines.add(new ArrayList<>(List.of(event)));
    }
}
