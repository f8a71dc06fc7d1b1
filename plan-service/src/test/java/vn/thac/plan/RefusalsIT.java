package vn.thac.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.version;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** What is refused, with every fault at its place, and nothing changed. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class RefusalsIT {

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void every_fault_of_a_package_is_named_at_once_and_nothing_changes() {
        long before = plans();
        post("ub-tam-duong", """
                document: {kind: poem, issuer: 'ubnd:106', colour: red, date: {value: 2024-02-30}}
                addressees:
                  - {key: a, name: A, unit: 'ubnd:nowhere'}
                  - {key: b, name: B, unit: 'dvhc:106'}
                duties: [{key: D, addressee: c, text: Làm}]
                targets: [{key: T, indicator: none, comparator: '>', value: 1}]
                """)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/document/colour",
                                "/document/title",
                                "/document/kind",
                                "/document/date/value",
                                "/addressees/0/unit",
                                "/addressees/1/unit",
                                "/duties/0/addressee",
                                "/targets/0/indicator"))
                .body("errors.find { it.pointer == '/addressees/1/unit' }.code", equalTo("unit-cannot-act"));
        assertEquals(before, plans());
    }

    @Test
    void faults_are_told_in_vietnamese_and_english() {
        String wrong = head("K") + "duties: [{key: D, addressee: nobody, text: T}]";
        post("ub-tam-duong", wrong)
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo("Nothing in addressees has the key \"nobody\". There are none here."));
        Story.inVietnamese("ub-tam-duong")
                .contentType("application/yaml")
                .body(bytes(wrong))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo("Trong addressees không có mục nào mang khóa \"nobody\". Ở đây không có mục nào."));
    }

    @Test
    void no_body_gives_a_5xx() {
        for (String odd : List.of(
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"x\"",
                "{\"document\": 5}",
                "{\"document\": {\"kind\": \"plan\\u0000\"}}",
                "{\"document\": {\"kind\": \"plan\", \"issuer\": \"ubnd:106\", \"title\": \"\\ud800\"}}",
                "{\"document\": {\"kind\": \"plan\", \"issuer\": \"ubnd:106\", \"title\": \"K\", \"date\": {\"value\": \"9999-99-99\"}}}",
                "{\"document\": {\"kind\": \"plan\", \"issuer\": \"ubnd:106\", \"title\": \"K\"}, \"targets\": [{\"key\": \"T\", \"comparator\": \"=\", \"value\": 1e999999}]}",
                "{\"document\": 1e99999999999}",
                "{\"document\": {\"kind\": 1e2147483647, \"issuer\": \"ubnd:106\", \"title\": \"K\"}}",
                "{\"a\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"a\": 1, \"a\": 1}")) {
            int status = as("ub-tam-duong").body(bytes(odd)).post("/v1/plans").statusCode();
            assertEquals(4, status / 100, odd.substring(0, Math.min(80, odd.length())) + " → " + status);
        }
        for (String odd :
                List.of("", "a: b: c", "- x", "\t", "? ? ?", "&a [*a]", "document: !!java.net.URL ['x']", "%")) {
            int status = as("ub-tam-duong")
                    .contentType("application/yaml")
                    .body(bytes(odd))
                    .post("/v1/plans")
                    .statusCode();
            assertEquals(4, status / 100, odd + " → " + status);
        }
        for (String odd : List.of(
                "{\"mandates\": []}",
                "{\"mandates\": [\"x\"]}",
                "{\"mandates\": [null]}",
                "{}",
                "[]",
                "{\"mandates\": [\"" + UUID.randomUUID() + "\"], \"changes\": 5}",
                "{\"mandates\": [\"" + UUID.randomUUID() + "\"], \"colour\": 1}",
                "{\"mandates\": [\"" + UUID.randomUUID()
                        + "\"], \"changes\": {\"targets\": [{\"value\": 1e2147483647}]}}")) {
            int status =
                    as("ub-tam-duong").body(odd).post("/v1/plans/from-mandates").statusCode();
            assertEquals(4, status / 100, odd + " → " + status);
        }
    }

    @Test
    void an_ended_unit_is_refused() {
        UUID ended = units.id("thac:kg-so-du-lich").value();
        database.update("update known_unit set ends = '2024-01-01' where id = ?", ended);
        try {
            post("ub-kien-giang", """
                    document: {kind: plan, issuer: 'ubnd:91', title: K, date: {value: 2024-06-01}}
                    addressees: [{key: a, name: A, unit: 'thac:kg-so-du-lich'}]
                    """)
                    .statusCode(422)
                    .body("errors[0].code", equalTo("unit-ended"))
                    .body("errors[0].detail", containsString("1 January 2024"))
                    .body("errors[0].pointer", equalTo("/addressees/0/unit"));
        } finally {
            database.update("update known_unit set ends = null where id = ?", ended);
        }
    }

    @Test
    void a_unit_that_has_ended_since_may_be_cited_and_its_code_tells_who_took_over() {
        units.ended("cu-1", LocalDate.of(2025, 7, 1), units.id("ubnd:106"));
        String citing = """
                document: {kind: plan, issuer: 'ubnd:91', title: K, date: {value: 2025-09-01}}
                basis: [{key: B, relation: cites, kind: decision, number: 16/QĐ-UBND, unit: '%s', date: {value: 2021-03-01}}]
                addressees: [{key: a, name: A, unit: '%s'}]
                """;
        post("ub-kien-giang", citing.formatted("test:cu-1", "test:cu-1@2021-03-01"))
                .statusCode(422)
                .body("errors.code", contains("unit-ended", "unit-ended"))
                .body("errors.pointer", contains("/basis/0/unit", "/addressees/0/unit"))
                .body("errors[0].detail", containsString("Ủy ban nhân dân huyện Tam Đường"));
        draftAndIssue("ub-kien-giang", citing.formatted("test:cu-1@2021-03-01", "ubnd:91"));
    }

    @Test
    void a_unit_that_ends_between_draft_and_issue_is_told_with_its_heirs() {
        units.ended("cu-2", LocalDate.of(2025, 7, 1), units.id("ubnd:106"));
        String plan = draft("ub-kien-giang", """
                document: {kind: plan, issuer: 'ubnd:91', title: K, date: {value: 2025-06-01}}
                basis: [{key: B, relation: cites, kind: decision, unit: 'test:cu-2', date: {value: 2021-03-01}}]
                addressees: [{key: a, name: A, unit: 'test:cu-2'}]
                """);
        as("ub-kien-giang")
                .header("If-Match", "\"1\"")
                .body("{\"date\": {\"value\": \"2025-09-01\"}}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-ended"))
                .body("errors[0].pointer", equalTo("/addressees/0/unit"))
                .body("errors[0].detail", containsString("Ủy ban nhân dân huyện Tam Đường"));
        issue("ub-kien-giang", plan);
    }

    @Test
    void who_may_not_draft_or_issue_for_a_unit_is_refused() {
        post("ub-kien-giang", head("K")).statusCode(403);
        post("giam-sat", head("K")).statusCode(403);
        post("quan-tri", head("K")).statusCode(403);
        String plan = draft("so-gddt-kien-giang", "document: {kind: plan, issuer: 'thac:kg-so-gddt', title: K}");
        as("so-gddt-kien-giang")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(403);
    }

    @Test
    void a_draft_is_private_and_an_issued_plan_is_seen_by_whom_it_concerns() {
        String plan = draft("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: K}
                addressees: [{key: xa, name: Bình Lư, unit: 'capuy:03412'}]
                """);
        for (String stranger :
                List.of("bo-chinh-tri", "tu-lai-chau", "ub-tam-duong", "xa-binh-lu", "giam-sat", "ub-lam-son")) {
            as(stranger).get("/v1/plans/" + plan).then().statusCode(404).body("code", equalTo("not-found"));
            as(stranger).get("/v1/plans/" + plan + "/package").then().statusCode(404);
            as(stranger)
                    .header("If-Match", "\"1\"")
                    .body("{}")
                    .post("/v1/plans/" + plan + "/issue")
                    .then()
                    .statusCode(404);
            as(stranger)
                    .get("/v1/plans?limit=500")
                    .then()
                    .statusCode(200)
                    .body("items.id", org.hamcrest.Matchers.not(hasItem(plan)));
        }
        issue("hu-tam-duong", plan);
        await("it has fallen", () -> as("hu-tam-duong")
                .get("/v1/plans/" + plan + "/fan-out")
                .path("state")
                .equals("ended"));
        for (String concerned : List.of("bo-chinh-tri", "tu-lai-chau", "giam-sat", "xa-binh-lu", "hu-tam-duong")) {
            as(concerned).get("/v1/plans/" + plan).then().statusCode(200);
            as(concerned).get("/v1/plans?limit=500").then().statusCode(200).body("items.id", hasItem(plan));
        }
        for (String stranger : List.of("ub-lam-son", "tu-kien-giang", "ub-thanh-mien")) {
            as(stranger).get("/v1/plans/" + plan).then().statusCode(404);
            as(stranger).get("/v1/boards/cascade?plan=" + plan).then().statusCode(404);
            as(stranger)
                    .get("/v1/plans?limit=500")
                    .then()
                    .statusCode(200)
                    .body("items.id", org.hamcrest.Matchers.not(hasItem(plan)));
        }
    }

    @Test
    void a_stale_or_missing_etag_is_refused() {
        String plan = draft("ub-tam-duong", head("K"));
        as("ub-tam-duong")
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(428);
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .contentType("application/yaml")
                .body(bytes(head("Khác")))
                .put("/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("title", equalTo("Khác"));
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(412);
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .contentType("application/yaml")
                .body(bytes(head("K")))
                .put("/v1/plans/" + plan)
                .then()
                .statusCode(412);
    }

    @Test
    void an_issued_plan_cannot_be_issued_or_changed_again() {
        String plan = draftAndIssue("ub-tam-duong", head("K"));
        String tag = version("ub-tam-duong", plan);
        as("ub-tam-duong")
                .header("If-Match", tag)
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-already-issued"));
        as("ub-tam-duong")
                .header("If-Match", tag)
                .contentType("application/yaml")
                .body(bytes(head("K")))
                .put("/v1/plans/" + plan)
                .then()
                .statusCode(409);
    }

    @Test
    void a_number_is_given_once_a_year_and_once_a_term_by_the_party() {
        String number = "{\"number\": \"77/KH-UBND\", \"date\": {\"value\": \"2024-03-01\"}}";
        issue("ub-tam-duong", draft("ub-tam-duong", head("K")), number);
        String again = draft("ub-tam-duong", head("K"));
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body(number.replace("77/KH", "077/kh"))
                .post("/v1/plans/" + again + "/issue")
                .then()
                .statusCode(409)
                .body("code", equalTo("number-taken"))
                .body("errors[0].pointer", equalTo("/number"));
        issue("ub-tam-duong", again, number.replace("2024", "2023"));
        issue("ub-kien-giang", draft("ub-kien-giang", head("K").replace("ubnd:106", "ubnd:91")), number);
        String party = head("K").replace("ubnd:106", "capuy:106");
        issue("hu-tam-duong", draft("hu-tam-duong", party), number.replace("77/KH-UBND", "7-KH/HU"));
        as("hu-tam-duong")
                .header("If-Match", "\"1\"")
                .body(number.replace("77/KH-UBND", "07-KH/HU"))
                .post("/v1/plans/" + draft("hu-tam-duong", party) + "/issue")
                .then()
                .statusCode(409)
                .body("code", equalTo("number-taken-in-year"));
    }

    @Test
    void a_plan_is_not_issued_with_a_day_to_come() {
        String plan = draft("ub-tam-duong", head("K"));
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{\"date\": {\"value\": \"2150-01-01\"}}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("date-in-the-future"));
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{\"date\": {\"value\": \"2024-02-30\"}}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(400);
    }

    @Test
    void a_day_given_at_issue_may_not_be_after_what_is_due() {
        String plan = draft(
                "ub-tam-duong", head("K") + "duties: [{key: D, text: Làm, due: 2024-07-01}, {key: E, text: Làm}]");
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{\"date\": {\"value\": \"2024-07-02\"}}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(422)
                .body("errors.code", contains("due-before-date"))
                .body("errors.pointer", contains("/duties/0/due"));
        issue("ub-tam-duong", plan, "{\"date\": {\"value\": \"2024-07-02\", \"precision\": \"month\"}}");
    }

    @Test
    void a_trial_issue_finds_faults_and_changes_nothing() {
        double counted = issued();
        String plan = draft("ub-tam-duong", head("K"));
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{\"number\": \"501/KH-UBND\"}")
                .post("/v1/plans/" + plan + "/issue?dryRun=true")
                .then()
                .statusCode(200)
                .body("plan.state", equalTo("issued"))
                .body("follows.mandates", equalTo(0));
        as("ub-tam-duong")
                .get("/v1/plans/" + plan)
                .then()
                .body("state", equalTo("draft"))
                .header("ETag", ETagOf.version(1));
        assertEquals(counted, issued());
        issue("ub-tam-duong", plan);
        assertEquals(counted + 1, issued());
    }

    private double issued() {
        return meters.find("plans_issued_total").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void a_cycle_of_basis_is_refused_even_when_it_closes_through_a_citation_made_before() {
        String before = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: Trước, number: 601-KH/HU, date: {value: 2024-01-10}}
                basis: [{key: B, relation: implements, kind: plan, number: 602/KH-UBND, unit: 'ubnd:106', date: {value: 2024-01-11}}]
                addressees: [{key: a, name: A, unit: 'ubnd:106'}]
                mandates: [{addressee: a, asks: own-plan}]
                """);
        await("it has come down", () -> !Story.mandatesOf("hu-tam-duong", "ubnd:106", before)
                .isEmpty());
        await("its members are known", () -> "ended"
                .equals(as("hu-tam-duong")
                        .get("/v1/plans/" + before + "/fan-out")
                        .path("state")));
        String closing = draft("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Sau, number: 602/KH-UBND, date: {value: 2024-01-11}}
                basis: [{key: B, relation: cites, kind: plan, number: 601-KH/HU, unit: 'capuy:106', date: {value: 2024-01-10}}]
                """);
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/plans/" + closing + "/issue")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("basis-cycle"));
        as("ub-tam-duong").get("/v1/plans/" + closing).then().body("state", equalTo("draft"));
    }

    @Test
    void an_indicator_of_another_unit_cannot_be_redefined_but_restated() {
        String line = "indicators: [{code: it-water, name: Nước sạch, unit: '%%', direction: up, rule: %s}]\n";
        draftAndIssue("ub-tam-duong", head("K") + line.formatted("ratio"));
        String other = head("K").replace("ubnd:106", "ubnd:91");
        post("ub-kien-giang", other + line.formatted("sum"))
                .statusCode(422)
                .body("errors[0].code", equalTo("indicator-not-yours"))
                .body("errors[0].pointer", equalTo("/indicators/0"));
        draftAndIssue("ub-kien-giang", other + line.formatted("ratio"));
        draftAndIssue(
                "ub-kien-giang",
                other + "targets: [{key: T, indicator: it-water, comparator: '>', value: 99.9, unit: '%'}]");
        as("ub-kien-giang").get("/v1/indicators/it-water").then().body("version", contains(1));
        draftAndIssue("ub-tam-duong", head("K") + line.formatted("max"));
        as("ub-kien-giang").get("/v1/indicators/it-water").then().body("version", contains(2, 1));
    }

    @Test
    void mandates_of_others_and_fulfilled_ones_cannot_be_answered() {
        String asking = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: K}
                addressees: [{key: a, name: A, unit: 'ubnd:106'}, {key: b, name: B, unit: 'capuy:03412'}]
                mandates: [{addressee: a, asks: own-plan}, {addressee: b, asks: own-plan}]
                """);
        await(
                "both are there",
                () -> Story.mandatesOf("hu-tam-duong", "ubnd:106", asking).size() == 1
                        && Story.mandatesOf("hu-tam-duong", "capuy:03412", asking)
                                        .size()
                                == 1);
        String ours = Story.mandatesOf("ub-tam-duong", "ubnd:106", asking).get(0);
        String theirs = Story.mandatesOf("hu-tam-duong", "capuy:03412", asking).get(0);
        from("ub-lam-son", "[\"" + ours + "\"]").statusCode(422).body("errors[0].code", equalTo("unknown-mandate"));
        from("ub-tam-duong", "[\"" + ours + "\", \"" + theirs + "\"]")
                .statusCode(422)
                .body("errors.pointer", contains("/mandates/1"));
        from("hu-tam-duong", "[\"" + ours + "\", \"" + theirs + "\"]")
                .statusCode(422)
                .body("code", equalTo("mandates-of-several-units"));
        from("ub-tam-duong", "[\"" + UUID.randomUUID() + "\"]")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mandates/0"));
        String plan = from("ub-tam-duong", "[\"" + ours + "\"]")
                .statusCode(201)
                .extract()
                .path("id");
        issue("ub-tam-duong", plan);
        from("ub-tam-duong", "[\"" + ours + "\"]").statusCode(409).body("code", equalTo("mandate-fulfilled"));
    }

    @Test
    void changes_to_what_is_inherited_are_checked_too() {
        String asking = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: K}
                targets: [{key: T1, name: Nước sạch, comparator: '>', value: 90}]
                addressees: [{key: a, name: A, unit: 'ubnd:106'}]
                duties: [{key: D1, addressee: a, text: Rà soát}]
                mandates: [{addressee: a, asks: own-plan}]
                """);
        await(
                "it is there",
                () -> Story.mandatesOf("ub-tam-duong", "ubnd:106", asking).size() == 1);
        String mandate = Story.mandatesOf("ub-tam-duong", "ubnd:106", asking).get(0);
        as("ub-tam-duong")
                .body("{\"mandates\": [\"" + mandate
                        + "\"], \"changes\": {\"colour\": 1, \"mandates\": [{\"addressee\": \"x\"}]}}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/changes/colour", "/changes/mandates/0/asks"));
        as("ub-tam-duong")
                .body(
                        "{\"mandates\": [\"" + mandate
                                + "\"], \"changes\": {\"targets\": [{\"key\": \"T9\", \"name\": \"a\\u0000b\", \"value\": 1e2147483647}]}}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/changes/targets/0/name", "/changes/targets/0/value"));
        as("ub-tam-duong")
                .body("{\"mandates\": [\"" + mandate
                        + "\"], \"changes\": {\"mandates\": [{\"addressee\": \"x\", \"asks\": \"own-plan\"}]}}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mandates/0/addressee"));
        as("ub-tam-duong")
                .body(
                        "{\"mandates\": [\"" + mandate
                                + "\"], \"changes\": {\"duties\": [{\"key\": \"D\", \"text\": \"x\", \"due\": \"2024-02-30\"}]}}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/changes/duties/0/due"));
        String plan = as("ub-tam-duong")
                .body("""
                {"mandates": ["%s"], "changes": {"duties": [{"key": "D1", "addressee": "xa", "text": "Việc của xã"}], "targets": [{"key": "T1", "name": "Nước sạch", "comparator": ">", "value": 95}],
                 "addressees": [{"key": "xa", "name": "Các xã", "selector": {"track": "government", "level": "commune", "under": "ubnd:106"}}],
                 "mandates": [{"addressee": "xa", "asks": "own-plan"}]}}""".formatted(mandate))
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/package")
                .then()
                .body("targets[0].value", equalTo(95))
                .body("targets[0].origins[0].plan", equalTo(asking))
                .body("taskGroups[0].tasks[0].key", equalTo("D1-2"))
                .body("taskGroups[0].tasks[0].origins[0].key", equalTo("D1"));
        issue("ub-tam-duong", plan);
        await(
                "13 communes are asked",
                () -> as("ub-tam-duong")
                                .get("/v1/mandates?limit=100&plan=" + plan)
                                .<List<String>>path("items.id")
                                .size()
                        == 13);
    }

    @Test
    void a_repeated_idempotency_key_gives_the_same_draft_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        String first = as("ub-tam-duong")
                .header("Idempotency-Key", key)
                .contentType("application/yaml")
                .body(bytes(head("K")))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("ub-tam-duong")
                .header("Idempotency-Key", key)
                .contentType("application/yaml")
                .body(bytes(head("K")))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as("ub-tam-duong")
                .header("Idempotency-Key", key)
                .contentType("application/yaml")
                .body(bytes(head("L")))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    private ValidatableResponse post(String user, String yaml) {
        return as(user).contentType("application/yaml")
                .body(bytes(yaml))
                .post("/v1/plans")
                .then();
    }

    private static ValidatableResponse from(String user, String mandates) {
        return as(user).body("{\"mandates\": " + mandates + "}")
                .post("/v1/plans/from-mandates")
                .then();
    }

    private static String head(String title) {
        return "document: {kind: plan, issuer: 'ubnd:106', title: " + title + "}\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long plans() {
        return database.first("select count(*) as n from plan", row -> row.number("n"))
                .orElseThrow();
    }
}
