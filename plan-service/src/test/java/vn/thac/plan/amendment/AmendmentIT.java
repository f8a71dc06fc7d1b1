package vn.thac.plan.amendment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.version;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.Contract;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.heir.RunHeirs;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A district's plan asks communes; decisions of the district amend it. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class AmendmentIT {

    private static final String ISSUER = "ub-tam-duong";
    private static final String COMMUNE = "xa-binh-lu";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    RunHeirs heirs;

    private int number;
    private String plan;

    @BeforeEach
    void a_plan_in_force() {
        units.load();
        number = 40_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
        plan = draftAndIssue(ISSUER, text());
        reached(plan);
    }

    private String text() {
        return """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:106', title: Nước sạch, date: {value: 2024-03-01}}
                addressees:
                  - {key: a, name: Hai xã, units: ['ubnd:03394', 'ubnd:03400']}
                  - {key: b, name: Bình Lư, unit: 'ubnd:03412'}
                duties:
                  - {key: D1, addressee: a, text: Rà soát, due: 2024-12-31}
                  - {key: D2, addressee: b, text: Tổng hợp}
                mandates:
                  - {addressee: a, asks: own-plan, due: 2024-06-30}
                  - {addressee: b, asks: own-plan}
                """.formatted(number);
    }

    private String document() {
        return """
                document: {kind: decision, issuer: 'ubnd:106', title: Sửa đổi, date: {value: 2024-05-01}}
                basis: [{key: P, relation: amends, number: %d/KH-UBND, unit: 'ubnd:106', date: {value: 2024-03-01}}]
                """.formatted(number);
    }

    @Test
    void a_decision_makes_the_next_edition_as_its_dry_run_had_said() {
        String stays = mandate("ubnd:03394");
        String goes = mandate("ubnd:03400");
        String asked = mandate("ubnd:03412");
        String after = text().replace("'ubnd:03400'", "'ubnd:03405'")
                .replace("text: Rà soát, due: 2024-12-31", "text: Rà soát, due: 2025-01-31")
                .replace("  - {key: D2, addressee: b, text: Tổng hợp}\n", "  - {key: D3, addressee: b, text: Sửa bể}\n")
                .replace("asks: own-plan, due: 2024-06-30", "asks: own-plan, due: 2024-09-30");
        String by = draft(ISSUER, document());
        put(by, after, "recalled")
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("plan", equalTo(plan), "base", equalTo(1), "edition", equalTo(1), "state", equalTo("draft"))
                .body("meanwhile", nullValue(), "openWork", equalTo("recalled"), "warnings", notNullValue())
                .body("changes.key", contains("D1", "D3", "D2", "a", "a/own-plan"))
                .body("changes.change", contains("changed", "added", "removed", "changed", "changed"))
                .body("changes[0].fields[0].name", equalTo("due"))
                .body("changes[0].fields[0].before", equalTo("2024-12-31"))
                .body("changes[0].fields[0].after", equalTo("2025-01-31"))
                .body("package.duties.key", contains("D1", "D3"));
        as(ISSUER).get("/v1/plans/" + by + "/amendment").then().body("changes.part", hasItems("item", "mandate"));
        submit(by);
        JsonNode trial = trial(by);
        assertEquals(1, trial.path("unitsAdded").asInt());
        assertEquals(1, trial.path("unitsRemoved").asInt());
        assertEquals(2, trial.path("unitsChanged").asInt());
        assertEquals(1, trial.path("mandatesRaised").asInt());
        assertEquals(1, trial.path("mandatesChanged").asInt());
        assertEquals(1, trial.path("mandatesRecalled").asInt());
        assertEquals(
                0,
                trial.path("mandatesLeft").asInt()
                        + trial.path("mandatesReopened").asInt());
        assertEquals(3, trial.path("before").path("assignments").asInt());
        assertEquals(3, trial.path("after").path("assignments").asInt());
        assertEquals(3, trial.path("after").path("mandates").asInt());
        assertThat(version(ISSUER, plan), ETagOf.version(2));

        issue(by).statusCode(200).body("state", equalTo("issued"));
        as(ISSUER)
                .get("/v1/plans/" + plan)
                .then()
                .body("edition", equalTo(2), "version", equalTo(3), "state", equalTo("issued"))
                .body("number", equalTo(number + "/KH-UBND"), "amendedBy.document", contains(by))
                .body("amendedBy.edition", contains(2), "amendedBy.on", contains("2024-05-01"))
                .body("amendedBy.openWork", contains("recalled"), "nextActions.action", hasItem("amend"));
        reached(plan);
        read(ISSUER, stays).body("state", equalTo("late"), "due", equalTo("2024-09-30"), "edition", equalTo(2));
        read(ISSUER, goes).body("state", equalTo("recalled"), "due", equalTo("2024-06-30"));
        read(ISSUER, asked).body("state", equalTo("open"), "version", equalTo(1), "changedAt", nullValue());
        read(ISSUER, mandate("ubnd:03405")).body("state", equalTo("late"), "edition", equalTo(2));
        assertEquals(List.of("mandate.raised.v1", "mandate.changed.v1"), told(stays));
        assertEquals(List.of("mandate.raised.v1", "mandate.recalled.v1"), told(goes));
        assertEquals(List.of("plan.drafted.v1", "plan.issued.v1", "plan.amended.v1"), told(plan));
        assertEquals(List.of("a", "b"), chunks(2));
        as(ISSUER)
                .get("/v1/plans/" + plan + "/members?addressee=a")
                .then()
                .body("items.unit", containsInAnyOrder(id("ubnd:03394"), id("ubnd:03405")));
        as(ISSUER).get("/v1/plans/" + plan + "/items").then().body("key", contains("D1", "D3"));
        as(ISSUER).get("/v1/plans/" + plan + "/package").then().body("duties.key", contains("D1", "D3"));
        as(ISSUER).get("/v1/plans/" + plan + "/package?edition=1").then().body("duties.key", contains("D1", "D2"));
        as(ISSUER).get("/v1/plans/" + plan + "/package?edition=3").then().statusCode(404);
        as(ISSUER)
                .get("/v1/plans/" + plan + "/editions")
                .then()
                .body("edition", contains(1, 2), "[1].by.document", equalTo(by), "[1].changes.key", hasItem("D3"));
        as(ISSUER).get("/v1/plans/" + plan + "/steps").then().body("step", contains("amend"), "other", contains(by));
        as(ISSUER)
                .get("/v1/plans/" + by + "/amendment")
                .then()
                .body("state", equalTo("made"), "edition", equalTo(2), "base", equalTo(1));
    }

    @Test
    void the_event_tells_the_edition_and_is_as_its_schema_says() throws Exception {
        String by = draft(ISSUER, document());
        put(by, text().replace("text: Tổng hợp", "text: Tổng hợp lại"), "stays").statusCode(200);
        issue(by).statusCode(200);
        JsonNode event = Contract.json()
                .readTree(database.first(
                                "select after::text as said from audit where aggregate_id = ?::uuid and action = 'plan.amended.v1'",
                                row -> row.text("said"),
                                plan)
                        .orElseThrow());
        Contract.keepsSchema("plan.amended.v1", event);
        assertEquals(2, event.path("edition").asInt());
        assertEquals("2024-05-01", event.path("expandedOn").asText());
        assertEquals(by, event.path("amendedBy").path("planId").asText());
        assertEquals("stays", event.path("openWork").asText());
        assertEquals(0, event.path("sent").size());
        assertEquals("Tổng hợp lại", event.path("items").get(1).path("text").asText());
        reached(plan);
        assertEquals(List.of(), chunks(2));
        as(ISSUER)
                .get("/v1/plans/" + plan + "/members")
                .then()
                .body("items.unit", containsInAnyOrder(id("ubnd:03394"), id("ubnd:03400"), id("ubnd:03412")));
    }

    @Test
    void every_fault_of_the_new_text_is_named_at_its_place_and_nothing_changes() {
        String by = draft(ISSUER, document());
        put(
                        by,
                        text().replace("kind: plan", "kind: programme")
                                .replace(number + "/KH-UBND", "1/KH-UBND")
                                .replace("date: {value: 2024-03-01}", "date: {value: 2024-03-02}")
                                .replace("ubnd:03412", "ubnd:12")
                                .replace("addressee: b, text", "addressee: z, text"),
                        "recalled")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/package/document/kind",
                                "/package/document/number",
                                "/package/document/date",
                                "/package/addressees/1/unit",
                                "/package/duties/1/addressee"))
                .body("errors.code", hasItems("amends-its-identity", "addressee-above", "unknown-key"));
        put(by, text().replace("issuer: 'ubnd:106'", "issuer: 'capuy:106'"), "recalled")
                .statusCode(422)
                .body("errors.pointer", contains("/package/document/issuer"));
        put(
                        by,
                        text().replace("  - {key: D2, addressee: b, text: Tổng hợp}\n", "")
                                + "taskGroups: [{key: G, title: G, tasks: [{key: D2, summary: Tổng hợp, lead: [b]}]}]\n",
                        "recalled")
                .statusCode(422)
                .body("errors.code", contains("key-means-another"))
                .body("errors.pointer", contains("/package/taskGroups/0/tasks/0/key"));
        put(by, text(), "recalled").statusCode(422).body("errors.code", contains("amends-nothing"));
        send(by, "*", "{\"openWork\": \"burnt\", \"x\": 1}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/openWork", "/x", "/package"));
        as(ISSUER).body("{}").put("/v1/plans/" + by + "/amendment").then().statusCode(400);
        as(ISSUER).get("/v1/plans/" + by + "/amendment").then().statusCode(404);
        assertThat(version(ISSUER, by), ETagOf.version(1));
        inVietnamese(ISSUER)
                .header("If-Match", "*")
                .contentType("application/yaml")
                .body(body(text(), "recalled").getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + by + "/amendment")
                .then()
                .body("detail", containsString("không có gì để sửa đổi"));
    }

    @Test
    void a_key_keeps_its_nature_where_an_edition_between_does_not_have_it() {
        String without = text().replace("  - {key: D2, addressee: b, text: Tổng hợp}\n", "");
        String by = draft(ISSUER, document());
        put(by, without, "recalled").statusCode(200);
        issue(by).statusCode(200);
        reached(plan);
        String next = draft(ISSUER, document());
        put(
                        next,
                        without + "taskGroups: [{key: G, title: G, tasks: [{key: D2, summary: Dạy bơi, lead: [b]}]}]\n",
                        "recalled")
                .statusCode(422)
                .body("errors.code", contains("key-means-another"))
                .body("errors.pointer", contains("/package/taskGroups/0/tasks/0/key"))
                .body("errors[0].detail", containsString("edition 1"));
        put(next, text(), "recalled").statusCode(200);
    }

    @Test
    void what_was_made_from_an_older_edition_is_refused_with_what_changed_and_can_be_put_again() {
        String one = carried(text().replace("due: 2024-12-31", "due: 2025-01-31"), "recalled");
        String two = carried(text().replace("text: Tổng hợp", "text: Khác"), "recalled");
        List<Integer> answers = Stream.of(one, two)
                .map(document -> CompletableFuture.supplyAsync(
                        () -> issue(document).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), answers);
        String late = as(ISSUER).get("/v1/plans/" + one).path("state").equals("draft") ? one : two;
        String changed = "Changed in between: " + (late.equals(one) ? "D2." : "D1.");
        issue(late)
                .statusCode(409)
                .body("code", equalTo("amended-meanwhile"), "detail", containsString(changed))
                .body("detail", containsString("edition 1"));
        as(ISSUER)
                .get("/v1/plans/" + late + "/amendment")
                .then()
                .body(
                        "base",
                        equalTo(1),
                        "edition",
                        equalTo(2),
                        "meanwhile.key",
                        contains(late.equals(one) ? "D2" : "D1"));
        put(
                        late,
                        text().replace("due: 2024-12-31", "due: 2025-01-31").replace("text: Tổng hợp", "text: Khác"),
                        "recalled")
                .statusCode(200)
                .body("base", equalTo(2), "changes.key", contains(late.equals(one) ? "D1" : "D2"));
        issue(late).statusCode(200);
        reached(plan);
        as(ISSUER).get("/v1/plans/" + plan).then().body("edition", equalTo(3), "amendedBy.edition", contains(2, 3));
        assertEquals(2, told(plan).stream().filter("plan.amended.v1"::equals).count());
        assertEquals(List.of("mandate.raised.v1"), told(mandate("ubnd:03394")));
    }

    @Test
    void only_its_issuer_amends_a_plan_and_who_does_not_see_it_finds_nothing() {
        String below = draft(COMMUNE, document().replace("issuer: 'ubnd:106', title", "issuer: 'ubnd:03412', title"));
        send(COMMUNE, below, "*", body(text().replace("text: Rà soát", "text: Khác"), "recalled"))
                .statusCode(422)
                .body("code", equalTo("amends-anothers"), "detail", containsString("Tam Đường"));
        String by = carried(text().replace("text: Rà soát", "text: Khác"), "recalled");
        as("ub-kien-giang").get("/v1/plans/" + by + "/amendment").then().statusCode(404);
        send("ub-kien-giang", by, "*", body(text(), "recalled")).statusCode(404);
        as("ub-kien-giang").get("/v1/plans/" + plan + "/editions").then().statusCode(404);
        as("ub-kien-giang")
                .body("{\"title\": \"Sửa\"}")
                .post("/v1/plans/" + plan + "/amend")
                .then()
                .statusCode(404);
        as(COMMUNE)
                .body("{\"title\": \"Sửa\"}")
                .post("/v1/plans/" + plan + "/amend")
                .then()
                .statusCode(403);
        as(COMMUNE).get("/v1/plans/" + plan + "/editions").then().statusCode(200);
        as(COMMUNE).get("/v1/plans/" + by + "/amendment").then().statusCode(404);
        as(ISSUER)
                .header("If-Match", "\"1\"")
                .contentType("application/yaml")
                .body(body(text(), "recalled").getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + by + "/amendment")
                .then()
                .statusCode(412);
        String none = draft(ISSUER, "document: {kind: decision, issuer: 'ubnd:106', title: Không sửa gì}");
        put(none, text(), "recalled").statusCode(422).body("code", equalTo("amends-no-plan"));
    }

    @Test
    void a_plan_that_has_ended_is_not_amended_and_without_the_text_the_document_is_a_mere_relation() {
        String by = carried(text().replace("text: Rà soát", "text: Khác"), "recalled");
        as(ISSUER)
                .header("If-Match", "*")
                .body("{\"reason\": \"Nhầm\"}")
                .post("/v1/plans/" + plan + "/withdraw")
                .then()
                .statusCode(200);
        issue(by).statusCode(409).body("code", equalTo("amended-plan-ended"), "detail", containsString("withdrawn"));
        put(by, text().replace("text: Rà soát", "text: Khác"), "recalled")
                .statusCode(409)
                .body("code", equalTo("plan-not-in-force"));
        as(ISSUER)
                .header("If-Match", "*")
                .delete("/v1/plans/" + by + "/amendment")
                .then()
                .statusCode(204);
        as(ISSUER)
                .header("If-Match", "*")
                .delete("/v1/plans/" + by + "/amendment")
                .then()
                .statusCode(404);
        issue(by).statusCode(200);
        as(ISSUER).get("/v1/plans/" + plan).then().body("edition", equalTo(1), "amendedBy", empty());
    }

    @Test
    void a_draft_that_no_longer_says_that_it_amends_is_not_issued_with_the_text() {
        String by = carried(text().replace("text: Rà soát", "text: Khác"), "recalled");
        as(ISSUER)
                .header("If-Match", "*")
                .contentType("application/yaml")
                .body(document().replace("relation: amends", "relation: cites").getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + by)
                .then()
                .statusCode(200);
        issue(by).statusCode(422).body("code", equalTo("amends-no-plan"));
        as(ISSUER).header("If-Match", "*").delete("/v1/plans/" + by).then().statusCode(204);
    }

    @Test
    void a_repeated_issue_makes_one_edition_and_the_document_is_not_withdrawn_after_it() {
        String by = carried(text().replace("text: Rà soát", "text: Khác"), "recalled");
        for (int i = 0; i < 2; i++) {
            as(ISSUER)
                    .header("If-Match", "\"2\"")
                    .header("Idempotency-Key", "issue-" + by)
                    .body("{}")
                    .post("/v1/plans/" + by + "/issue")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3));
        }
        assertThat(version(ISSUER, plan), ETagOf.version(3));
        as(ISSUER)
                .header("If-Match", "*")
                .body("{\"reason\": \"Nhầm\"}")
                .post("/v1/plans/" + by + "/withdraw")
                .then()
                .statusCode(409)
                .body("code", equalTo("has-amended"), "detail", containsString(plan));
        put(by, text(), "recalled").statusCode(409).body("code", equalTo("plan-already-issued"));
        as(ISSUER).get("/v1/plans/" + by).then().body("nextActions.action", not(hasItem("withdraw")));
        as(ISSUER).get("/v1/plans/" + plan).then().body("nextActions.action", hasItem("withdraw"));
    }

    @Test
    void what_was_answered_stays_answered_and_shows_that_the_ask_changed_after_it() {
        String answered = mandate("ubnd:03412");
        String below = draftAndIssue(COMMUNE, """
                document: {kind: plan, issuer: 'ubnd:03412', title: Của xã, date: {value: 2024-04-01}}
                basis: [{key: B, relation: implements, number: %d/KH-UBND, unit: 'ubnd:106', date: {value: 2024-03-01}}]
                """.formatted(number));
        read(COMMUNE, answered).body("state", equalTo("fulfilled"), "changedAfterAnswer", nullValue());
        issue(carried(
                        text().replace(
                                        "{addressee: b, asks: own-plan}",
                                        "{addressee: b, asks: own-plan, due: 2024-05-31}"),
                        "recalled"))
                .statusCode(200);
        reached(plan);
        read(COMMUNE, answered)
                .body("state", equalTo("fulfilled"), "fulfilledBy", equalTo(below), "due", equalTo("2024-05-31"))
                .body(
                        "changedAfterAnswer",
                        equalTo(true),
                        "changedAt",
                        notNullValue(),
                        "fulfilledLate",
                        equalTo(false));
        issue(carried(text().replace("  - {addressee: b, asks: own-plan}\n", ""), "recalled"))
                .statusCode(200);
        reached(plan);
        read(COMMUNE, answered).body("state", equalTo("fulfilled"));
    }

    @ParameterizedTest
    @CsvSource({"recalled, recalled", "stays, open"})
    void what_fell_away_while_it_was_answered_is_asked_again_only_as_the_amendment_said(String openWork, String state) {
        String answered = mandate("ubnd:03412");
        String below = draftAndIssue(COMMUNE, """
                document: {kind: plan, issuer: 'ubnd:03412', title: Của xã, date: {value: 2024-04-01}}
                basis: [{key: B, relation: implements, number: %d/KH-UBND, unit: 'ubnd:106', date: {value: 2024-03-01}}]
                """.formatted(number));
        issue(carried(text().replace("  - {addressee: b, asks: own-plan}\n", ""), openWork))
                .statusCode(200);
        reached(plan);
        issue(carried(
                        text().replace("  - {addressee: b, asks: own-plan}\n", "")
                                .replace("text: Rà soát", "text: Khác"),
                        openWork.equals("stays") ? "recalled" : "stays"))
                .statusCode(200);
        reached(plan);
        read(COMMUNE, answered).body("state", equalTo("fulfilled"));
        as(COMMUNE)
                .header("If-Match", "*")
                .body("{\"reason\": \"Nhầm\"}")
                .post("/v1/plans/" + below + "/withdraw")
                .then()
                .statusCode(200);
        read(ISSUER, answered).body("state", equalTo(state), "fulfilledBy", nullValue());
        assertEquals(
                List.of(
                        "mandate.raised.v1",
                        "mandate.fulfilled.v1",
                        state.equals("open") ? "mandate.reopened.v1" : "mandate.recalled.v1"),
                told(answered));
    }

    @Test
    void what_fell_away_is_left_open_where_the_amendment_says_so_and_what_is_asked_again_is_the_same_mandate() {
        String gone = mandate("ubnd:03412");
        String without = text().replace("  - {addressee: b, asks: own-plan}\n", "");
        String left = carried(without, "stays");
        assertEquals(1, trial(left).path("mandatesLeft").asInt());
        issue(left).statusCode(200);
        reached(plan);
        read(ISSUER, gone).body("state", equalTo("open"), "version", equalTo(1));
        issue(carried(text(), "stays")).statusCode(200);
        reached(plan);
        issue(carried(without, "recalled")).statusCode(200);
        reached(plan);
        read(ISSUER, gone).body("state", equalTo("recalled"));
        String again = carried(text(), "recalled");
        assertEquals(1, trial(again).path("mandatesReopened").asInt());
        issue(again).statusCode(200);
        reached(plan);
        read(ISSUER, gone).body("state", equalTo("open"), "recalledAt", nullValue(), "edition", equalTo(5));
        assertEquals(List.of("mandate.raised.v1", "mandate.recalled.v1", "mandate.reopened.v1"), told(gone));
    }

    @Test
    void who_has_ended_stays_in_the_place_of_its_heir_which_is_asked_once_and_may_still_be_named() {
        UnitId heir = units.id("ubnd:03415");
        UnitId old = units.ended("amend-" + number, LocalDate.of(2024, 4, 1), heir);
        under(old, units.id("ubnd:106"));
        String before = text().replace("'ubnd:03394', 'ubnd:03400'", "'" + old + "', 'ubnd:03400'")
                .replace(number + "/KH-UBND", (number + 1) + "/KH-UBND");
        plan = draftAndIssue(ISSUER, before);
        reached(plan);
        number++;
        String asked = mandatesOf(ISSUER, old.toString(), plan).get(0);
        await("its heir has it", () -> {
            heirs.run();
            return mandatesOf(ISSUER, "ubnd:03415", plan).size() == 1;
        });
        String inherited = mandatesOf(ISSUER, "ubnd:03415", plan).get(0);
        issue(carried(before.replace("text: Tổng hợp", "text: Khác"), "recalled"))
                .statusCode(200);
        reached(plan);
        issue(carried(before.replace("'" + old + "'", "'ubnd:03415'"), "recalled"))
                .statusCode(200);
        reached(plan);
        read(ISSUER, asked).body("state", equalTo("passed-on"));
        read(ISSUER, inherited).body("state", equalTo("late"));
        assertEquals(List.of("mandate.raised.v1", "mandate.passed-on.v1"), told(asked));
        assertEquals(List.of("mandate.raised.v1"), told(inherited));
        as(ISSUER)
                .get("/v1/plans/" + plan + "/members?addressee=a")
                .then()
                .body("items.unit", containsInAnyOrder(old.toString(), id("ubnd:03400")));
    }

    @Test
    void a_draft_from_a_mandate_of_an_older_edition_says_what_has_changed_since() {
        String drafted = as(COMMUNE)
                .body("{\"mandates\": [\"%s\"]}".formatted(mandate("ubnd:03412")))
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(COMMUNE).get("/v1/plans/" + drafted).then().body("inheritedChanged", empty());
        issue(carried(text().replace("text: Rà soát", "text: Khác"), "recalled"))
                .statusCode(200);
        as(COMMUNE).get("/v1/plans/" + drafted).then().body("inheritedChanged", empty());
        issue(carried(text().replace("text: Tổng hợp", "text: Tổng hợp lại"), "recalled"))
                .statusCode(200);
        as(COMMUNE)
                .get("/v1/plans/" + drafted)
                .then()
                .body("inheritedChanged.code", contains("inherited-changed"))
                .body("inheritedChanged.pointer", contains("/taskGroups/0/tasks/0"))
                .body("inheritedChanged[0].detail", containsString("item D2 changed (text)"));
        as(COMMUNE)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + drafted + "/issue")
                .then()
                .statusCode(200)
                .body("warnings.code", hasItem("inherited-changed"));
        as(COMMUNE).get("/v1/plans/" + drafted).then().body("inheritedChanged", empty());
    }

    @Test
    void an_amendment_of_a_plan_without_a_number_begins_from_the_plan_and_keeps_what_it_rests_on_in_step() {
        String above = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Trên, date: {value: 2024-02-01}}
                addressees: [{key: ub, name: UBND huyện, unit: 'ubnd:106'}]
                mandates: [{addressee: ub, asks: own-plan}]
                """.formatted(number));
        reached("hu-tam-duong", above);
        String unnumbered = draftAndIssue(ISSUER, text().replace("number: " + number + "/KH-UBND, ", ""));
        reached(unnumbered);
        String by = as(ISSUER)
                .body("{\"title\": \"Sửa đổi kế hoạch nước sạch\"}")
                .post("/v1/plans/" + unnumbered + "/amend")
                .then()
                .statusCode(201)
                .body("kind", equalTo("decision"), "state", equalTo("draft"))
                .extract()
                .path("id");
        as(ISSUER)
                .get("/v1/plans/" + by + "/amendment")
                .then()
                .body("plan", equalTo(unnumbered), "changes", empty(), "package.duties.key", contains("D1", "D2"));
        issue(by).statusCode(422).body("code", equalTo("amends-nothing"));
        String resting = text().replace("number: " + number + "/KH-UBND, ", "") + """
                basis: [{key: B, relation: implements, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
                """.formatted(number);
        put(by, resting, "recalled").statusCode(200).body("changes", empty());
        String asked = mandatesOf("hu-tam-duong", "ubnd:106", above).get(0);
        read("hu-tam-duong", asked).body("state", equalTo("open"));
        issue(by).statusCode(200);
        as(ISSUER).get("/v1/plans/" + unnumbered).then().body("ancestors", hasItem(above), "edition", equalTo(2));
        as(ISSUER).get("/v1/plans/" + by).then().body("ancestors", not(hasItem(unnumbered)));
        read("hu-tam-duong", asked).body("state", equalTo("fulfilled"), "fulfilledBy", equalTo(unnumbered));
        String back = as(ISSUER)
                .body("{\"title\": \"Sửa đổi lần hai\", \"kind\": \"plan\"}")
                .post("/v1/plans/" + unnumbered + "/amend")
                .path("id");
        put(back, text().replace("number: " + number + "/KH-UBND, ", ""), "recalled")
                .statusCode(200);
        issue(back).statusCode(200);
        as(ISSUER).get("/v1/plans/" + unnumbered).then().body("ancestors", contains(unnumbered));
        read("hu-tam-duong", asked).body("state", equalTo("open"));
    }

    /** A draft that carries the new text. */
    private String carried(String after, String openWork) {
        String by = draft(ISSUER, document());
        put(by, after, openWork).statusCode(200);
        return by;
    }

    private static ValidatableResponse put(String document, String after, String openWork) {
        return send(document, "*", body(after, openWork));
    }

    private static String body(String after, String openWork) {
        return "openWork: " + openWork + "\npackage:\n" + after.indent(2);
    }

    private static ValidatableResponse send(String document, String ifMatch, String body) {
        return send(ISSUER, document, ifMatch, body);
    }

    private static ValidatableResponse send(String user, String document, String ifMatch, String body) {
        return as(user).contentType("application/yaml")
                .header("If-Match", ifMatch)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + document + "/amendment")
                .then();
    }

    private static void submit(String document) {
        as(ISSUER)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + document + "/submit")
                .then()
                .statusCode(200);
    }

    private static JsonNode trial(String document) {
        return as(ISSUER)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + document + "/issue?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .as(JsonNode.class)
                .path("amendment");
    }

    private static ValidatableResponse issue(String document) {
        return as(ISSUER)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + document + "/issue")
                .then();
    }

    private String mandate(String unit) {
        return mandatesOf(ISSUER, unit, plan).get(0);
    }

    private static ValidatableResponse read(String user, String mandate) {
        return as(user).get("/v1/mandates/" + mandate).then().statusCode(200);
    }

    private String id(String reference) {
        return units.id(reference).toString();
    }

    private void under(UnitId unit, UnitId above) {
        database.update(
                "insert into known_line (unit_id, tree, above_id, from_day, to_day) values (?, 'command', ?, '2020-01-01', '9999-12-31')",
                unit,
                above);
    }

    private void reached(String which) {
        reached(ISSUER, which);
    }

    private void reached(String user, String which) {
        await("it fell", () -> "ended"
                .equals(as(user).get("/v1/plans/" + which + "/fan-out").path("state")));
    }

    /** The addressees whose members were told, each chunk once. */
    private List<String> chunks(int edition) {
        return database.list("""
                select a.after ->> 'addressee' as addressee from audit a join fan_out f on f.id = a.aggregate_id
                where f.plan = ?::uuid and f.edition = ? and a.action = 'plan.members-expanded.v1' order by a.sequence
                """, row -> row.text("addressee"), plan, edition);
    }

    private List<String> told(String aggregate) {
        return database.list(
                "select action from audit where aggregate_id = ?::uuid and action <> 'plan.basis-resolved.v1' order by sequence",
                row -> row.text("action"),
                aggregate);
    }
}
