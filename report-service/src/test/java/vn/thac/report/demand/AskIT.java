package vn.thac.report.demand;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.Said;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** Reports out of turn: who asks, of whom, and that each request is one. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class AskIT {

    private static final String STORM = "{\"subject\": \"Thiệt hại do bão\", \"due\": \"2024-10-05\"}";

    @Inject
    World world;

    private Country country;
    private UnitId front;
    private PlanId plan;
    private String regime;
    private String at;

    @BeforeEach
    void communes_are_ordered_and_the_front_is_requested() {
        world.today("2024-10-01");
        country = new Country(world, 2);
        front = world.unit("Mặt trận xã 1", "front", "commune", country.communes.get(0), Map.of());
        plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("front", null, List.of(front))
                .regime(
                        "DX",
                        "ad-hoc",
                        null,
                        null,
                        null,
                        Map.of("communes", "ordered", "front", "requested"),
                        null,
                        null)
                .issue("2024-09-20T01:00:00Z");
        await(() -> world.count("select count(*) as n from regime where plan_id = '" + plan + "'") == 1);
        regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        at = "/v1/regimes/" + regime;
    }

    private Response ask(String actor, String body) {
        return as(actor).body(body).post(at + "/ask");
    }

    private long owed() {
        return world.count("select count(*) as n from obligation where plan_id = '" + plan + "'");
    }

    @Test
    void all_of_the_regime_owe_what_is_asked_each_by_its_relation() {
        ask("ub-tam-duong", STORM)
                .then()
                .statusCode(201)
                .header("Location", endsWith(at + "/periods/A1"))
                .body("period", equalTo("A1"), "subject", equalTo("Thiệt hại do bão"), "windowStated", equalTo(false))
                .body("from", equalTo("2024-10-01"), "to", equalTo("2024-10-05"), "due", equalTo("2024-10-05"))
                .body("membersOn", equalTo("2024-10-01"), "leftOut", nullValue());
        as("ub-tam-duong")
                .get("/v1/obligations?period=A1&plan=" + plan)
                .then()
                .body("items.subject", contains("Thiệt hại do bão", "Thiệt hại do bão", "Thiệt hại do bão"))
                .body("items.find { it.unit.id == '" + front + "' }.relation", equalTo("requested"))
                .body("items.findAll { it.relation == 'ordered' }", hasSize(2));
        world.today("2024-10-06");
        as("ub-tam-duong")
                .get(at + "/periods/A1")
                .then()
                .body("counts.expected", equalTo(3), "counts.missing", equalTo(3));
    }

    @Test
    void only_the_named_are_asked_once_each_however_they_are_called() {
        UnitId first = country.communeCommittees.get(0);
        ask(
                        "ub-tam-duong",
                        "{\"subject\": \"Bão\", \"due\": \"2024-10-01\", \"units\": [\"" + first + "\", \"test:" + first
                                + "\", \"test:" + first + "@2024-09-30\"]}")
                .then()
                .statusCode(201);
        assertEquals(1, owed());
        assertEquals(
                1,
                world.heard("thac.regime", "regime.asked.v1").stream()
                        .filter(event -> event.getString("regimeId").equals(regime))
                        .findFirst()
                        .orElseThrow()
                        .getInt("units"));
    }

    @Test
    void each_fault_is_told_at_its_place_in_both_languages_and_nothing_is_asked() {
        Said.refused(
                "ub-tam-duong",
                request -> request.body("{\"due\": \"2024-10-05\", \"subject\": \" \"}")
                        .post(at + "/ask"),
                422,
                "/subject",
                "subject-missing");
        Said.refused(
                "ub-tam-duong",
                request -> request.body("{\"subject\": \"" + "x".repeat(1001) + "\", \"due\": \"2024-10-05\"}")
                        .post(at + "/ask"),
                422,
                "/subject",
                "subject-missing");
        Said.refused(
                "ub-tam-duong",
                request -> request.body("{\"subject\": \"Bão\"}").post(at + "/ask"),
                422,
                "/due",
                "due-missing");
        Said.refused(
                "ub-tam-duong",
                request -> request.body("{\"subject\": \"Bão\", \"due\": \"2024-09-30\"}")
                        .post(at + "/ask"),
                422,
                "/due",
                "due-passed");
        Said.refused(
                "ub-tam-duong",
                request -> request.body("{\"subject\": \"Bão\", \"due\": \"2024-10-05\", \"units\": []}")
                        .post(at + "/ask"),
                422,
                "/units",
                "nobody-to-ask");
        Said.refused(
                "ub-tam-duong",
                request -> request.body("{\"subject\": \"Bão\", \"due\": \"2024-10-05\", \"units\": [\""
                                + country.provinceCommittee + "\"]}")
                        .post(at + "/ask"),
                422,
                "/units/0",
                "unit-not-in-regime");
        ask("ub-tam-duong", "{\"units\": [null, \"" + front + "\", \"\", \"ubnd:nowhere\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/subject", "/due", "/units/0", "/units/2", "/units/3"));
        as("ub-tam-duong").get(at).then().header("ETag", ETagOf.version(1)).body("periods", hasSize(0));
        assertEquals(0, owed());
        assertEquals(
                0,
                world.count("select count(*) as n from plan_member where plan_id = '" + plan + "'"),
                "kept by a refusal");
    }

    @Test
    void only_who_collects_the_reports_asks_for_one() {
        world.post("ub-kien-giang", country.districtCommittee, "issue", false);
        world.post("tp-ldtbxh-kien-giang", country.districtCommittee, "consolidate", false);
        for (String other : List.of("xa-binh-lu", "ub-kien-giang", "tp-ldtbxh-kien-giang", "giam-sat", "quan-tri")) {
            int status = other.equals("xa-binh-lu") ? 404 : 403;
            ask(other, STORM).then().statusCode(status);
        }
        ask("ub-thanh-mien", STORM).then().statusCode(404);
        ask("ub-tam-duong", STORM).then().statusCode(201);
        ask("xa-binh-lu", STORM).then().statusCode(403);
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + regime
                        + "' and action = 'regime.asked.v1' and actor = 'ub-tam-duong' and acting_unit = '"
                        + country.districtCommittee + "' and sequence = 2"));
    }

    @Test
    void two_requests_at_the_same_moment_are_two_and_one_repeated_with_its_key_is_one() {
        List<CompletableFuture<Response>> sent = Stream.of("Bão", "Lũ")
                .map(what -> CompletableFuture.supplyAsync(
                        () -> ask("ub-tam-duong", "{\"subject\": \"" + what + "\", \"due\": \"2024-10-05\"}")))
                .toList();
        assertEquals(
                List.of("A1", "A2"),
                sent.stream()
                        .map(CompletableFuture::join)
                        .map(r -> r.<String>path("period"))
                        .sorted()
                        .toList());
        for (int i = 0; i < 2; i++) {
            as("ub-tam-duong")
                    .header("Idempotency-Key", "ask-" + regime)
                    .body(STORM)
                    .post(at + "/ask")
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith("/periods/A3"))
                    .body("period", equalTo("A3"));
        }
        assertEquals(9, owed());
        assertEquals(
                "1,2,3,4",
                world.text("select string_agg(sequence::text, ',' order by sequence) as t from audit"
                        + " where aggregate_id = '" + regime + "'"));
        assertEquals(9, world.count("select total as n from plan_obligations where plan_id = '" + plan + "'"));
        List<JsonPath> opened = world.heard("thac.report", "obligation.opened.v1").stream()
                .filter(event -> event.getString("regimeId").equals(regime))
                .toList();
        assertEquals(9, opened.size());
        assertEquals(
                3,
                opened.stream()
                        .filter(e -> "Thiệt hại do bão".equals(e.getString("subject")))
                        .count());
    }
}
