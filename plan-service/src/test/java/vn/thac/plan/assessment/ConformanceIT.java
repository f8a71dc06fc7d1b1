package vn.thac.plan.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.reached;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Whether what a unit issues answers to what was asked of it: seen while drafting, at issue and afterwards, and waived. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ConformanceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASKER = "hu-tam-duong";
    private static final String OWNER = "ub-tam-duong";
    private static final String WEAKENED = """
        , "changes": {"targets": [{"key": "T13", "indicator": "%1$s", "comparator": ">=", "value": 50, "unit": "%%", "year": 2031}],
          "reporting": [{"key": "R1", "frequency": "P1Y", "deadline": {"day": 14, "month": 12}}]}, "leaveOut": ["D3"]
        """;

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        number = 80_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
    }

    @Test
    void a_plan_taken_over_unchanged_is_complete_from_its_draft_to_the_board() {
        String asking = asking();
        String plan = from(mandate(asking), "")
                .body("warnings.code", contains("reporters-unsaid"))
                .extract()
                .path("id");
        conformance(OWNER, plan)
                .body("complete", equalTo(true))
                .body("above.plan", contains(asking))
                .body("above[0].issuerName", equalTo("Huyện ủy Tam Đường"))
                .body("above[0].number", equalTo(number + "-KH/HU"))
                .body("above[0].counts.covered", equalTo(4))
                .body("above[0].entries.standing.toSet()", contains("covered"))
                .body("extra", hasSize(0));
        issue(OWNER, plan);
        conformance(ASKER, plan).body("complete", equalTo(true));
        await("it is assessed", () -> fallingShort(asking) != null);
        assertEquals(0, fallingShort(asking));
        lines(asking, "").body("items[0].fallsShort.missing", equalTo(0));
        lines(asking, "&state=falling-short").body("items", hasSize(0));
    }

    @Test
    void a_target_lowered_and_moved_back_a_late_report_and_left_out_work_are_named_with_both_places() {
        String asking = asking();
        String weakened = WEAKENED.formatted(indicator());
        String plan = from(mandate(asking), weakened)
                .body("warnings.code", hasItems("target-weaker", "target-later", "report-too-late", "much-missing"))
                .extract()
                .path("id");
        conformance(OWNER, plan)
                .body("complete", equalTo(false))
                .body("above[0].counts.weaker", equalTo(1))
                .body("above[0].counts.later", equalTo(1))
                .body("above[0].counts.missing", equalTo(1))
                .body("above[0].counts.covered", equalTo(1))
                .body("above[0].entries.find { it.part == 'target' }.standing", equalTo("weaker"))
                .body("above[0].entries.find { it.part == 'target' }.above.pointer", equalTo("/targets/0"))
                .body("above[0].entries.find { it.part == 'target' }.below.pointer", equalTo("/targets/0"))
                .body(
                        "above[0].entries.find { it.part == 'target' }.said.code",
                        contains("target-weaker", "target-later"))
                .body(
                        "above[0].entries.find { it.part == 'target' }.said[0].detail",
                        equalTo("Kế hoạch " + number
                                + "-KH/HU của Huyện ủy Tam Đường asks > 99.9 % for target T13; here it is >= 50 %."))
                .body("above[0].entries.find { it.part == 'reporting' }.standing", equalTo("later"))
                .body(
                        "above[0].entries.find { it.part == 'reporting' }.proposed.tier",
                        contains("unit", "below", "further-below"))
                .body("above[0].entries.find { it.part == 'reporting' }.proposed.deadline.month", contains(12, 12, 12))
                .body("above[0].entries.find { it.above.key == 'D3' }.standing", equalTo("missing"))
                .body("above[0].entries.find { it.above.key == 'D3' }.below", nullValue());
        inVietnamese(OWNER)
                .get("/v1/plans/" + plan + "/conformance")
                .then()
                .body(
                        "above[0].entries.find { it.part == 'target' }.said[0].detail",
                        containsString("ở đây là >= 50 %"));
        as(OWNER)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + plan + "/issue?dryRun=true")
                .then()
                .statusCode(200)
                .body("warnings.code", hasItems("target-weaker", "target-later", "report-too-late", "much-missing"))
                .body("warnings.find { it.code == 'target-weaker' }.pointer", equalTo("/targets/0"))
                .body("warnings.find { it.code == 'much-missing' }.detail", containsString("D3"));
        as(OWNER)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200)
                .body("warnings.code", hasItems("target-weaker", "much-missing"));
        as(ASKER).get("/v1/mandates/" + mandate(asking)).then().body("state", equalTo("fulfilled"));
        await("it is assessed", () -> fallingShort(asking) != null);
        assertEquals(1, fallingShort(asking));
        lines(asking, "&state=falling-short")
                .body("items.answer", contains(plan))
                .body("items[0].fallsShort.weaker", equalTo(1))
                .body("items[0].fallsShort.later", equalTo(1))
                .body("items[0].fallsShort.missing", equalTo(1));
        assertEquals(List.of("1/1/1/0"), told(plan));
    }

    @Test
    void who_asks_waives_with_a_reason_and_takes_it_back_and_the_unit_says_why() {
        String asking = asking();
        String plan = weakened(asking);
        say(OWNER, plan, "explain", asking, "target", "T13", "Xã chưa có trường")
                .statusCode(200);
        say(ASKER, plan, "waive", asking, "target", "T13", "Theo Công văn số 12/HU")
                .statusCode(200)
                .body("above[0].counts.weaker", equalTo(0))
                .body("above[0].counts.waived", equalTo(1))
                .body("above[0].entries.find { it.above.key == 'T13' }.standing", equalTo("weaker"))
                .body(
                        "above[0].entries.find { it.above.key == 'T13' }.waived.reason",
                        equalTo("Theo Công văn số 12/HU"))
                .body("above[0].entries.find { it.above.key == 'T13' }.waived.actor", containsString(ASKER))
                .body("above[0].entries.find { it.above.key == 'T13' }.explained.reason", equalTo("Xã chưa có trường"));
        lines(asking, "").body("items[0].fallsShort.waived", equalTo(1)).body("items[0].fallsShort.weaker", equalTo(0));
        say(ASKER, plan, "waive", asking, "reporting", "R1", "Được").statusCode(200);
        say(ASKER, plan, "waive", asking, "duty", "D3", "Được").statusCode(200).body("complete", equalTo(true));
        assertEquals(0, fallingShort(asking));
        say(ASKER, plan, "unwaive", asking, "target", "T13", "Nhầm")
                .statusCode(200)
                .body("above[0].counts.weaker", equalTo(1))
                .body("above[0].entries.find { it.above.key == 'T13' }.waived", nullValue())
                .body("above[0].entries.find { it.above.key == 'T13' }.explained", notNullValue());
        assertEquals(List.of("1/1/1/0", "1/1/1/0", "0/1/1/1", "0/0/1/2", "0/0/0/3", "1/0/0/2"), told(plan));
        assertEquals(
                "Nhầm",
                database.first(
                                "select reason from audit where aggregate = 'conformance' and aggregate_id = (select"
                                        + " id from conformance where plan = ?::uuid) order by sequence desc limit 1",
                                row -> row.text("reason"),
                                plan)
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "waive, target, T13, ub-tam-duong, 403, , ",
        "unwaive, target, T13, ub-tam-duong, 403, , ",
        "explain, target, T13, hu-tam-duong, 403, , ",
        "waive, target, T13, giam-sat, 403, , ",
        "waive, target, T13, ub-kien-giang, 404, , ",
        "waive, duty, D2, hu-tam-duong, 422, nothing-falls-short, /key",
        "waive, target, T99, hu-tam-duong, 422, not-asked-of-it, /key",
        "waive, task, D3, hu-tam-duong, 422, not-asked-of-it, /key",
        "waive, duty, D1, hu-tam-duong, 422, not-asked-of-it, /key",
        "unwaive, target, T13, hu-tam-duong, 422, not-waived, /key"
    })
    void what_is_said_belongs_to_one_side_and_to_what_falls_short(
            String step, String part, String key, String user, int status, String code, String pointer) {
        String asking = asking();
        String plan = weakened(asking);
        var answer = say(user, plan, step, asking, part, key, "Vì sao").statusCode(status);
        if (status == 422) {
            answer.body("errors[0].code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
        }
        conformance(ASKER, plan).body("above[0].counts.waived", equalTo(0));
        assertEquals(List.of("1/1/1/0"), told(plan));
    }

    @Test
    void of_a_draft_or_of_a_plan_that_it_does_not_answer_nothing_is_waived() {
        String asking = asking();
        String plan = from(mandate(asking), "").extract().path("id");
        say(OWNER, plan, "explain", asking, "target", "T13", "Vì")
                .statusCode(409)
                .body("code", equalTo("plan-not-issued"));
        issue(OWNER, plan);
        String other = asking();
        say(ASKER, plan, "waive", other, "target", "T13", "Vì")
                .statusCode(422)
                .body("errors[0].code", equalTo("not-answered-by-it"))
                .body("errors[0].pointer", equalTo("/above"));
        say(ASKER, plan, "waive", UUID.randomUUID().toString(), "target", "T13", "Vì")
                .statusCode(404);
        say(ASKER, plan, "waive", asking, "target", "T13", " ")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void who_does_not_see_the_plan_above_does_not_learn_that_there_is_one() {
        String asking = draftAndIssue(ASKER, """
            document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Hỏi xã, date: {value: 2024-02-01}}
            addressees: [{key: a, name: UBND xã, unit: 'ubnd:03412'}]
            duties: [{key: D1, addressee: a, text: Rà soát}]
            mandates: [{addressee: a, asks: own-plan}]
            """.formatted(number));
        await("its mandate", () -> mandatesOf(ASKER, "ubnd:03412", asking).size() == 1);
        String plan = draftAndIssue("xa-binh-lu", """
            document: {kind: plan, issuer: 'ubnd:03412', title: Kế hoạch của xã, date: {value: 2024-03-01}}
            basis: [{key: B, relation: implements, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
            duties: [{key: D, text: Việc khác}]
            """.formatted(number));
        as(OWNER).get("/v1/plans/" + asking).then().statusCode(404);
        conformance("xa-binh-lu", plan)
                .body("complete", equalTo(false))
                .body("above.plan", contains(asking))
                .body("extra.key", contains("D"));
        conformance(OWNER, plan)
                .body("complete", equalTo(true))
                .body("above", hasSize(0))
                .body("extra", hasSize(0));
        as(OWNER)
                .get("/v1/audit?aggregate=conformance&limit=500")
                .then()
                .body("items.after.planId", not(hasItem(plan)));
        as("ub-kien-giang").get("/v1/plans/" + plan + "/conformance").then().statusCode(404);
    }

    @Test
    void a_draft_is_held_against_what_its_basis_says_before_anybody_is_asked() {
        String asking = asking();
        String plan = draft(OWNER, """
            document: {kind: plan, issuer: 'ubnd:106', title: Tự soạn, date: {value: 2024-03-01}}
            basis: [{key: B, relation: implements, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
            targets: [{key: A, indicator: %s, comparator: '=', value: 100, unit: '%%', year: 2025}]
            """.formatted(number, indicator()));
        conformance(OWNER, plan)
                .body("above.plan", contains(asking))
                .body("above[0].entries.find { it.above.key == 'T13' }.standing", equalTo("covered"))
                .body("above[0].counts.missing", equalTo(3));
        String notice = draft(OWNER, """
            document: {kind: notice, issuer: 'ubnd:106', title: Thông báo, date: {value: 2024-03-01}}
            basis: [{key: B, relation: implements, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
            """.formatted(number));
        conformance(OWNER, notice).body("above", hasSize(0));
        as(ASKER).get("/v1/plans/" + plan + "/conformance").then().statusCode(404);
    }

    @Test
    void a_share_that_was_signed_is_what_the_unit_owes_and_a_rate_is_compared_in_as_many() {
        number++;
        String asking = draftAndIssue(ASKER, """
            document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
            targets:
              - {key: T1, name: Nhà xây mới, comparator: '>=', value: 1000, year: 2025}
              - {key: T2, name: Tử vong mẹ, comparator: '<=', value: 9, per: 1000, year: 2025, disaggregation: [dân tộc]}
            addressees: [{key: a, name: UBND huyện, unit: 'ubnd:106'}]
            mandates: [{addressee: a, asks: own-plan}]
            """.formatted(number));
        await("its mandate", () -> mandatesOf(ASKER, "ubnd:106", asking).size() == 1);
        spread(asking, 50);
        conformance(OWNER, from(mandate(asking), "").extract().path("id"))
                .body("complete", equalTo(true))
                .body("above[0].counts.covered", equalTo(2));
        String plan = from(mandate(asking), """
                , "changes": {"targets": [
                    {"key": "T1", "name": "Nhà xây mới", "comparator": ">=", "value": 49, "year": 2025},
                    {"key": "T2", "name": "Tử vong mẹ", "comparator": "<=", "value": 901, "per": 100000, "year": 2025}]}
                """)
                .body("warnings.code", hasItems("target-weaker", "target-lacks"))
                .extract()
                .path("id");
        inVietnamese(OWNER)
                .get("/v1/plans/" + plan + "/conformance")
                .then()
                .body("above[0].entries.standing", contains("weaker", "weaker"))
                .body("above[0].entries[0].said.detail", contains(containsString("là >= 50; ở đây là >= 49.")))
                .body(
                        "above[0].entries[1].said.detail",
                        contains(
                                containsString("là <= 9/1000; ở đây là <= 901/100000."),
                                containsString("chỉ tiêu T2: dân tộc; ở đây không có.")));
    }

    @Test
    void an_answer_that_came_before_is_held_against_a_share_once_that_is_signed() {
        number++;
        String asking = draftAndIssue(ASKER, """
            document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
            targets: [{key: T1, name: Nhà xây mới, comparator: '>=', value: 1000, year: 2025}]
            addressees: [{key: a, name: UBND huyện, unit: 'ubnd:106'}]
            mandates: [{addressee: a, asks: own-plan}]
            """.formatted(number));
        await("its mandate", () -> mandatesOf(ASKER, "ubnd:106", asking).size() == 1);
        issue(OWNER, from(mandate(asking), "").extract().path("id"));
        await("it is assessed", () -> fallingShort(asking) != null);
        assertEquals(0, fallingShort(asking));
        spread(asking, 1200);
        await("it is assessed anew", () -> Integer.valueOf(1).equals(fallingShort(asking)));
    }

    @Test
    void who_is_chosen_for_a_phrase_after_it_has_answered_owes_that_too_until_it_is_taken_out() {
        number++;
        String asking = draftAndIssue(ASKER, """
            document: {kind: plan, number: %1$d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
            addressees: [{key: a, name: UBND huyện, unit: 'ubnd:106'}, {key: lq, name: các đơn vị liên quan, vague: true}]
            duties: [{key: D1, addressee: a, text: Rà soát %1$d}, {key: D9, addressee: lq, text: Phối hợp %1$d}]
            mandates: [{addressee: a, asks: own-plan}]
            """.formatted(number));
        await("its mandate", () -> mandatesOf(ASKER, "ubnd:106", asking).size() == 1);
        String plan = from(mandate(asking), "").extract().path("id");
        issue(OWNER, plan);
        await("it is assessed", () -> Integer.valueOf(0).equals(fallingShort(asking)));
        decide(asking, "choose");
        conformance(OWNER, plan).body("above[0].counts.missing", equalTo(1));
        await("it is assessed anew", () -> Integer.valueOf(1).equals(fallingShort(asking)));
        lines(asking, "&state=falling-short").body("items.answer", contains(plan));
        decide(asking, "take-out");
        conformance(OWNER, plan).body("above[0].counts.missing", equalTo(0));
        await("it is assessed anew", () -> Integer.valueOf(0).equals(fallingShort(asking)));
        assertEquals(List.of("0/0/0/0", "0/0/1/0", "0/0/0/0"), told(plan));
    }

    private static void decide(String asking, String step) {
        as(ASKER)
                .body("{\"units\": [\"ubnd:106\"], \"reason\": \"Phân công\"}")
                .post("/v1/plans/" + asking + "/phrases/lq/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    void an_answer_is_held_against_an_edition_once_that_has_found_its_members() {
        String asking = asking();
        String plan = from(mandate(asking), "").extract().path("id");
        issue(OWNER, plan);
        await("it is assessed", () -> Integer.valueOf(0).equals(fallingShort(asking)));
        String more = text().replace("addressees: [", "addressees: [{key: b, name: Huyện, unit: 'ubnd:106'}, ")
                .replace("duties:\n", "duties:\n  - {key: D4, addressee: b, text: Việc mới}\n");
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("lock table plan_member in exclusive mode");
            amend(ASKER, asking, more);
            await("nothing is to be assessed", () -> database.first("select 1 as one from conformance_due", row -> true)
                    .isEmpty());
        });
        reached(asking);
        conformance(OWNER, plan).body("above[0].counts.missing", equalTo(1));
        await("it is assessed anew", () -> Integer.valueOf(1).equals(fallingShort(asking)));
        assertEquals(List.of("0/0/0/0", "0/0/1/0"), told(plan));
    }

    @Test
    void a_waiver_is_of_what_was_waived_and_ends_with_it() throws Exception {
        String asking = asking();
        String plan = weakened(asking);
        say(ASKER, plan, "waive", asking, "target", "T13", "Đủ rồi").statusCode(200);
        say(ASKER, plan, "waive", asking, "duty", "D3", "Được").statusCode(200);
        conformance(ASKER, plan).body("above[0].counts.weaker", equalTo(0)).body("above[0].counts.waived", equalTo(2));
        reword(plan, "/targets/0", "value", 40);
        conformance(ASKER, plan)
                .body("above[0].counts.weaker", equalTo(1))
                .body("above[0].counts.waived", equalTo(1))
                .body("above[0].entries.find { it.above.key == 'T13' }.waived", nullValue());
        await("it is assessed anew", () -> Integer.valueOf(1)
                .equals(lines(asking, "").extract().path("items[0].fallsShort.weaker")));
        say(ASKER, plan, "unwaive", asking, "target", "T13", "Thôi")
                .statusCode(422)
                .body("errors.code", contains("not-waived"), "errors.pointer", contains("/key"));
        say(ASKER, plan, "waive", asking, "target", "T13", "Cũng được")
                .statusCode(200)
                .body("above[0].counts.waived", equalTo(2));
    }

    @Test
    void of_a_waiver_and_a_reason_at_the_same_moment_the_later_counts_both() {
        String asking = asking();
        String plan = weakened(asking);
        List<CompletableFuture<ValidatableResponse>> said = new ArrayList<>();
        whileHeld("select 1 from conformance where plan = ?::uuid", plan, () -> {
            said.add(CompletableFuture.supplyAsync(() -> say(ASKER, plan, "waive", asking, "target", "T13", "Được")));
            await("the waiver is on its way", () -> waiting() == 1);
            said.add(CompletableFuture.supplyAsync(() -> say(OWNER, plan, "explain", asking, "duty", "D3", "Chưa")));
            await("so is the reason", () -> waiting() == 2);
        });
        said.forEach(answer -> answer.join().statusCode(200));
        assertEquals(List.of("1/1/1/0", "0/1/1/1", "0/1/1/1"), told(plan));
        lines(asking, "").body("items[0].fallsShort.waived", equalTo(1));
    }

    /** Somebody has a row until it is let go. */
    private void whileHeld(String rows, String id, Runnable meanwhile) {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Void> holding = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    database.list(rows + " for update", row -> true, id);
                    taken.countDown();
                    waitFor(released);
                }));
        try {
            waitFor(taken);
            meanwhile.run();
        } finally {
            released.countDown();
        }
        holding.join();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many wait for what others have. */
    private int waiting() {
        return database.first(
                        "select count(*) as n from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()",
                        row -> row.integer("n"))
                .orElseThrow();
    }

    private static void reword(String plan, String place, String field, Object value) throws Exception {
        JsonNode text =
                JSON.readTree(as(OWNER).get("/v1/plans/" + plan + "/package").asString());
        ((ObjectNode) text.at(place)).putPOJO(field, value);
        amend(OWNER, plan, JSON.writeValueAsString(text));
        reached(plan);
    }

    /** Signed for the only unit. */
    private static void spread(String plan, int share) {
        String spread = "/v1/plans/" + plan + "/targets/T1/apportionment";
        as(ASKER)
                .body("{\"method\": \"by-hand\", \"shares\": [{\"unit\": \"ubnd:106\", \"value\": " + share + "}]}")
                .post(spread)
                .then()
                .statusCode(200);
        as(ASKER)
                .body("{\"reason\": \"Dự phòng\"}")
                .post(spread + "/freeze")
                .then()
                .statusCode(200);
    }

    @Test
    void a_draft_revised_is_told_at_once_in_what_it_falls_short() {
        String asking = asking();
        String plan = from(mandate(asking), "").extract().path("id");
        String text = as(OWNER).get("/v1/plans/" + plan + "/package").asString().replace("99.9", "99.8");
        as(OWNER)
                .header("If-Match", "*")
                .body(text)
                .put("/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("warnings.code", hasItem("target-weaker"))
                .body("warnings.find { it.code == 'target-weaker' }.detail", startsWith("Kế hoạch " + number));
    }

    private String weakened(String asking) {
        String plan =
                from(mandate(asking), WEAKENED.formatted(indicator())).extract().path("id");
        issue(OWNER, plan);
        await("it is assessed", () -> fallingShort(asking) != null);
        return plan;
    }

    private String asking() {
        number++;
        String plan = draftAndIssue(ASKER, text());
        await("its mandate", () -> mandatesOf(ASKER, "ubnd:106", plan).size() == 1);
        return plan;
    }

    private String text() {
        return """
            document: {kind: plan, number: %1$d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
            indicators: [{code: %2$s, name: Trường có nước sạch %1$d, unit: '%%', direction: up, rule: ratio, numerator: Trường có nước, denominator: Mọi trường}]
            targets: [{key: T13, indicator: %2$s, comparator: '>', value: 99.9, unit: '%%', year: 2025}]
            addressees: [{key: a, name: UBND huyện, unit: 'ubnd:106'}]
            duties:
              - {key: D1, addressee: a, text: Lập kế hoạch, produces: plan}
              - {key: D2, addressee: a, text: Rà soát từng trường %1$d}
              - {key: D3, addressee: a, text: Tập huấn %1$d}
            reporting: [{key: R1, who: [a], frequency: P1Y, deadline: {day: 15, month: 12, rule: before}}]
            mandates: [{addressee: a, asks: own-plan, duty: D1}]
            """.formatted(number, indicator());
    }

    private String indicator() {
        return "nuoc-sach-" + number;
    }

    private static String mandate(String plan) {
        return mandatesOf(ASKER, "ubnd:106", plan).get(0);
    }

    private static ValidatableResponse from(String mandate, String more) {
        return as(OWNER)
                .body("{\"mandates\": [\"" + mandate + "\"]" + more + "}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse conformance(String user, String plan) {
        return as(user).get("/v1/plans/" + plan + "/conformance").then().statusCode(200);
    }

    private static ValidatableResponse say(
            String user, String plan, String step, String above, String part, String key, String reason) {
        return as(user).body("{\"above\": \"%s\", \"part\": \"%s\", \"key\": \"%s\", \"reason\": \"%s\"}"
                        .formatted(above, part, key, reason))
                .post("/v1/plans/" + plan + "/conformance/" + step)
                .then();
    }

    private static ValidatableResponse lines(String plan, String more) {
        return as(ASKER)
                .get("/v1/boards/cascade/units?plan=" + plan + more)
                .then()
                .statusCode(200);
    }

    /** How many answers fall short; null until they are assessed. */
    private static Integer fallingShort(String plan) {
        Object known = as(ASKER).get("/v1/boards/cascade/units?plan=" + plan).path("items[0].fallsShort");
        return known == null
                ? null
                : as(ASKER).get("/v1/boards/cascade?plan=" + plan).path("total.fallingShort");
    }

    /** Weaker, later, missing and waived in each event, in order. */
    private List<String> told(String plan) {
        return database.list("""
            select concat_ws('/', a.after ->> 'weaker', a.after ->> 'later', a.after ->> 'missing', a.after ->> 'waived') as told
            from audit a where a.action = 'plan.conformance-assessed.v1'
              and a.aggregate_id = (select id from conformance where plan = ?::uuid) order by a.sequence
            """, row -> row.text("told"), plan);
    }
}
