package vn.thac.task.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.PartsResource;

/**
 * Whoever it is: what a list shows, by whatever filter, can be read one by one; and what can be read one by one is in
 * the lists. A plan of the government is carried out by one of the province, and that by one of a district.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "task"))
class SightIT {

    private static final List<String> ACTORS = List.of(
            "quan-tri",
            "ub-kien-giang",
            "ld-ubnd-kien-giang",
            "so-gddt-kien-giang",
            "so-y-te-kien-giang",
            "giam-sat",
            "tu-lai-chau");

    @Inject
    World world;

    @Inject
    Province province;

    @Test
    void lists_and_single_reads_show_everybody_the_same() {
        UnitId stranger = world.unit("Tỉnh khác " + Math.random(), "government", "province", null);
        UnitId district = world.unit("Huyện " + Math.random(), "government", "district", province.committee());
        UnitId ended = world.unit("Huyện cũ " + Math.random(), "government", "district", province.committee());
        UnitId elsewhere = world.unit("Huyện khác " + Math.random(), "government", "district", stranger);
        world.post("tu-lai-chau", elsewhere, "work");
        PlanId top = plan(province.committee(), null, List.of(province.education(), district, ended));
        PlanId below = plan(district, top, List.of(province.health(), stranger));
        PlanId foreign = plan(stranger, top, List.of(elsewhere));
        PlanId apart = plan(stranger, null, List.of(elsewhere, province.education()));
        world.end(ended, "Huyện cũ", "district", province.committee(), "2024-06-30", List.of(district));
        List<PlanId> plans = List.of(top, below, foreign, apart);
        List<UnitId> units = List.of(stranger, district, ended, elsewhere, province.education(), province.health());

        Map<String, Set<String>> seen = new HashMap<>();
        for (String actor : ACTORS) {
            Set<String> single = readable(actor, allOf(plans));
            Set<String> byPlan = new HashSet<>();
            Set<String> byAncestor = new HashSet<>();
            Set<String> byUnit = new HashSet<>();
            for (PlanId plan : plans) {
                byPlan.addAll(list(actor, "plan=" + plan));
                byAncestor.addAll(list(actor, "ancestor=" + plan));
                for (UnitId unit : units) {
                    byUnit.addAll(list(actor, "plan=" + plan + "&unit=" + unit));
                }
            }
            Set<String> unfiltered = new HashSet<>(list(actor, "role=lead"));
            unfiltered.retainAll(allOf(plans));

            Set<String> audited = audited(actor);
            audited.retainAll(allOf(plans));

            assertThat(audited).as("%s in the audit", actor).isEqualTo(single);
            assertThat(byPlan).as("%s by plan", actor).isEqualTo(single);
            assertThat(byAncestor).as("%s by ancestor", actor).isEqualTo(single);
            assertThat(byUnit).as("%s by unit", actor).isEqualTo(single);
            assertThat(unfiltered).as("%s without plan or unit", actor).isEqualTo(single);
            seen.put(actor, single);
        }
        Set<String> all = Set.copyOf(allOf(plans));
        withManyOf(province.committee(), () -> {
            for (String sort : List.of("", "&sort=due", "&sort=-due")) {
                Set<String> ofMany = new HashSet<>(list("ub-kien-giang", "role=lead" + sort));
                ofMany.retainAll(all);
                assertThat(ofMany).as("read as it is sorted").isEqualTo(seen.get("ub-kien-giang"));
            }
        });
        assertThat(seen.get("quan-tri")).hasSize(allOf(plans).size());
        assertThat(seen.get("ub-kien-giang"))
                .as("its own plan, and what carries it out anywhere")
                .containsAll(allOf(List.of(top, below, foreign)))
                .hasSize(7);
        assertThat(seen.get("so-gddt-kien-giang")).as("its own work").hasSize(2);
        assertThat(seen.get("so-y-te-kien-giang")).hasSize(1);
        assertThat(seen.get("tu-lai-chau")).hasSize(2);
    }

    /** While a unit has so much to do that what somebody sees of it is not gathered. */
    private void withManyOf(UnitId owner, Runnable looked) {
        String many = "00000000-0000-7000-8000-%";
        world.database().update("""
                insert into assignment (id, plan_id, unit_id, owner_id, item_key, edition, role, relation, stage, version,
                  raised_at, changed_at, turn_since)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, a.plan_id, gen_random_uuid(), ?, a.item_key,
                  1, 'coordinate', 'ordered', 'assigned', 1, a.raised_at, a.changed_at, a.turn_since
                from (select * from assignment limit 1) a, generate_series(1, 20001) n
                """, owner);
        try {
            looked.run();
        } finally {
            world.database().update("delete from assignment where id::text like ?", many);
        }
    }

    private PlanId plan(UnitId issuer, PlanId above, List<UnitId> units) {
        var written = world.planOf(issuer).duty("D1", "2099-12-31", null, Map.of("one", "lead"));
        PlanId plan = (above == null ? written : written.below(above)).issue();
        world.members(plan, "one", 1, 1, units);
        world.awaitAssignments(plan, units.size());
        return plan;
    }

    private List<String> allOf(List<PlanId> plans) {
        List<String> all = new ArrayList<>();
        plans.forEach(plan -> all.addAll(world.database()
                .list(
                        "select id from assignment where plan_id = ?",
                        row -> row.uuid("id").toString(),
                        plan.value())));
        return all;
    }

    private static Set<String> readable(String actor, List<String> ids) {
        Set<String> readable = new HashSet<>();
        for (String id : ids) {
            int status = as(actor).get("/v1/assignments/" + id).statusCode();
            assertThat(status).isIn(200, 404);
            if (status == 200) {
                readable.add(id);
            }
        }
        return readable;
    }

    private static Set<String> list(String actor, String query) {
        return all(actor, "/v1/assignments?limit=500&" + query, "id");
    }

    /** The assignments whose audit somebody reads. */
    private static Set<String> audited(String actor) {
        return all(actor, "/v1/audit?limit=500&aggregate=assignment", "aggregateId");
    }

    private static Set<String> all(String actor, String list, String id) {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            var page = as(actor).get(list + cursor).then().statusCode(200).extract();
            ids.addAll(page.path("items." + id));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
    }
}
