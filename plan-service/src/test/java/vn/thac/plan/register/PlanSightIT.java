package vn.thac.plan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Who sees a plan is one rule: a list shows exactly what can be read one by one, for every actor. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PlanSightIT {

    private static final List<String> ACTORS = List.of(
            "quan-tri",
            "giam-sat",
            "bo-chinh-tri",
            "tu-lai-chau",
            "hu-tam-duong",
            "ub-tam-duong",
            "ub-thanh-mien",
            "ub-kien-giang",
            "ld-ubnd-kien-giang",
            "ub-lam-son",
            "xa-binh-lu",
            "so-gddt-kien-giang");

    /** Somebody who issues, for which unit, and whom it may address. */
    private record Issuing(String actor, String unit, String addressee) {}

    private static final List<Issuing> ISSUING = List.of(
            new Issuing(
                    "hu-tam-duong", "capuy:106", "selector: {track: government, level: commune, under: 'ubnd:106'}"),
            new Issuing("hu-tam-duong", "capuy:106", "unit: 'ubnd:03412'"),
            new Issuing("ub-tam-duong", "ubnd:106", "unit: 'ubnd:03412'"),
            new Issuing("ub-kien-giang", "ubnd:91", "selector: {track: government, level: district, under: 'ubnd:91'}"),
            new Issuing("ub-thanh-mien", "ubnd:300", "unit: 'ubnd:11260'"));

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void plans_of_many_units_stand_in_all_states() {
        units.load();
        for (Issuing one : ISSUING) {
            String text = "document: {kind: plan, issuer: '" + one.unit() + "', title: Ai thấy}\n"
                    + "addressees: [{key: a, name: A, " + one.addressee() + "}]\n"
                    + "mandates: [{addressee: a, asks: integrate}]\n";
            draft(one.actor(), text);
            draftAndIssue(one.actor(), text);
        }
        await(
                "every plan has reached its addressees",
                () -> database.first("select count(*) as n from fan_out where ended_at is null", row -> row.number("n"))
                                .orElseThrow()
                        == 0);
    }

    @Test
    void a_list_shows_exactly_the_plans_that_can_be_read_one_by_one() {
        List<String> all = ownAndSomeOthers();
        Set<Integer> sizes = new HashSet<>();
        for (String actor : ACTORS) {
            Set<String> listed = new HashSet<>(listed(actor));
            listed.retainAll(all);
            Set<String> read = new HashSet<>();
            for (String plan : all) {
                if (as(actor).get("/v1/plans/" + plan).statusCode() == 200) {
                    read.add(plan);
                }
            }
            assertEquals(read, listed, actor);
            sizes.add(listed.size());
        }
        assertTrue(sizes.size() > 3, "the actors see too much alike to say anything: " + sizes);
    }

    /** Those of this test, and as many of the other tests' as can be read one by one in a few seconds. */
    private List<String> ownAndSomeOthers() {
        return database.list(
                "select id from plan order by (title = 'Ai thấy') desc, md5(id::text) limit 150",
                row -> row.text("id"));
    }

    @Test
    void the_audit_shows_exactly_what_was_done_to_the_plans_and_mandates_that_are_seen() {
        Set<String> deleted = Set.copyOf(database.list(
                "select aggregate_id from audit where action = 'plan.draft-deleted.v1'",
                row -> row.text("aggregate_id")));
        for (String actor : ACTORS) {
            Set<String> told = new HashSet<>(all(actor, "/v1/audit?aggregate=plan&limit=500", "aggregateId"));
            // What was done to a draft that is gone, only who reads everything still sees.
            boolean some = told.removeAll(deleted);
            assertTrue(!some || actor.equals("quan-tri"), actor);
            assertEquals(listed(actor), told, actor);
            assertEquals(
                    all(actor, "/v1/mandates?limit=500", "id"),
                    all(actor, "/v1/audit?aggregate=mandate&limit=500", "aggregateId"),
                    actor);
            Set<String> fanOuts = all(actor, "/v1/audit?aggregate=fan-out&limit=500", "aggregateId");
            Set<String> plans = Set.copyOf(database.list(
                    "select plan from fan_out where id = any(?::uuid[])", row -> row.text("plan"), (Object)
                            fanOuts.toArray(String[]::new)));
            assertTrue(listed(actor).containsAll(plans), actor);
        }
    }

    @Test
    void mandates_of_one_plan_or_unit_are_those_of_the_whole_list() {
        List<Asked> asked = database.list(
                "select m.id, m.plan, m.unit, m.owner from mandate m join plan p on p.id = m.plan"
                        + " where p.title = 'Ai thấy' order by m.id desc limit 200",
                row -> new Asked(
                        row.text("id"), row.text("plan"), Set.copyOf(List.of(row.text("unit"), row.text("owner")))));
        Set<String> plans = asked.stream().map(Asked::plan).limit(150).collect(Collectors.toSet());
        Set<String> askedUnits =
                asked.stream().flatMap(one -> one.units().stream()).collect(Collectors.toSet());
        Set<Integer> sizes = new HashSet<>();
        for (String actor : ACTORS) {
            Set<String> seen = all(actor, "/v1/mandates?limit=500", "id");
            Set<String> own =
                    asked.stream().map(Asked::id).filter(seen::contains).collect(Collectors.toSet());
            Set<String> ofPlans = new HashSet<>();
            plans.forEach(plan -> ofPlans.addAll(all(actor, "/v1/mandates?limit=500&plan=" + plan, "id")));
            assertTrue(seen.containsAll(ofPlans), actor);
            assertTrue(ofPlans.containsAll(own), actor);
            Set<String> ofUnits = new HashSet<>();
            askedUnits.forEach(unit -> ofUnits.addAll(all(actor, "/v1/mandates?limit=500&unit=" + unit, "id")));
            assertTrue(seen.containsAll(ofUnits), actor);
            assertTrue(ofUnits.containsAll(own), actor);
            sizes.add(own.size());
        }
        assertTrue(sizes.size() > 3, "the actors see too much alike to say anything: " + sizes);
    }

    /** A mandate with its unit and whose it is. */
    private record Asked(String id, String plan, Set<String> units) {}

    private static Set<String> listed(String actor) {
        return all(actor, "/v1/plans?limit=50", "id");
    }

    private static Set<String> all(String actor, String list, String id) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as(actor)
                    .get(list + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items." + id));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return Set.copyOf(ids);
    }
}
