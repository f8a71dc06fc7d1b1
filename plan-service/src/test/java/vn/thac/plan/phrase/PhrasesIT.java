package vn.thac.plan.phrase;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.reached;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** "Các đơn vị liên quan" names nobody until whoever issued the plan says whom it means (R20). */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PhrasesIT {

    private static final String ISSUER = "ub-tam-duong";
    private static final String A = "ubnd:03390";
    private static final String B = "ubnd:03394";
    private static final String C = "ubnd:03400";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void who_is_chosen_is_asked_as_if_the_text_had_named_it_and_the_plan_says_who_decided() {
        String plan = reached(draftAndIssue(ISSUER, text()));
        phrases(plan)
                .body("addressee", contains("related"), "words", contains("các xã liên quan"))
                .body("resolved", contains(false), "decisions[0]", empty());
        unresolved().body("items.plan", hasItem(plan));
        assertEquals(List.of(), mandatesOf(ISSUER, A, plan));

        String wanted = named("Được phân công", A, B);
        decide(plan, "related", "choose?dryRun=true", wanted)
                .statusCode(200)
                .body("mandatesRaised", equalTo(2), "units.unit", containsInAnyOrder(id(A), id(B)));
        phrases(plan).body("resolved", contains(false));
        assertEquals(List.of(), mandatesOf(ISSUER, A, plan));

        decide(plan, "related", "choose", wanted)
                .statusCode(200)
                .body("mandatesRaised", equalTo(2), "mandatesChanged", equalTo(0))
                .body("units[0].items", contains("D2", "T1"), "units[0].regimes", contains("R1"));
        assertEquals(1, mandatesOf(ISSUER, A, plan).size());
        phrases(plan)
                .body("resolved", contains(true), "changedSince", contains(false))
                .body("[0].units.unit", containsInAnyOrder(id(A), id(B)))
                .body("[0].decisions.step", contains("choose"), "[0].decisions.reason", contains("Được phân công"))
                .body("[0].decisions[0].forUnit", equalTo(id("ubnd:106")), "[0].decisions[0].at", notNullValue());
        unresolved().body("items.plan", not(hasItem(plan)));
        assertEquals(
                List.of("plan.phrase-decided.v1", "plan.members-expanded.v1"),
                database.list("""
                        select a.action from audit a join fan_out f on f.id = a.aggregate_id where f.plan = ?::uuid
                          and a.reason = 'Được phân công' order by a.sequence
                        """, row -> row.text("action"), plan));
        countsWithoutGap(plan);
        as(ISSUER)
                .get("/v1/plans/" + plan + "/fan-out")
                .then()
                .body("mandates.made", equalTo(3), "mandates.expected", equalTo(3));
    }

    @Test
    void it_is_chosen_in_parts_by_hand_and_by_rule_and_nobody_twice() {
        String plan = reached(draftAndIssue(ISSUER, text()));
        decide(plan, "related", "choose", named("Trước", A)).statusCode(200);
        decide(plan, "related", "choose", named("Lần nữa", A))
                .statusCode(422)
                .body("errors[0].code", equalTo("nobody-chosen"));
        String rule = """
            {"selector": {"track": "government", "level": "commune", "under": "ubnd:106", "except": ["%s"]}, "reason": "Tất cả"}
            """.formatted(B);
        List<String> found = decide(plan, "related", "choose", rule)
                .statusCode(200)
                .extract()
                .path("units.unit");
        assertEquals(false, found.contains(id(A)));
        assertEquals(false, found.contains(id(B)));
        assertEquals(true, found.contains(id(C)));
        phrases(plan)
                .body("[0].decisions.number", contains(1, 2))
                .body("[0].decisions[1].rule.under", equalTo(id("ubnd:106")));
        assertEquals(1, mandatesOf(ISSUER, A, plan).size());
    }

    @Test
    void who_is_taken_out_is_asked_no_more_and_may_be_chosen_again() {
        String plan = reached(draftAndIssue(ISSUER, text()));
        decide(plan, "related", "choose", named("Chọn", A, B)).statusCode(200);
        String mandate = mandatesOf(ISSUER, A, plan).get(0);
        decide(plan, "related", "take-out", named("Nhầm", A))
                .statusCode(200)
                .body("mandatesRecalled", equalTo(1), "units[0].items", contains("D2", "T1"));
        mandate(mandate).body("state", equalTo("recalled"));
        phrases(plan).body("[0].units.unit", contains(id(B)));
        decide(plan, "related", "take-out", named("Nhầm", A))
                .statusCode(422)
                .body("errors[0].code", equalTo("not-chosen"), "errors[0].pointer", equalTo("/units/0"));
        decide(plan, "related", "choose", named("Không nhầm", A))
                .statusCode(200)
                .body("mandatesReopened", equalTo(1), "mandatesRaised", equalTo(0));
        mandate(mandate).body("state", equalTo("open"));
        countsWithoutGap(plan);
    }

    @Test
    void what_a_unit_has_by_another_addressee_too_it_does_not_lose() {
        String plan = reached(draftAndIssue(ISSUER, text()));
        decide(plan, "related", "choose", named("Chọn", C)).statusCode(200);
        String mandate = mandatesOf(ISSUER, C, plan).get(0);
        mandate(mandate).body("asks", equalTo("own-plan"));
        decide(plan, "related", "take-out", named("Thôi", C))
                .statusCode(200)
                .body("mandatesRecalled", equalTo(0), "mandatesChanged", equalTo(1))
                .body("units[0].items", contains("D2"), "units[0].regimes", contains("R1"));
        mandate(mandate).body("state", equalTo("open"), "asks", equalTo("integrate"));
    }

    @Test
    void a_plan_that_names_nobody_else_reaches_whom_it_turns_out_to_mean() {
        String plan = draftAndIssue(ISSUER, """
            document: {kind: plan, issuer: 'ubnd:106', title: Chỉ một cụm từ, date: {value: 2024-02-01}}
            addressees: [{key: related, name: các xã liên quan, vague: true}]
            mandates: [{addressee: related, asks: own-plan}]
            """);
        decide(plan, "related", "choose", named("Chọn", A)).statusCode(200).body("mandatesRaised", equalTo(1));
        as(ISSUER).get("/v1/plans/" + plan + "/fan-out").then().body("state", equalTo("ended"));
        decide(plan, "related", "choose", named("Thêm", B)).statusCode(200).body("mandatesRaised", equalTo(1));
        countsWithoutGap(plan);
    }

    @Test
    void the_choice_survives_an_amendment_and_it_is_said_that_the_words_have_changed() {
        String plan = reached(draftAndIssue(ISSUER, text()));
        decide(plan, "related", "choose", named("Chọn", A, B)).statusCode(200);
        amended(
                plan,
                text().replace("text: Rà soát", "text: Rà soát lại")
                        .replace("các xã liên quan", "các xã có liên quan"));
        phrases(plan)
                .body("words", contains("các xã có liên quan"), "changedSince", contains(true))
                .body("[0].units.unit", containsInAnyOrder(id(A), id(B)), "[0].decisions", hasSize(1));
        mandate(mandatesOf(ISSUER, A, plan).get(0)).body("state", equalTo("open"));
        decide(plan, "related", "choose", named("Thêm", "ubnd:03405"))
                .statusCode(200)
                .body("mandatesRaised", equalTo(1));
        phrases(plan).body("changedSince", contains(false));

        amended(plan, text().replace("{key: D2, addressee: related", "{key: D2, addressee: related, due: 2150-01-01"));
        phrases(plan).body("[0].units", hasSize(3));

        amended(
                plan,
                text().replace(
                                "{key: related, name: các xã liên quan, vague: true}",
                                "{key: related, name: xã liên quan, unit: '" + A + "'}"));
        phrases(plan).body("$", empty());
        mandate(mandatesOf(ISSUER, A, plan).get(0)).body("state", equalTo("open"));
        mandate(mandatesOf(ISSUER, B, plan).get(0)).body("state", equalTo("recalled"));
        countsWithoutGap(plan);
    }

    @Test
    void a_phrase_that_is_in_the_text_no_more_asks_nobody() {
        String plan = reached(draftAndIssue(ISSUER, text()));
        decide(plan, "related", "choose", named("Chọn", A)).statusCode(200);
        String mandate = mandatesOf(ISSUER, A, plan).get(0);
        amended(
                plan,
                text().replace("  - {addressee: related, asks: own-plan}\n", "")
                        .replace("  - {key: D2, addressee: related, text: Phối hợp}\n", "")
                        .replace("who: [related]", "who: [named]")
                        .replace(", coordinate: [related]", "")
                        .replace("  - {key: related, name: các xã liên quan, vague: true}\n", ""));
        mandate(mandate).body("state", equalTo("recalled"));
        phrases(plan).body("$", empty());
    }

    @Test
    void of_two_decisions_at_once_each_unit_is_asked_once() throws Exception {
        String plan = reached(draftAndIssue(ISSUER, text()));
        Callable<Integer> choose = () -> decide(plan, "related", "choose", named("Cùng lúc", A))
                .extract()
                .statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(choose, choose))) {
                answers.add(answer.get());
            }
            assertEquals(List.of(200, 422), answers.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, mandatesOf(ISSUER, A, plan).size());
        countsWithoutGap(plan);
    }

    @ParameterizedTest
    @CsvSource({"xa-binh-lu, 403", "giam-sat, 403", "ub-kien-giang, 404"})
    void only_who_issues_for_its_unit_decides(String user, int status) {
        String plan = reached(draftAndIssue(ISSUER, text().replace(C, "ubnd:03412")));
        as(user).body(named("Vì", A))
                .post("/v1/plans/" + plan + "/phrases/related/choose")
                .then()
                .statusCode(status);
        phrases(plan).body("resolved", contains(false));
        if (status == 404) {
            as(user).get("/v1/plans/" + plan + "/phrases").then().statusCode(404);
        }
    }

    @Test
    void who_may_not_be_asked_cannot_be_chosen_and_every_fault_is_told_at_its_place() {
        String plan = reached(draftAndIssue(ISSUER, text()));
        decide(plan, "related", "choose", named("Vì", A, "ubnd:không-có", "dvhc:106"))
                .statusCode(422)
                .body("errors.pointer", contains("/units/1", "/units/2"));
        decide(plan, "related", "choose", named("Vì", "ubnd:12", "ubnd:300"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/units/0", "/units/1"))
                .body("errors.code", containsInAnyOrder("addressee-above", "addressee-elsewhere"));
        decide(plan, "related", "choose", named("Vì", "thac:td-mttq"))
                .statusCode(422)
                .body("errors.code", contains("only-to-be-requested"));
        decide(plan, "related", "choose", named(" ", A)).statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        decide(plan, "related", "choose", "{\"selector\": {}, \"reason\": \"Vì\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("selector-says-nothing"));
        decide(plan, "named", "choose", named("Vì", A)).statusCode(422).body("code", equalTo("phrase-not-open"));
        decide(plan, "people", "choose", named("Vì", A)).statusCode(422).body("code", equalTo("phrase-not-open"));
        decide(plan, "silent", "choose", named("Vì", A)).statusCode(422).body("code", equalTo("phrase-asks-nothing"));
        decide(plan, "nobody", "choose", named("Vì", A)).statusCode(404);
        inVietnamese(ISSUER)
                .body(named("Vì", A))
                .post("/v1/plans/" + plan + "/phrases/related/take-out")
                .then()
                .body("errors[0].detail", equalTo("Cụm từ này không gồm đơn vị " + A + "."));
        phrases(plan).body("resolved", contains(false));
        String drafted = draft(ISSUER, text());
        as(ISSUER).get("/v1/plans/" + drafted + "/phrases").then().statusCode(409);
        decide(drafted, "related", "choose", named("Vì", A)).statusCode(409);
        as(ISSUER)
                .header("If-Match", "*")
                .body("{\"reason\": \"Nhầm\"}")
                .post("/v1/plans/" + plan + "/withdraw")
                .then()
                .statusCode(200);
        decide(plan, "related", "choose", named("Vì", A)).statusCode(409);
        unresolved().body("items.plan", not(hasItem(plan)));
    }

    private static String text() {
        return """
            document: {kind: plan, issuer: 'ubnd:106', title: Phối hợp, date: {value: 2024-02-01}}
            addressees:
              - {key: named, name: Xã, unit: '%s'}
              - {key: related, name: các xã liên quan, vague: true}
              - {key: people, name: gia đình, type: society}
              - {key: silent, name: các đơn vị khác, vague: true}
            duties:
              - {key: D1, addressee: named, text: Rà soát}
              - {key: D2, addressee: related, text: Phối hợp}
            taskGroups:
              - {key: G, title: Nhóm, tasks: [{key: T1, summary: Việc, lead: [named], coordinate: [related]}]}
            mandates:
              - {addressee: named, asks: integrate}
              - {addressee: related, asks: own-plan}
            reporting:
              - {key: R1, who: [related], kind: periodic, frequency: P1Y}
            """.formatted(C);
    }

    private static void amended(String plan, String text) {
        amend(ISSUER, plan, text);
        reached(plan);
    }

    private static String named(String reason, String... units) {
        return "{\"units\": [\"%s\"], \"reason\": \"%s\"}".formatted(String.join("\", \"", units), reason);
    }

    private static ValidatableResponse decide(String plan, String phrase, String step, String body) {
        return as(ISSUER)
                .body(body)
                .post("/v1/plans/" + plan + "/phrases/" + phrase + "/" + step)
                .then();
    }

    private static ValidatableResponse phrases(String plan) {
        return as(ISSUER).get("/v1/plans/" + plan + "/phrases").then().statusCode(200);
    }

    private static ValidatableResponse unresolved() {
        return as(ISSUER)
                .get("/v1/phrases?unit=ubnd:106&resolved=false&limit=200")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mandate(String mandate) {
        return as(ISSUER).get("/v1/mandates/" + mandate).then().statusCode(200);
    }

    private String id(String reference) {
        return units.id(reference).toString();
    }

    private void countsWithoutGap(String plan) {
        assertEquals(0, database.first("""
            select count(*) as n from (select a.sequence, row_number() over (partition by f.id order by a.sequence) as place
              from audit a join fan_out f on f.id = a.aggregate_id where f.plan = ?::uuid) s
            where s.sequence <> s.place
            """, row -> row.integer("n"), plan).orElseThrow());
    }
}
