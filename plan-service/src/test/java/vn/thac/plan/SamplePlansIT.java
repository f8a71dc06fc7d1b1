package vn.thac.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.packages.PackageReader;
import vn.thac.testing.PartsResource;

/** The real plans of the sample: they come back whole, fall as they should and answer the acceptance questions. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class SamplePlansIT {

    private static final Map<String, String> PLANS = new TreeMap<>();

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_sample_is_issued() {
        units.load();
        if (PLANS.isEmpty()) {
            PLANS.put("28", draftAndIssue("bo-chinh-tri", sample("28-ct-tw.yaml")));
            PLANS.put("lam-son", draftAndIssue("ub-lam-son", sample("lam-son.yaml")));
            PLANS.put("648", draftAndIssue("ub-thanh-mien", sample("648-kh-ubnd.yaml")));
            PLANS.put("48", draftAndIssue("tu-lai-chau", sample("48-ctr-tu.yaml")));
            PLANS.put("211", draftAndIssue("tu-kien-giang", sample("211-kh-tu.yaml")));
            PLANS.put("kien-giang", draftAndIssue("ub-kien-giang", sample("kien-giang.yaml")));
            PLANS.put("tam-duong", draft("hu-tam-duong", sample("tam-duong.yaml")));
            issue(
                    "hu-tam-duong",
                    PLANS.get("tam-duong"),
                    "{\"number\": \"112-KH/HU\", \"date\": {\"value\": \"2024-05-20\"}, \"place\": \"Tam Đường\"}");
            PLANS.forEach((name, plan) -> await(name + " has fallen", () -> fallen(plan)));
        }
    }

    @Test
    void a_plan_sent_as_yaml_comes_back_whole_as_yaml_and_json() {
        Map<String, String> files =
                Map.of("648", "648-kh-ubnd", "28", "28-ct-tw", "48", "48-ctr-tu", "211", "211-kh-tu");
        for (String name : PLANS.keySet()) {
            String file = files.getOrDefault(name, name);
            JsonNode sent = PackageReader.tree(sample(file + ".yaml").getBytes(StandardCharsets.UTF_8), true);
            if (name.equals("tam-duong")) {
                givenAtIssue((ObjectNode) sent.path("document"));
            }
            assertEquals(sent, PackageReader.tree(text(name, "application/yaml"), true), name);
            assertEquals(sent, PackageReader.tree(text(name, "application/json"), false), name);
        }
    }

    private static void givenAtIssue(ObjectNode document) {
        document.put("number", "112-KH/HU").put("place", "Tam Đường");
        document.putObject("date").put("value", "2024-05-20").put("precision", "day");
    }

    @Test
    void head_recipients_signature_and_archive_are_shown_with_each_plan() {
        PLANS.forEach((name, plan) -> {
            JsonNode said =
                    PackageReader.tree(text(name, "application/json"), false).path("document");
            JsonNode shown = PackageReader.stored(
                            as("quan-tri").get("/v1/plans/" + plan).asString())
                    .path("document");
            for (String part : List.of("signer", "recipients", "archive", "headers")) {
                assertEquals(withoutBlanks(said.path(part)), withoutBlanks(shown.path(part)), name + " " + part);
            }
        });
        as("quan-tri")
                .get("/v1/plans/" + PLANS.get("tam-duong"))
                .then()
                .body("document.recipients", hasSize(6))
                .body("document.recipients[0].mark", equalTo("b/c"));
    }

    private static String withoutBlanks(JsonNode part) {
        return part.isNull()
                ? ""
                : part.toString().replaceAll(",?\"\\w+\":null", "").replace("{,", "{");
    }

    @Test
    void a_number_given_at_issue_stands_in_the_package() {
        JsonNode document =
                PackageReader.tree(text("tam-duong", "application/json"), false).path("document");
        assertEquals("112-KH/HU", document.path("number").asText());
        assertEquals("2024-05-20", document.at("/date/value").asText());
        assertEquals("Tam Đường", document.path("place").asText());
    }

    @Test
    void each_plan_falls_on_its_addressees_once() {
        Map<String, Integer> expected =
                Map.of("28", 3, "48", 1, "211", 1, "648", 17, "tam-duong", 14, "kien-giang", 17, "lam-son", 2);
        expected.forEach((name, count) -> as("quan-tri")
                .get("/v1/mandates?limit=100&plan=" + PLANS.get(name))
                .then()
                .statusCode(200)
                .body("items", hasSize(count)));
        as("quan-tri")
                .get("/v1/mandates?plan=" + PLANS.get("kien-giang") + "&unit=ubnd:906")
                .then()
                .body("items[0].asks", equalTo("own-plan"))
                .body("items[0].allAsks", contains("own-plan", "pass-on"));
        as("quan-tri")
                .get("/v1/mandates?plan=" + PLANS.get("lam-son"))
                .then()
                .body("items.asks", contains("integrate", "integrate"));
    }

    @Test
    void classes_mean_the_units_of_the_day() {
        membersOf("kien-giang", "so-nganh-dia-phuong", 31);
        membersOf("kien-giang", "so-nganh-lien-quan", 2);
        membersOf("tam-duong", "doan-the-huyen", 5);
        membersOf("lam-son", "cac-thon", 0);
        as("quan-tri")
                .get("/v1/plans/" + PLANS.get("kien-giang") + "/members?unit=ubnd:906&limit=100")
                .then()
                .body("items.on", hasItem("2024-07-23"));
    }

    @Test
    void what_must_come_of_a_plan_can_be_read_on_it() {
        as("quan-tri")
                .get("/v1/plans/" + PLANS.get("kien-giang") + "/fan-out")
                .then()
                .body("state", equalTo("ended"))
                .body("mandates.made", equalTo(17))
                .body("mandates.expected", equalTo(17))
                .body("assignments.expected", equalTo(335))
                .body("obligations.expected", equalTo(46))
                .body("done", equalTo(false));
        as("quan-tri")
                .get("/v1/plans/" + PLANS.get("lam-son") + "/fan-out")
                .then()
                .body("assignments.expected", equalTo(62))
                .body("obligations.expected", equalTo(0));
        as("quan-tri")
                .get("/v1/plans/" + PLANS.get("tam-duong") + "/fan-out")
                .then()
                .body("assignments.expected", equalTo(195))
                .body("obligations.expected", equalTo(15));
    }

    @Test
    void question_1_who_must_make_a_plan_of_their_own() {
        List<String> asked = as("quan-tri")
                .get("/v1/plans/" + PLANS.get("tam-duong") + "/package")
                .then()
                .extract()
                .path("mandates.findAll { it.asks == 'own-plan' }.duty");
        assertEquals(java.util.Set.of("TD-D05", "TD-D03"), java.util.Set.copyOf(asked));
    }

    @Test
    void question_4_comparators_stay_strict() {
        as("quan-tri")
                .get("/v1/plans/" + PLANS.get("tam-duong") + "/package")
                .then()
                .statusCode(200)
                .body("targets.size()", equalTo(20))
                .body("targets.find { it.key == 'TD-T13' }.comparator", equalTo(">"))
                .body("targets.find { it.key == 'TD-T13' }.value", equalTo(99.9f));
    }

    @Test
    void question_6_a_plan_without_number_and_date_may_be_issued_and_the_date_becomes_todays() {
        String plan = draft("hu-tam-duong", sample("tam-duong.yaml").replaceAll("(28-CT|48-CTr)/", "$1/X"));
        as("hu-tam-duong")
                .get("/v1/plans/" + plan)
                .then()
                .body("number", equalTo(null))
                .body("date", equalTo(null))
                .body("state", equalTo("draft"));
        issue("hu-tam-duong", plan);
        as("hu-tam-duong")
                .get("/v1/plans/" + plan)
                .then()
                .body("number", equalTo(null))
                .body("datePrecision", equalTo("day"))
                .body("state", equalTo("issued"));
    }

    @Test
    void question_8_which_duties_are_only_requested() {
        as("ub-kien-giang")
                .get("/v1/plans/" + PLANS.get("kien-giang") + "/items?kind=duty&relation=requested")
                .then()
                .body("key", containsInAnyOrder("KG-D56", "KG-D57", "KG-D58", "KG-D59", "KG-D64", "KG-D65", "KG-D66"));
        as("ub-lam-son")
                .get("/v1/plans/" + PLANS.get("lam-son") + "/items?kind=duty&relation=requested")
                .then()
                .body("key", contains("LS-D03"));
        as("hu-tam-duong")
                .get("/v1/plans/" + PLANS.get("tam-duong") + "/items?kind=duty&relation=requested")
                .then()
                .body("key", empty());
        as("hu-tam-duong")
                .get("/v1/plans/" + PLANS.get("tam-duong") + "/items?waiting=true")
                .then()
                .body("key", empty());
    }

    @Test
    void question_9_which_task_groups_are_given_to_nobody() {
        as("ub-lam-son")
                .get("/v1/plans/" + PLANS.get("lam-son") + "/unassigned")
                .then()
                .body("groups.key", contains("LS-2"))
                .body("tasks", hasSize(4));
        as("hu-tam-duong")
                .get("/v1/plans/" + PLANS.get("tam-duong") + "/unassigned")
                .then()
                .body("groups.key", contains("TD-2", "TD-3", "TD-4"))
                .body("tasks", hasSize(14));
        as("ub-kien-giang")
                .get("/v1/plans/" + PLANS.get("kien-giang") + "/unassigned")
                .then()
                .body("groups.key", hasItems("KG-2", "KG-3", "KG-4"))
                .body("tasks", hasSize(16));
    }

    @Test
    void question_10_the_path_to_the_politburo_crosses_from_party_to_government_once() {
        path("kien-giang")
                .body("steps.number", contains("234/KH-UBND", "211-KH/TU", "28-CT/TW"))
                .body("trackCrossings", equalTo(1))
                .body("hasGap", equalTo(false));
        path("lam-son")
                .body("steps.number", contains("30/KH-UBND", "648/KH-UBND", null, "28-CT/TW"))
                .body("steps.gap", contains(false, false, true, false))
                .body("trackCrossings", equalTo(1))
                .body("hasGap", equalTo(true));
        path("tam-duong")
                .body("steps.number", contains("112-KH/HU", "48-CTr/TU", "28-CT/TW"))
                .body("trackCrossings", equalTo(0));
    }

    @Test
    void a_missing_link_is_shown_as_a_gap() {
        as("ub-lam-son")
                .get("/v1/plans/" + PLANS.get("lam-son") + "/basis")
                .then()
                .statusCode(200)
                .body("gaps", hasSize(org.hamcrest.Matchers.greaterThanOrEqualTo(1)))
                .body("documents.number", hasItems("30/KH-UBND", "648/KH-UBND", "28-CT/TW", "121/2020/QH14"));
    }

    @Test
    void a_plan_cited_before_it_came_is_found_when_it_comes() {
        path("lam-son").body("steps.number", hasItems("30/KH-UBND", "648/KH-UBND", "28-CT/TW"));
        as("quan-tri")
                .get("/v1/plans/" + PLANS.get("lam-son"))
                .then()
                .body("ancestors", hasItems(PLANS.get("648"), PLANS.get("28"), PLANS.get("lam-son")));
        assertNotEquals(
                0,
                database.first(
                                "select count(*) as n from audit where aggregate_id = ?::uuid and action = 'plan.basis-resolved.v1'",
                                row -> row.integer("n"),
                                PLANS.get("lam-son"))
                        .orElseThrow());
        as("quan-tri")
                .get("/v1/mandates?plan=" + PLANS.get("648") + "&unit=ubnd:11260")
                .then()
                .body("items[0].state", equalTo("fulfilled"))
                .body("items[0].fulfilledBy", equalTo(PLANS.get("lam-son")));
    }

    @Test
    void the_board_counts_every_tier_and_names_who_stands_behind_a_number() {
        as("giam-sat")
                .get("/v1/boards/cascade?plan=" + PLANS.get("28"))
                .then()
                .statusCode(200)
                .body("tiers.find { it.level == 'province' && it.track == 'party' }.mandates", equalTo(3))
                .body("tiers.find { it.level == 'province' && it.track == 'party' }.fulfilled", equalTo(2))
                .body("tiers.find { it.level == 'commune' && it.track == 'government' }.mandates", equalTo(17))
                .body("tiers.find { it.level == 'commune' && it.track == 'government' }.fulfilled", equalTo(1))
                .body("total.mandates", equalTo(55));
        as("giam-sat")
                .get("/v1/boards/cascade/units?plan=" + PLANS.get("28") + "&level=province&track=party&state=open")
                .then()
                .statusCode(200)
                .body("items.unitName", contains("Tỉnh ủy Hải Dương"));
    }

    @Test
    void one_definition_stated_by_four_plans_is_one_indicator_in_one_version() {
        as("ub-lam-son")
                .get("/v1/indicators/sample.birth-certificates")
                .then()
                .statusCode(200)
                .body("version", contains(1))
                .body("[0].owner", equalTo(units.id("capuy:vn").toString()));
    }

    @Test
    void indicators_are_found_by_words_of_their_name_with_or_without_marks_or_by_their_code() {
        for (String words : List.of("khai sinh", "sinh KHAI", "Khai sinh", "birth certificates")) {
            as("ub-lam-son")
                    .queryParam("text", words)
                    .get("/v1/indicators?total=true")
                    .then()
                    .statusCode(200)
                    .body("items.code", hasItem("sample.birth-certificates"))
                    .body("items.code", not(hasItem("sample.child-friendly-communes")));
        }
        as("ub-lam-son")
                .queryParam("text", "khải sinh")
                .get("/v1/indicators?total=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @Test
    void a_dry_run_tells_what_would_follow_and_changes_nothing() {
        long before = database.first("select count(*) as n from plan", row -> row.number("n"))
                .orElseThrow();
        as("ub-kien-giang")
                .contentType("application/yaml")
                .body(sample("kien-giang.yaml").getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200)
                .body("mandates", equalTo(17))
                .body("mandatesByAsk.own-plan", equalTo(17))
                .body("assignments", equalTo(335))
                .body("obligations", equalTo(46))
                .body("unassignedTasks", hasSize(16))
                .body("warnings.code", everyItem(oneOf("periods-left-out", "due-before-entry", "number-taken")));
        assertEquals(
                before,
                database.first("select count(*) as n from plan", row -> row.number("n"))
                        .orElseThrow());
    }

    private boolean fallen(String plan) {
        return as("quan-tri")
                .get("/v1/plans/" + plan + "/fan-out")
                .then()
                .extract()
                .path("state")
                .equals("ended");
    }

    private void membersOf(String name, String addressee, int count) {
        as("quan-tri")
                .get("/v1/plans/" + PLANS.get(name) + "/members?total=true&limit=1&addressee=" + addressee)
                .then()
                .statusCode(200)
                .body("total", equalTo(count));
    }

    private static io.restassured.response.ValidatableResponse path(String name) {
        return as("quan-tri")
                .get("/v1/plans/" + PLANS.get(name) + "/path-to/" + PLANS.get("28"))
                .then()
                .statusCode(200);
    }

    private static byte[] text(String name, String type) {
        byte[] body = as("quan-tri")
                .accept(type)
                .get("/v1/plans/" + PLANS.get(name) + "/package")
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
        assertTrue(body.length > 0);
        return body;
    }
}
