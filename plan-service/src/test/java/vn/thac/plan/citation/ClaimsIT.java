package vn.thac.plan.citation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.mandatesOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Resting on a plan: by itself for who sees it, else by the word of who issued it; and undone again. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ClaimsIT {

    private static final String WHY = "{\"reason\": \"Đã đối chiếu văn bản\"}";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        number = 20_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_strangers_claim_makes_no_board_grow_and_shows_nothing_above(boolean claimsFirst) {
        String claiming = claimsFirst ? claiming() : "";
        String above = provincial();
        claiming = claimsFirst ? claiming : claiming();
        awaitMandates("xa-binh-lu", claiming, 1);
        as("ub-kien-giang").get("/v1/boards/cascade?plan=" + above).then().body("total.mandates", equalTo(0));
        as("xa-binh-lu").get("/v1/plans/" + claiming).then().body("ancestors", contains(claiming));
        as("xa-binh-lu")
                .get("/v1/plans/" + claiming + "/basis")
                .then()
                .body("documents.id", not(hasItem(above)))
                .body("documents.number", not(hasItem("28-CT/TW")))
                .body("documents.findAll { it.id != '" + claiming + "' }.ours", everyItem(equalTo(false)));
        as("xa-binh-lu").get("/v1/plans/" + above).then().statusCode(404);
        as("xa-binh-lu")
                .get("/v1/plans/" + claiming + "/path-to/" + above)
                .then()
                .body("steps.size()", equalTo(0));
    }

    @Test
    void who_issued_it_sees_the_claim_and_confirms_it() {
        String above = provincial();
        String claiming = claiming();
        claims("ub-kien-giang", above)
                .statusCode(200)
                .body("plan", contains(claiming))
                .body("[0].issuerName", equalTo("Ủy ban nhân dân xã Bình Lư"));
        decide("ub-kien-giang", above, claiming, "confirm").statusCode(204);
        claims("ub-kien-giang", above).body("size()", equalTo(0));
        as("xa-binh-lu").get("/v1/plans/" + claiming).then().body("ancestors", hasItems(claiming, above));
        as("xa-binh-lu").get("/v1/plans/" + above).then().statusCode(404);
        as("xa-binh-lu")
                .get("/v1/plans/" + claiming + "/basis")
                .then()
                .body("links.statedBy", everyItem(equalTo(claiming)))
                .body("documents.number", not(hasItem("28-CT/TW")))
                .body("documents.find { it.id == '" + above + "' }.ours", equalTo(false))
                .body("documents.find { it.id == '" + above + "' }.issuerUnit", nullValue())
                .body("documents.find { it.id == '" + above + "' }.number", equalTo(number + "/KH-UBND"));
        as("quan-tri")
                .get("/v1/plans/" + claiming + "/basis")
                .then()
                .body("documents.number", hasItem("28-CT/TW"))
                .body("documents.find { it.id == '" + above + "' }.ours", equalTo(true));
        awaitMandates("xa-binh-lu", claiming, 1);
        as("ub-kien-giang").get("/v1/boards/cascade?plan=" + above).then().body("total.mandates", equalTo(1));
        decide("ub-kien-giang", above, claiming, "confirm").statusCode(404);
    }

    @Test
    void what_was_confirmed_is_undone_by_the_plan_that_the_basis_shows() {
        String above = provincial();
        String claiming = claiming();
        decide("ub-kien-giang", above, claiming, "confirm").statusCode(204);
        assertEquals(above, cited("xa-binh-lu", claiming));
        resolve("xa-binh-lu", above, above).statusCode(409).body("code", equalTo("basis-resolved"));
        unresolve("ub-tam-duong", above).statusCode(404);
        unresolve("xa-binh-lu", above).statusCode(200).body("plan", contains(above), "document", not(hasItem(above)));
        assertEquals(List.of(claiming), ancestors("xa-binh-lu", claiming));
        String document = cited("xa-binh-lu", claiming);
        assertNotEquals(above, document);
        unresolve("xa-binh-lu", document).statusCode(409).body("code", equalTo("basis-not-resolved"));
        unresolve("xa-binh-lu", above).statusCode(404);
    }

    @Test
    void a_refused_claim_never_links_by_itself() {
        String above = provincial();
        String claiming = claiming();
        decide("ub-kien-giang", above, claiming, "refuse").statusCode(204);
        claims("ub-kien-giang", above).body("size()", equalTo(0));
        as("ub-kien-giang")
                .get("/v1/audit?aggregateId=" + above + "&action=plan.claim-refused")
                .then()
                .body("items.after.claiming", contains(claiming))
                .body("items.actor", contains("ub-kien-giang"));
        database.update(
                "insert into plan_member (plan, edition, addressee, unit, place, on_day) values (?::uuid, 1, 'x', ?, 0, current_date)",
                above,
                units.id("ubnd:03412"));
        sweep();
        as("xa-binh-lu").get("/v1/plans/" + claiming).then().body("ancestors", contains(claiming));
    }

    @Test
    void claims_are_decided_by_the_issuers_people_alone() {
        String above = provincial();
        String claiming = claiming();
        for (String user : List.of("xa-binh-lu", "ub-tam-duong", "hu-tam-duong")) {
            claims(user, above).statusCode(404);
            decide(user, above, claiming, "confirm").statusCode(404);
        }
        for (String user : List.of("giam-sat", "quan-tri", "tu-kien-giang")) {
            claims(user, above).statusCode(403);
            decide(user, above, claiming, "confirm").statusCode(403);
        }
        decide("ub-kien-giang", above, UUID.randomUUID().toString(), "confirm").statusCode(404);
        as("ub-kien-giang")
                .body("{}")
                .post("/v1/plans/" + above + "/claims/" + claiming + "/confirm")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        claims("ub-kien-giang", above).body("plan", contains(claiming));
    }

    @Test
    void who_was_named_or_stands_below_rests_on_it_by_itself_whichever_came_first() {
        number++;
        String below = resting("xa-binh-lu", "ubnd:03412", "capuy:106");
        String above = asking("ubnd:106");
        await("the commune, below who was named, rests on it", () -> ancestors("xa-binh-lu", below)
                .contains(above));
        String named = resting("ub-tam-duong", "ubnd:106", "capuy:106");
        assertEquals(true, ancestors("ub-tam-duong", named).contains(above));
        claims("hu-tam-duong", above).body("size()", equalTo(0));
    }

    @Test
    void a_claim_becomes_rightful_once_its_unit_is_among_those_who_see_the_plan() {
        String above = provincial();
        String claiming = claiming();
        database.update(
                "insert into plan_member (plan, edition, addressee, unit, place, on_day) values (?::uuid, 1, 'x', ?, 0, current_date)",
                above,
                units.id("ubnd:106"));
        sweep();
        assertEquals(true, ancestors("xa-binh-lu", claiming).contains(above));
    }

    @Test
    void a_word_on_a_citation_binds_the_plans_of_that_unit_alone() {
        number++;
        String above = asking("ubnd:106', 'capuy:03412', 'ubnd:03412");
        String first = misciting("ub-tam-duong", "ubnd:106");
        String second = misciting("xa-binh-lu", "ubnd:03412");
        String document = cited("ub-tam-duong", first);
        assertEquals(document, cited("xa-binh-lu", second));
        resolve("ub-tam-duong", document, above).statusCode(200);
        assertEquals(true, ancestors("ub-tam-duong", first).contains(above));
        assertEquals(List.of(second), ancestors("xa-binh-lu", second));
        assertEquals("fulfilled", state("ubnd:106", above));
        assertEquals("open", state("ubnd:03412", above));
        resolve("ub-tam-duong", document, above).statusCode(409).body("code", equalTo("basis-resolved"));
        resolve("ub-kien-giang", document, above).statusCode(404);
        resolve("xa-binh-lu", document, above).statusCode(200);
        assertEquals("fulfilled", state("ubnd:03412", above));
    }

    @Test
    void a_citation_taken_for_the_wrong_plan_is_undone_with_all_that_followed() {
        number++;
        String above = asking("ubnd:106', 'ubnd:03412");
        String citing = misciting("ub-tam-duong", "ubnd:106");
        String below = draftAndIssue("xa-binh-lu", """
                document: {kind: plan, issuer: 'ubnd:03412', title: Dưới nữa, date: {value: 2024-04-01}}
                basis: [{key: B, relation: implements, number: %d/KH-UBND, unit: 'ubnd:106', date: {value: 2024-03-01}}]
                """.formatted(number));
        await(
                "the lower plan rests on it",
                () -> ancestors("xa-binh-lu", below).contains(citing)
                        || !claimsOf("ub-tam-duong", citing).isEmpty());
        if (!ancestors("xa-binh-lu", below).contains(citing)) {
            decide("ub-tam-duong", citing, below, "confirm").statusCode(204);
        }
        String document = cited("ub-tam-duong", citing);
        unresolve("ub-tam-duong", document).statusCode(409).body("code", equalTo("basis-not-resolved"));
        resolve("ub-tam-duong", document, above).statusCode(200);
        assertEquals("fulfilled", state("ubnd:106", above));
        assertEquals(true, ancestors("xa-binh-lu", below).contains(above));

        unresolve("ub-kien-giang", document).statusCode(404);
        unresolve("ub-tam-duong", document).statusCode(200).body("plan", contains(above));
        assertEquals(List.of(citing), ancestors("ub-tam-duong", citing));
        assertEquals(true, ancestors("xa-binh-lu", below).contains(citing));
        assertEquals(false, ancestors("xa-binh-lu", below).contains(above));
        assertEquals("open", state("ubnd:106", above));
        sweep();
        assertEquals("open", state("ubnd:106", above));

        resolve("ub-tam-duong", document, above).statusCode(200);
        assertEquals("fulfilled", state("ubnd:106", above));
    }

    @Test
    void an_answer_by_word_or_by_a_draft_from_the_mandate_outlives_an_undone_citation() {
        number++;
        String above = asking("ubnd:106");
        String citing = misciting("ub-tam-duong", "ubnd:106");
        String mandate = mandatesOf("hu-tam-duong", "ubnd:106", above).get(0);
        as("ub-tam-duong")
                .body("{\"plan\": \"" + citing + "\"}")
                .post("/v1/mandates/" + mandate + "/answer")
                .then()
                .statusCode(200);
        String document = cited("ub-tam-duong", citing);
        resolve("ub-tam-duong", document, above).statusCode(200);
        unresolve("ub-tam-duong", document).statusCode(200);
        assertEquals("fulfilled", state("ubnd:106", above));
    }

    @Test
    void what_an_earlier_edition_cited_is_cited_no_more_and_nobody_says_what_it_means() {
        number++;
        String above = asking("ubnd:106");
        String citing = misciting("ub-tam-duong", "ubnd:106");
        String document = cited("ub-tam-duong", citing);
        amend("ub-tam-duong", citing, """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:106', title: Không dẫn nữa, date: {value: 2024-03-01}}
                addressees: [{key: a, name: A, unit: 'ubnd:03412'}]
                mandates: [{addressee: a, asks: integrate}]
                """.formatted(number));
        resolve("ub-tam-duong", document, above).statusCode(404);
        assertEquals(List.of(citing), ancestors("ub-tam-duong", citing));
        assertEquals("open", state("ubnd:106", above));
    }

    @Test
    void nothing_is_undone_without_a_reason() {
        number++;
        String above = asking("ubnd:106");
        String citing = misciting("ub-tam-duong", "ubnd:106");
        String document = cited("ub-tam-duong", citing);
        resolve("ub-tam-duong", document, above).statusCode(200);
        for (String body : List.of("{}", "{\"reason\": \" \"}")) {
            as("ub-tam-duong")
                    .body(body)
                    .post("/v1/documents/" + document + "/unresolve")
                    .then()
                    .statusCode(422);
        }
        assertEquals("fulfilled", state("ubnd:106", above));
    }

    @Inject
    SweepBasis sweep;

    private void sweep() {
        sweep.sweep();
    }

    /** A plan of Kiên Giang that names nobody of Lai Châu. */
    private String provincial() {
        return draftAndIssue("ub-kien-giang", """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:91', title: Của tỉnh, date: {value: 2024-02-01}}
                basis: [{key: B, relation: implements, number: 28-CT/TW, issuer: Bộ Chính trị}]
                """.formatted(number));
    }

    /** A commune of Lai Châu says that it carries that plan out, and asks its own Party committee for something. */
    private String claiming() {
        return draftAndIssue("xa-binh-lu", """
                document: {kind: plan, issuer: 'ubnd:03412', title: Nhận vơ, date: {value: 2024-03-01}}
                basis: [{key: B, relation: implements, number: %d/KH-UBND, unit: 'ubnd:91', date: {value: 2024-02-01}}]
                addressees: [{key: a, name: A, unit: 'capuy:03412'}]
                mandates: [{addressee: a, asks: pass-on}]
                """.formatted(number));
    }

    private String asking(String named) {
        String plan = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
                addressees: [{key: a, name: A, units: ['%s']}]
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number, named));
        await("its mandates", () -> !mandatesOf("hu-tam-duong", "ubnd:106", plan)
                .isEmpty());
        return plan;
    }

    private String resting(String user, String issuer, String of) {
        return draftAndIssue(user, """
                document: {kind: plan, issuer: '%s', title: Thực hiện, date: {value: 2024-03-01}}
                basis: [{key: B, relation: implements, number: %d-KH/HU, unit: '%s', date: {value: 2024-02-01}}]
                """.formatted(issuer, number, of));
    }

    /** Names the asking plan by a wrong number, so that the rule cannot know it. */
    private String misciting(String user, String issuer) {
        return draftAndIssue(user, """
                document: {kind: plan, %s issuer: '%s', title: Dẫn nhầm số, date: {value: 2024-03-01}}
                basis: [{key: B, relation: implements, number: 9%d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
                """.formatted(
                        issuer.equals("ubnd:106") ? "number: " + number + "/KH-UBND," : "", issuer, number));
    }

    private static String cited(String user, String plan) {
        return as(user).get("/v1/plans/" + plan + "/basis").path("documents.find { !it.ours }.id");
    }

    private static List<String> ancestors(String user, String plan) {
        return as(user).get("/v1/plans/" + plan).path("ancestors");
    }

    private static String state(String unit, String plan) {
        return as("hu-tam-duong")
                .get("/v1/mandates?unit=" + unit + "&plan=" + plan)
                .path("items[0].state");
    }

    private static void awaitMandates(String user, String plan, int count) {
        await(
                "its mandates",
                () -> as(user).get("/v1/mandates?plan=" + plan)
                                .<List<String>>path("items.id")
                                .size()
                        == count);
    }

    private static ValidatableResponse claims(String user, String plan) {
        return as(user).get("/v1/plans/" + plan + "/claims").then();
    }

    private static List<String> claimsOf(String user, String plan) {
        return as(user).get("/v1/plans/" + plan + "/claims").path("plan");
    }

    private static ValidatableResponse decide(String user, String plan, String claiming, String how) {
        return as(user).body(WHY)
                .post("/v1/plans/" + plan + "/claims/" + claiming + "/" + how)
                .then();
    }

    private static ValidatableResponse resolve(String user, String document, String plan) {
        return as(user).body("{\"plan\": \"" + plan + "\"}")
                .post("/v1/documents/" + document + "/resolve")
                .then();
    }

    private static ValidatableResponse unresolve(String user, String document) {
        return as(user).body(WHY)
                .post("/v1/documents/" + document + "/unresolve")
                .then();
    }
}
