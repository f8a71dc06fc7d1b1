package vn.thac.task.asked;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.Told;

/**
 * Mandates whose units end, merge and come back, told in any order and again: what waits for whom, and what is asked, is what
 * their last events say, by a model that reads them in their order.
 */
@QuarkusTest
class AskedWalkIT {

    private static final int MANDATES = 25;

    @Inject
    World world;

    @Inject
    Province province;

    @Inject
    Database database;

    /** As the inbox needs it. */
    private record Stands(
            boolean open,
            UUID owner,
            @Nullable String asks,
            @Nullable LocalDate due) {

        Stands waiting(boolean nowOpen, UnitId nowOwner) {
            return new Stands(nowOpen, nowOwner.value(), asks, due);
        }

        Stands asking(String nowAsks, @Nullable LocalDate nowDue) {
            return new Stands(open, owner, nowAsks, nowDue);
        }
    }

    private final List<Told> events = new ArrayList<>();
    private final Map<UUID, Stands> model = new LinkedHashMap<>();

    @RepeatedTest(3)
    void in_whatever_order_and_however_often_they_are_told_mandates_stand_as_the_last_event_says() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        PlanId plan = world.planOf(province.committee()).issue();
        for (int i = 0; i < MANDATES; i++) {
            makeUp(plan, random);
        }
        List<Told> anyOrder = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(3) == 0).forEach(anyOrder::add);
        Collections.shuffle(anyOrder, random);

        world.tellAll(anyOrder);
        events.forEach(world::awaitTaken);

        assertThat(stand(plan)).as("seed %d", seed).isEqualTo(model);
        long notices = notices(plan);
        world.tellAll(events);
        Told last = world.tell(
                World.Source.MANDATE,
                Ids.next(),
                1,
                "mandate.raised.v1",
                payload(plan, Ids.next(), unit(random), null));
        world.awaitTaken(last);
        assertThat(stand(plan)).as("told again, seed %d", seed).containsAllEntriesOf(model);
        assertThat(notices(plan)).as("noticed once, seed %d", seed).isEqualTo(notices);
    }

    /** One mandate, from its raising on. */
    private void makeUp(PlanId plan, Random random) {
        UUID mandate = Ids.next();
        UnitId unit = unit(random);
        String asks = asks(random);
        LocalDate due = due(random);
        add(mandate, 1, "raised", asked(payload(plan, mandate, unit, unit), asks, due));
        Stands now = new Stands(true, unit.value(), asks, due);
        int steps = random.nextInt(7);
        for (int sequence = 2; sequence < 2 + steps; sequence++) {
            asks = asks(random);
            due = due(random);
            switch (random.nextInt(7)) {
                case 0 -> {
                    add(mandate, sequence, "passed-on", passedOn(plan, mandate, unit, unit, "passed-on", now));
                    now = now.waiting(false, unit);
                }
                case 1 -> {
                    UnitId owner = unit(random);
                    Map<String, Object> told = passedOn(plan, mandate, unit, owner, "open", now);
                    add(mandate, sequence, "passed-on", told);
                    now = now.waiting(true, owner);
                }
                case 2 -> {
                    add(mandate, sequence, "resumed", asked(payload(plan, mandate, unit, unit), asks, due));
                    now = now.waiting(true, unit).asking(asks, due);
                }
                case 3 -> {
                    add(mandate, sequence, "joined", joined(plan, mandate, unit, now, asks, due));
                    now = now.asking(asks, due);
                }
                case 4 -> {
                    add(mandate, sequence, "due-set", asked(payload(plan, mandate, unit, unit), asks, due));
                    now = now.asking(asks, due);
                }
                case 5 -> {
                    add(mandate, sequence, "excused", payload(plan, mandate, unit, unit));
                    now = now.waiting(false, unit);
                }
                default -> {
                    add(mandate, sequence, "reopened", asked(payload(plan, mandate, unit, unit), asks, due));
                    now = now.waiting(true, unit).asking(asks, due);
                }
            }
        }
        model.put(mandate, now);
    }

    private void add(UUID mandate, long sequence, String happened, Map<String, ?> payload) {
        String type = "mandate." + happened + ".v1";
        events.add(world.told(World.Source.MANDATE, mandate, sequence, type, payload, List.of()));
    }

    private static Map<String, Object> payload(PlanId plan, UUID mandate, UnitId unit, @Nullable UnitId owner) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("mandateId", mandate);
        told.put("planId", plan);
        told.put("unit", World.named(unit));
        told.put("owner", World.named(owner == null ? unit : owner));
        return told;
    }

    private static Map<String, Object> asked(Map<String, Object> told, @Nullable String asks, @Nullable LocalDate due) {
        told.put("asks", asks);
        told.put("due", due);
        return told;
    }

    /** What is asked stays as it was. */
    private static Map<String, Object> passedOn(
            PlanId plan, UUID mandate, UnitId unit, UnitId owner, String state, Stands now) {
        Map<String, Object> told = asked(payload(plan, mandate, unit, owner), now.asks(), now.due());
        told.put("state", state);
        return told;
    }

    private static Map<String, Object> joined(
            PlanId plan, UUID mandate, UnitId unit, Stands before, String asks, @Nullable LocalDate due) {
        Map<String, Object> told = payload(plan, mandate, unit, unit);
        told.put("before", demand(before.asks(), before.due()));
        told.put("after", demand(asks, due));
        return told;
    }

    private static Map<String, Object> demand(@Nullable String asks, @Nullable LocalDate due) {
        Map<String, Object> demand = new LinkedHashMap<>(Map.of("relation", "ordered", "duties", List.of()));
        demand.put("product", null);
        return asked(demand, asks, due);
    }

    private UnitId unit(Random random) {
        return List.of(province.education(), province.health(), province.committee())
                .get(random.nextInt(3));
    }

    private static String asks(Random random) {
        return List.of("own-plan", "integrate", "pass-on").get(random.nextInt(3));
    }

    private static @Nullable LocalDate due(Random random) {
        return random.nextInt(3) == 0 ? null : LocalDate.of(2150, 1, 1).plusDays(random.nextInt(300));
    }

    private Map<UUID, Stands> stand(PlanId plan) {
        record Line(UUID mandate, Stands stands) {}
        Map<UUID, Stands> found = new LinkedHashMap<>();
        database.list(
                        "select id, open, owner_id, asks, due from mandate_ref where plan_id = ?",
                        row -> new Line(
                                row.uuid("id"),
                                new Stands(
                                        row.flag("open"),
                                        row.uuid("owner_id"),
                                        row.textOrNull("asks"),
                                        row.dayOrNull("due"))),
                        plan.value())
                .forEach(line -> found.put(line.mandate(), line.stands()));
        return found;
    }

    private long notices(PlanId plan) {
        return world.count("select count(*) as n from notice where plan_id = '" + plan + "'");
    }
}
