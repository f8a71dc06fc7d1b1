package vn.thac.plan.handdown;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.reached;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.fulfilment.FulfilHandedDown;
import vn.thac.testing.PartsResource;

/** A unit acts through those below it: whoever holds a duty hands it down to those whom the text names for that (R22). */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HandedDownIT {

    /** The Party committee of a district, and the People's Committee that it directs. */
    private static final String ISSUER = "hu-tam-duong";

    private static final String HOLDER = "ub-tam-duong";
    private static final String DISTRICT = "ubnd:106";
    private static final String A = "ubnd:03390";
    private static final String B = "ubnd:03394";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    HandedDownStore store;

    @Inject
    FulfilHandedDown fulfil;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void whoever_stands_below_the_holder_gets_it_from_the_holder_and_the_day_is_kept() {
        String plan = reached(draftAndIssue(ISSUER, text("units: ['%s', '%s']".formatted(A, B), "2024-02-01")));
        handedDown(plan, "")
                .body("items.item", contains("D1", "D1"), "items.unit", containsInAnyOrder(id(A), id(B)))
                .body(
                        "items.by",
                        contains(id(DISTRICT), id(DISTRICT)),
                        "items.relation",
                        contains("ordered", "ordered"))
                .body("items.on", contains("2024-02-01", "2024-02-01"), "items.reached", contains(false, false));
        handedDown(plan, "?unit=" + A + "&total=true").body("items", hasSize(1), "total", equalTo(1));
        handedDown(plan, "?limit=1").body("items", hasSize(1));
        assertEquals(
                List.of(
                        "plan.members-expanded.v1",
                        "plan.members-expanded.v1",
                        "plan.handed-down.v1",
                        "plan.fan-out-ended.v1"),
                events(plan));
    }

    @Test
    void of_several_holders_the_nearest_above_hands_it_down_and_who_has_it_itself_gets_it_from_nobody() {
        String plan = reached(draftAndIssue(ISSUER, """
            document: {kind: plan, issuer: 'capuy:106', title: Chỉ đạo, date: {value: 2024-02-01}}
            addressees:
              - {key: huyen, name: Huyện, unit: 'ubnd:106'}
              - {key: a, name: Xã A, unit: '%1$s'}
              - {key: ab, name: Xã A và B, units: ['%1$s', '%2$s']}
            duties:
              - {key: D1, addressee: huyen, with: [a], text: Chỉ đạo, passesTo: [ab]}
            """.formatted(A, B)));
        handedDown(plan, "").body("items.unit", contains(id(B)), "items.by", contains(id(DISTRICT)));
    }

    @Test
    void a_mandate_to_pass_it_on_is_fulfilled_by_what_has_come_of_it_and_not_by_word() {
        String plan = reached(draftAndIssue(ISSUER, text("units: ['%s']".formatted(A), "2024-02-01")));
        String mandate = mandatesOf(ISSUER, DISTRICT, plan).get(0);
        mandate(mandate).body("state", equalTo("open"), "nextActions.action", not(hasItem("pass-on")));
        as(HOLDER)
                .header("If-Match", "*")
                .body("{\"reason\": \"Đã chuyển\"}")
                .post("/v1/mandates/" + mandate + "/pass-on")
                .then()
                .statusCode(409)
                .body("code", equalTo("mandate-handed-down"));
        taken(plan, "D2", 1);
        mandate(mandate).body("state", equalTo("open"));
        taken(plan, "D1", 1);
        mandate(mandate).body("state", equalTo("fulfilled"), "fulfilledBy", nullValue());
        handedDown(plan, "").body("items.reached", contains(true));
        as(ISSUER)
                .get("/v1/plans/" + plan + "/fan-out")
                .then()
                .body("handedDown.made", equalTo(1), "handedDown.expected", equalTo(1));
        long version = mandate(mandate).extract().jsonPath().getLong("version");
        taken(plan, "D1", 1);
        mandate(mandate).body("version", equalTo((int) version));
    }

    @Test
    void an_edition_tells_anew_only_where_it_is_otherwise_and_who_is_named_no_more_is_left_out() {
        String plan = reached(draftAndIssue(ISSUER, text("units: ['%s', '%s']".formatted(A, B), "2024-02-01")));
        amended(
                plan,
                text("units: ['%s', '%s']".formatted(A, B), "2024-02-01").replace("Chỉ đạo xã", "Chỉ đạo các xã"));
        assertEquals(
                1, events(plan).stream().filter("plan.handed-down.v1"::equals).count());
        amended(plan, text("units: ['%s']".formatted(B), "2024-02-01"));
        handedDown(plan, "").body("items.unit", contains(id(B)), "items.on", contains("2024-02-01"));
        assertEquals(
                2, events(plan).stream().filter("plan.handed-down.v1"::equals).count());
        amended(plan, text("units: ['%s']".formatted(B), "2024-02-01").replace(", passesTo: [xa]", ""));
        handedDown(plan, "").body("items", hasSize(0));
        assertEquals(
                3, events(plan).stream().filter("plan.handed-down.v1"::equals).count());
    }

    @Test
    void a_phrase_can_be_chosen_and_then_means_somebody_to_hand_it_down_to() {
        String plan = reached(draftAndIssue(ISSUER, text("vague: true", "2024-02-01")));
        handedDown(plan, "").body("items", hasSize(0));
        String chosen = "{\"units\": [\"%s\"], \"reason\": \"Theo phân công\"}".formatted(A);
        phrase(plan, "choose", chosen).statusCode(200);
        handedDown(plan, "").body("items.unit", contains(id(A)), "items.by", contains(id(DISTRICT)));
        phrase(plan, "take-out", chosen).statusCode(200);
        handedDown(plan, "").body("items", hasSize(0));
    }

    @Test
    void it_is_refused_at_its_place_where_nobody_who_has_it_may_ask_whom_it_names() {
        dry(text("units: ['ubnd:12', '%s', 'ubnd:899']".formatted(A), "2024-02-01"))
                .statusCode(422)
                .body("errors.code", contains("passes-to-elsewhere"))
                .body("errors.pointer", contains("/duties/0/passesTo"));
        dry(text("selector: {track: government, level: commune, under: 'ubnd:300'}", "2024-02-01"))
                .statusCode(422)
                .body("errors.code", contains("passes-to-elsewhere"));
        dry(text("selector: {track: government, level: commune, under: 'ubnd:106'}", "2024-02-01"))
                .statusCode(200);
    }

    @Test
    void a_dry_run_foretells_how_many_get_it() {
        dry(text("units: ['%s', '%s']".formatted(A, B), "2024-02-01"))
                .statusCode(200)
                .body("handedDown.D1", equalTo(2), "assignments", equalTo(2))
                .body("events.'plan.handed-down.v1'", equalTo(1));
    }

    @Test
    void a_plan_that_passes_nothing_on_tells_nothing_of_it() {
        String plan = reached(draftAndIssue(
                ISSUER, text("units: ['%s']".formatted(A), "2024-02-01").replace(", passesTo: [xa]", "")));
        assertEquals(
                0, events(plan).stream().filter("plan.handed-down.v1"::equals).count());
        assertEquals(
                0,
                database.list("select 1 as n from handed_down_round where plan = ?::uuid", row -> 1, plan)
                        .size());
    }

    private static String text(String whom, String day) {
        return """
            document: {kind: plan, issuer: 'capuy:106', title: Chỉ đạo, date: {value: %s}}
            addressees:
              - {key: huyen, name: UBND huyện, unit: 'ubnd:106'}
              - {key: xa, name: UBND các xã, %s}
            duties:
              - {key: D1, addressee: huyen, text: Chỉ đạo xã rà soát, passesTo: [xa]}
              - {key: D2, addressee: huyen, text: Tự rà soát}
            mandates:
              - {addressee: huyen, asks: pass-on, duty: D1}
            """.formatted(day, whom);
    }

    /** Task-service has told that all have it whom a round names. */
    private void taken(String plan, String item, int round) {
        PlanId id = new PlanId(UUID.fromString(plan));
        QuarkusTransaction.requiringNew().run(() -> {
            store.reached(id, item, round);
            fulfil.fulfil(id);
        });
    }

    private List<String> events(String plan) {
        return database.list("""
                select a.action from audit a join fan_out f on f.id = a.aggregate_id where f.plan = ?::uuid
                order by f.edition, a.sequence
                """, row -> row.text("action"), plan);
    }

    private String id(String reference) {
        return units.id(reference).toString();
    }

    private static ValidatableResponse handedDown(String plan, String query) {
        return as(ISSUER)
                .get("/v1/plans/" + plan + "/handed-down" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mandate(String id) {
        return as(HOLDER).get("/v1/mandates/" + id).then().statusCode(200);
    }

    private static ValidatableResponse phrase(String plan, String step, String body) {
        return as(ISSUER)
                .body(body)
                .post("/v1/plans/" + plan + "/phrases/xa/" + step)
                .then();
    }

    private static ValidatableResponse dry(String text) {
        return as(ISSUER)
                .contentType("application/yaml")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then();
    }

    private static void amended(String plan, String text) {
        amend(ISSUER, plan, text);
        reached(plan);
    }
}
