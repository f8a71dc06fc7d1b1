package vn.thac.plan.answering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.mandatesOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.Story;
import vn.thac.plan.fulfilment.FulfilMandates;
import vn.thac.plan.mandate.Answers;
import vn.thac.testing.PartsResource;

/** What people decide of mandates: who answers says how, who asks refuses, excuses and reopens. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class MandateStepsIT {

    private static final String ASKER = "hu-tam-duong";
    private static final String OWNER = "ub-tam-duong";
    private static final String WHY = "{\"reason\": \"Theo Công văn số 12/HU\"}";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    FulfilMandates fulfil;

    private int number = 1000;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void who_asks_excuses_and_reopens_and_the_board_counts_it_apart() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        board(plan).body("total.mandates", equalTo(1)).body("total.open", equalTo(1));
        step(ASKER, mandate, "excuse", WHY)
                .statusCode(200)
                .body("state", equalTo("excused"))
                .body("excusedAt", notNullValue())
                .body("version", equalTo(2))
                .body("steps.step", contains("excuse"))
                .body("steps[0].reason", equalTo("Theo Công văn số 12/HU"))
                .body("steps[0].actor", containsString(ASKER));
        board(plan)
                .body("total.mandates", equalTo(0))
                .body("total.excused", equalTo(1))
                .body("total.units", equalTo(0))
                .body("total.open", equalTo(0));
        as(ASKER).get("/v1/boards/cascade/units?plan=" + plan).then().body("items.size()", equalTo(0));
        as(ASKER)
                .get("/v1/boards/cascade/units?state=excused&plan=" + plan)
                .then()
                .body("items.mandate", contains(mandate));
        as(ASKER).get("/v1/mandates?state=excused&plan=" + plan).then().body("items.id", contains(mandate));
        as(ASKER).get("/v1/mandates?state=unfulfilled&plan=" + plan).then().body("items.size()", equalTo(0));
        from(OWNER, mandate).statusCode(409).body("code", equalTo("mandate-excused"));
        step(ASKER, mandate, "reopen", WHY)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("excusedAt", nullValue())
                .body("steps.step", contains("excuse", "reopen"));
        board(plan).body("total.mandates", equalTo(1)).body("total.excused", equalTo(0));
        assertEquals(List.of(1L, 2L, 3L), told(mandate));
        assertEquals(
                "Theo Công văn số 12/HU",
                database.first(
                                "select reason from audit where aggregate_id = ?::uuid and sequence = 2",
                                row -> row.text("reason"),
                                mandate)
                        .orElseThrow());
    }

    @Test
    void a_refused_answer_opens_the_mandate_and_never_comes_back_by_itself() {
        String plan = asking("own-plan", "2024-12-31");
        String mandate = mandate(plan);
        String answer = answering(plan, "plan");
        awaitFulfilled(mandate, answer);
        step(ASKER, mandate, "refuse-answer", WHY)
                .statusCode(200)
                .body("fulfilledBy", nullValue())
                .body("steps[0].step", equalTo("refuse-answer"))
                .body("steps[0].plan", equalTo(answer));
        assertEquals(
                0,
                database.first(
                                "select count(*) as n from mandate_answer where mandate = ?::uuid",
                                row -> row.integer("n"),
                                mandate)
                        .orElseThrow());
        String better = answering(plan, "plan");
        awaitFulfilled(mandate, better);
    }

    @Test
    void the_owner_says_that_it_is_integrated_and_since_when_follows_that_plan() {
        String other = draftAndIssue(OWNER, """
            document: {kind: programme, issuer: 'ubnd:106', title: Chương trình khác, date: {value: 2024-03-01}}
            """);
        String plan = asking("integrate", "2024-12-31");
        String mandate = mandate(plan);
        step(OWNER, mandate, "answer", "{\"plan\": \"" + other + "\", \"reason\": \"Mục III.2\"}")
                .statusCode(200)
                .body("state", equalTo("fulfilled"))
                .body("fulfilledBy", equalTo(other))
                .body("fulfilledLate", equalTo(true))
                .body("steps.step", contains("answer"));
        step(OWNER, mandate, "answer", "{\"plan\": \"" + other + "\"}")
                .statusCode(409)
                .body("code", equalTo("mandate-stands-otherwise"));
    }

    @Test
    void a_later_plan_takes_over_and_the_day_of_the_first_answer_stays() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        String first = answering(plan, "plan");
        awaitFulfilled(mandate, first);
        String at = as(OWNER).get("/v1/mandates/" + mandate).path("fulfilledAt");
        String second = draftAndIssue(OWNER, """
            document: {kind: plan, issuer: 'ubnd:106', title: Thay thế, date: {value: 2024-05-01}}
            """);
        step(OWNER, mandate, "answer", "{\"plan\": \"" + second + "\"}")
                .statusCode(200)
                .body("fulfilledBy", equalTo(second))
                .body("fulfilledAt", equalTo(at))
                .body("fulfilledLate", equalTo(false));
    }

    @Test
    void what_was_only_to_be_passed_on_is_fulfilled_by_saying_so() {
        String plan = asking("pass-on", "2024-12-31");
        String mandate = mandate(plan);
        step(OWNER, mandate, "pass-on", WHY)
                .statusCode(200)
                .body("state", equalTo("fulfilled"))
                .body("fulfilledBy", nullValue())
                .body("fulfilledLate", equalTo(true));
        board(plan).body("total.fulfilled", equalTo(1)).body("total.fulfilledLate", equalTo(1));
        step(ASKER, mandate, "refuse-answer", WHY).statusCode(200).body("state", equalTo("late"));
        step(OWNER, mandate, "pass-on", WHY).statusCode(200).body("state", equalTo("fulfilled"));
        String more = mandate(asking("integrate", null));
        step(OWNER, more, "pass-on", WHY).statusCode(422).body("code", equalTo("mandate-asks-more"));
    }

    @ParameterizedTest
    @CsvSource({
        "own-plan, plan, true",
        "own-plan, action-programme, true",
        "own-plan, notice, false",
        "own-plan, official-letter, false",
        "council-resolution, resolution, true",
        "council-resolution, plan, false",
        "integrate, programme, true",
        "integrate, notice, false",
        "pass-on, notice, true",
        "pass-on, law, false"
    })
    void only_a_kind_that_answers_what_is_asked_fulfils(String asks, String kind, boolean answers) {
        String plan = asking(asks, null);
        String mandate = mandate(plan);
        String answer = answering(plan, kind);
        as(OWNER)
                .get("/v1/mandates/" + mandate)
                .then()
                .body("state", equalTo(answers ? "fulfilled" : "open"))
                .body("fulfilledBy", answers ? equalTo(answer) : nullValue());
        if (!answers) {
            step(OWNER, mandate, "answer", "{\"plan\": \"" + answer + "\"}")
                    .statusCode(422)
                    .body("errors[0].code", equalTo("answer-of-other-kind"))
                    .body("errors[0].pointer", equalTo("/plan"));
            as(OWNER)
                    .body("{\"mandates\": [\"" + mandate + "\"], \"kind\": \"" + kind + "\"}")
                    .post("/v1/plans/from-mandates")
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("answer-of-other-kind"))
                    .body("errors.pointer", hasItem("/mandates/0"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{value: 2024-01-31}', false",
        "'{value: 2023-01-01, precision: year}', false",
        "'{value: 2024-01-01, precision: month}', false",
        "'{value: 2024-02-01}', true",
        "'{value: 2024-02-01, precision: month}', true",
        "'{value: 2024-01-01, precision: year}', true"
    })
    void what_is_surely_dated_before_the_ask_does_not_answer_it(String date, boolean answers) {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        String answer = draftAndIssue(OWNER, """
            document: {kind: plan, issuer: 'ubnd:106', title: Trả lời, date: %s}
            basis: [{key: B, relation: implements, number: %s-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
            """.formatted(date, number));
        as(OWNER).get("/v1/mandates/" + mandate).then().body("state", equalTo(answers ? "fulfilled" : "open"));
        if (!answers) {
            step(OWNER, mandate, "answer", "{\"plan\": \"" + answer + "\"}")
                    .statusCode(422)
                    .body("errors[0].code", equalTo("answer-before-the-ask"));
        }
    }

    @Test
    void each_step_belongs_to_one_side_and_to_who_sees_the_mandate() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        String answer = "{\"plan\": \"" + UUID.randomUUID() + "\"}";
        for (String step : List.of("excuse", "reopen", "refuse-answer")) {
            step(OWNER, mandate, step, WHY).statusCode(403);
            step("ub-kien-giang", mandate, step, WHY).statusCode(404);
            step("giam-sat", mandate, step, WHY).statusCode(403);
            step("quan-tri", mandate, step, WHY).statusCode(403);
        }
        step(ASKER, mandate, "pass-on", WHY).statusCode(403);
        step(ASKER, mandate, "answer", answer).statusCode(403);
        step("ub-kien-giang", mandate, "answer", answer).statusCode(404);
        step(OWNER, UUID.randomUUID().toString(), "answer", answer).statusCode(404);
        as(OWNER)
                .get("/v1/mandates/" + mandate)
                .then()
                .body("version", equalTo(1))
                .body("steps.size()", equalTo(0));
    }

    @Test
    void a_plan_that_is_anothers_a_draft_or_the_asking_one_is_no_answer() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        String draft = Story.draft(OWNER, "document: {kind: plan, issuer: 'ubnd:106', title: Dự thảo}");
        String anothers = draftAndIssue("ub-kien-giang", """
            document: {kind: plan, issuer: 'ubnd:91', title: Của người khác, date: {value: 2024-03-01}}
            """);
        for (String no : List.of(draft, anothers, plan, UUID.randomUUID().toString())) {
            step(OWNER, mandate, "answer", "{\"plan\": \"" + no + "\"}")
                    .statusCode(422)
                    .body("errors[0].code", equalTo("no-plan-of-yours"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"\"}", "{\"reason\": \"  \"}", "{\"reason\": null}", "[]", "", "7"})
    void a_decision_without_a_reason_is_none(String body) {
        String mandate = mandate(asking("own-plan", null));
        int status =
                as(ASKER).body(body).post("/v1/mandates/" + mandate + "/excuse").statusCode();
        assertEquals(body.startsWith("{") ? 422 : 400, status, body);
        as(ASKER).get("/v1/mandates/" + mandate).then().body("version", equalTo(1));
    }

    @Test
    void a_step_that_does_not_follow_from_the_state_is_refused() {
        String mandate = mandate(asking("own-plan", null));
        step(ASKER, mandate, "reopen", WHY).statusCode(409).body("code", equalTo("mandate-stands-otherwise"));
        step(ASKER, mandate, "refuse-answer", WHY).statusCode(409);
        step(ASKER, mandate, "excuse", WHY).statusCode(200);
        step(ASKER, mandate, "excuse", WHY).statusCode(409).body("detail", containsString("excused"));
        step(ASKER, mandate, "refuse-answer", WHY).statusCode(409);
    }

    @Test
    void an_excused_mandate_is_not_answered_by_a_plan_that_comes_and_is_when_it_opens_again() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        step(ASKER, mandate, "excuse", WHY).statusCode(200);
        String answer = answering(plan, "plan");
        as(ASKER).get("/v1/mandates/" + mandate).then().body("state", equalTo("excused"));
        step(ASKER, mandate, "reopen", WHY).statusCode(200);
        awaitFulfilled(mandate, answer);
    }

    @Test
    void of_two_at_once_one_is_taken_and_a_repetition_is_the_same_answer() throws Exception {
        String mandate = mandate(asking("own-plan", null));
        try (var both = new Both()) {
            List<Integer> answers = both.run(
                    () -> step(ASKER, mandate, "excuse", WHY).extract().statusCode(),
                    () -> step(ASKER, mandate, "excuse", WHY).extract().statusCode());
            assertEquals(List.of(200, 409), answers);
        }
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(ASKER)
                    .header("Idempotency-Key", key)
                    .body(WHY)
                    .post("/v1/mandates/" + mandate + "/reopen")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3));
        }
        as(ASKER)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post("/v1/mandates/" + mandate + "/excuse")
                .then()
                .statusCode(412);
    }

    @Test
    void a_plan_that_is_being_withdrawn_answers_nothing_by_what_its_owner_says() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        String answer = of("ubnd:106", null);
        Story.reached(answer);
        String below = of("ubnd:03412", number + "/KH-UBND");
        List<CompletableFuture<ValidatableResponse>> both = new ArrayList<>();
        whileHeld("select 1 from plan where id = ?::uuid", below, () -> {
            both.add(CompletableFuture.supplyAsync(() -> withdraw(answer)));
            await("it is being withdrawn", () -> waiting() == 1);
            both.add(CompletableFuture.supplyAsync(
                    () -> step(OWNER, mandate, "answer", "{\"plan\": \"" + answer + "\"}")));
            await("the other has come so far", () -> both.get(1).isDone() || waiting() == 2);
        });
        both.get(0).join().statusCode(200);
        both.get(1).join().statusCode(422).body("code", equalTo("no-plan-of-yours"));
        as(ASKER).get("/v1/mandates/" + mandate).then().body("state", equalTo("open"));
    }

    @Test
    void nor_by_what_is_found_out_while_it_is() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        step(ASKER, mandate, "excuse", WHY).statusCode(200);
        String answer = of("ubnd:106", number + "-KH/HU");
        Story.reached(answer);
        String below = of("ubnd:03412", number + "/KH-UBND");
        List<CompletableFuture<ValidatableResponse>> withdrawn = new ArrayList<>();
        whileHeld("select 1 from plan where id = ?::uuid", below, () -> {
            withdrawn.add(CompletableFuture.supplyAsync(() -> withdraw(answer)));
            await("it is being withdrawn", () -> waiting() == 1);
            step(ASKER, mandate, "reopen", WHY).statusCode(200);
            QuarkusTransaction.requiringNew().run(() -> fulfil.fulfil(Answers.to(new PlanId(UUID.fromString(plan)))));
        });
        withdrawn.get(0).join().statusCode(200);
        as(ASKER).get("/v1/mandates/" + mandate).then().body("state", equalTo("open"), "fulfilledBy", nullValue());
    }

    /** A plan of a unit, which rests on that of the one above with the number. */
    private String of(String unit, String above) {
        boolean district = unit.equals("ubnd:106");
        return draftAndIssue(district ? OWNER : "xa-binh-lu", """
            document: {kind: plan, issuer: '%s', title: Của nó, date: {value: 2024-03-01}%s}
            %s
            %s
            """.formatted(
                        unit,
                        district ? ", number: " + number + "/KH-UBND" : "",
                        district
                                ? "addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]\n"
                                        + "duties: [{key: D, addressee: xa, text: Làm}]"
                                : "",
                        above == null
                                ? ""
                                : "basis: [{key: B, relation: implements, number: %s, unit: '%s', date: {value: %s}}]"
                                        .formatted(
                                                above,
                                                district ? "capuy:106" : "ubnd:106",
                                                district ? "2024-02-01" : "2024-03-01")));
    }

    private static ValidatableResponse withdraw(String plan) {
        return as(OWNER)
                .header("If-Match", "*")
                .body(WHY)
                .post("/v1/plans/" + plan + "/withdraw")
                .then();
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

    @Test
    void a_claimed_unit_must_be_the_one_whose_step_it_is() {
        String mandate = mandate(asking("own-plan", null));
        as(ASKER)
                .header("Acting-Unit", "ubnd:106")
                .body(WHY)
                .post("/v1/mandates/" + mandate + "/excuse")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("acting-unit-contradicts"))
                .body("errors[0].pointer", equalTo("Acting-Unit"));
        as(ASKER)
                .header("Acting-Unit", "capuy:106")
                .body(WHY)
                .post("/v1/mandates/" + mandate + "/excuse")
                .then()
                .statusCode(200);
    }

    @Test
    void mandates_are_counted_by_whom_they_ask_what_and_how_they_stand() {
        String plan = draftAndIssue(ASKER, """
            document: {kind: plan, issuer: 'capuy:106', title: Hỏi nhiều, date: {value: 2024-02-01}}
            addressees:
              - {key: a, name: A, unit: 'ubnd:106'}
              - {key: x, name: X, selector: {track: government, level: commune, under: 'ubnd:106'}}
            mandates: [{addressee: a, asks: own-plan, due: 2024-03-01}, {addressee: x, asks: integrate, relation: requested}]
            """);
        await("the mandates are there", () -> "ended"
                .equals(as(ASKER).get("/v1/plans/" + plan + "/fan-out").path("state")));
        List<Map<String, Object>> listed =
                as(ASKER).get("/v1/mandates?limit=500&plan=" + plan).path("items");
        int communes = listed.size() - 1;
        as(ASKER)
                .get("/v1/mandates/groups?plan=" + plan)
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("find { it.level == 'district' }.asks", equalTo("own-plan"))
                .body("find { it.level == 'district' }.relation", equalTo("ordered"))
                .body("find { it.level == 'district' }.late", equalTo(1))
                .body("find { it.level == 'district' }.open", equalTo(0))
                .body("find { it.level == 'commune' }.asks", equalTo("integrate"))
                .body("find { it.level == 'commune' }.relation", equalTo("requested"))
                .body("find { it.level == 'commune' }.mandates", equalTo(communes))
                .body("find { it.level == 'commune' }.open", equalTo(communes));
        as(ASKER).get("/v1/mandates/groups?state=late&plan=" + plan).then().body("mandates", contains(1));
        as("xa-binh-lu").get("/v1/mandates/groups?plan=" + plan).then().body("mandates", contains(1));
        as("ub-kien-giang").get("/v1/mandates/groups?plan=" + plan).then().body("size()", equalTo(0));
    }

    @Test
    void a_mandate_says_who_can_do_what_with_it_by_name_and_each_step_is_there() {
        String mandate = mandate(asking("own-plan", null));
        String actions = "nextActions.collect { it.action + ' ' + it.whoName }";
        as(OWNER)
                .get("/v1/mandates/" + mandate)
                .then()
                .body("ownerName", equalTo("Ủy ban nhân dân huyện Tam Đường"))
                .body("askerName", equalTo("Huyện ủy Tam Đường"))
                .body(
                        actions,
                        contains(
                                "draft Ủy ban nhân dân huyện Tam Đường",
                                "answer Ủy ban nhân dân huyện Tam Đường",
                                "set-due Huyện ủy Tam Đường",
                                "excuse Huyện ủy Tam Đường"));
        List<Map<String, String>> next =
                as(ASKER).get("/v1/mandates/" + mandate).path("nextActions");
        for (Map<String, String> action : next) {
            int status = as(action.get("duty").equals("draft") ? OWNER : ASKER)
                    .body("{}")
                    .post(action.get("href"))
                    .statusCode();
            assertEquals(422, status, action.get("href"));
        }
        step(ASKER, mandate, "excuse", WHY).body(actions, contains("reopen Huyện ủy Tam Đường"));
    }

    @Test
    void who_asks_sets_a_day_where_the_text_has_none_and_what_was_said_before_stays() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        board(plan).body("total.noneSet", equalTo(1)).body("total.late", equalTo(0));
        step(ASKER, mandate, "due", due("2024-03-31"))
                .statusCode(200)
                .body("due", equalTo("2024-03-31"))
                .body("state", equalTo("late"))
                .body("version", equalTo(2))
                .body("steps.step", contains("set-due"))
                .body("steps[0].due", equalTo("2024-03-31"))
                .body("steps[0].was", nullValue())
                .body("steps[0].reason", equalTo("Theo Công văn số 12/HU"));
        board(plan).body("total.noneSet", equalTo(0)).body("total.late", equalTo(1));
        step(ASKER, mandate, "due", due("2099-12-31")).statusCode(200).body("state", equalTo("open"));
        as(OWNER).get("/v1/mandates/" + mandate).then().body("due", equalTo("2099-12-31"));
        step(ASKER, mandate, "due", WHY)
                .statusCode(200)
                .body("due", nullValue())
                .body("steps.was", contains(null, "2024-03-31", "2099-12-31"));
        assertEquals(List.of(1L, 2L, 3L, 4L), told(mandate));
        assertEquals(
                "2024-03-31 null",
                database.first(
                                "select concat_ws(' ', after ->> 'due', coalesce(after ->> 'was', 'null')) as said"
                                        + " from audit where aggregate_id = ?::uuid and action = 'mandate.due-set.v1'"
                                        + " order by sequence limit 1",
                                row -> row.text("said"),
                                mandate)
                        .orElseThrow());
    }

    @Test
    void an_answer_is_late_by_the_day_that_was_set_last_and_so_is_what_is_asked_again() {
        String plan = asking("own-plan", "2024-02-15");
        String mandate = mandate(plan);
        step(ASKER, mandate, "due", due("2099-12-31")).statusCode(200);
        String answer = answering(plan, "plan");
        awaitFulfilled(mandate, answer);
        as(OWNER).get("/v1/mandates/" + mandate).then().body("fulfilledLate", equalTo(false));
        step(ASKER, mandate, "due", due("2024-12-31"))
                .statusCode(409)
                .body("code", equalTo("mandate-stands-otherwise"));
        step(ASKER, mandate, "refuse-answer", WHY).statusCode(200).body("due", equalTo("2099-12-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "hu-tam-duong, 2024-01-31, 422, due-before-date",
        "hu-tam-duong, 2024-12-31, 422, due-as-before",
        "ub-tam-duong, 2025-12-31, 403, ",
        "giam-sat, 2025-12-31, 403, ",
        "ub-kien-giang, 2025-12-31, 404, "
    })
    void a_day_is_set_by_who_asks_alone_and_not_before_the_plan(String user, String day, int status, String code) {
        String mandate = mandate(asking("own-plan", "2024-12-31"));
        var answer = step(user, mandate, "due", due(day)).statusCode(status);
        if (status == 422) {
            answer.body("errors[0].code", equalTo(code)).body("errors[0].pointer", equalTo("/due"));
        }
        as(ASKER)
                .get("/v1/mandates/" + mandate)
                .then()
                .body("version", equalTo(1))
                .body("due", equalTo("2024-12-31"));
    }

    private static String due(String day) {
        return "{\"due\": \"" + day + "\", \"reason\": \"Theo Công văn số 12/HU\"}";
    }

    @Test
    void the_list_shows_no_steps_and_the_overseer_reads_them() {
        String plan = asking("own-plan", null);
        String mandate = mandate(plan);
        step(ASKER, mandate, "excuse", WHY).statusCode(200);
        as(ASKER).get("/v1/mandates?plan=" + plan).then().body("items[0]", not(org.hamcrest.Matchers.hasKey("steps")));
        as("giam-sat").get("/v1/mandates/" + mandate).then().body("steps.step", contains("excuse"));
    }

    private List<Long> told(String mandate) {
        return database.list(
                "select sequence from audit where aggregate_id = ?::uuid order by sequence",
                row -> row.number("sequence"),
                mandate);
    }

    private static ValidatableResponse step(String user, String mandate, String step, String body) {
        return as(user).body(body).post("/v1/mandates/" + mandate + "/" + step).then();
    }

    private static ValidatableResponse from(String user, String mandate) {
        return as(user).body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then();
    }

    private static ValidatableResponse board(String plan) {
        return as(ASKER).get("/v1/boards/cascade?plan=" + plan).then().statusCode(200);
    }

    private static void awaitFulfilled(String mandate, String by) {
        await(
                "it is fulfilled",
                () -> by.equals(as(ASKER).get("/v1/mandates/" + mandate).path("fulfilledBy")));
    }

    private static String mandate(String plan) {
        return mandatesOf(ASKER, "ubnd:106", plan).get(0);
    }

    private String asking(String asks, String due) {
        number = (int) (database.first("select count(*) as n from plan", row -> row.number("n"))
                        .orElse(0L)
                + 5_000);
        String plan = draftAndIssue(ASKER, """
            document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
            addressees: [{key: a, name: A, unit: 'ubnd:106'}]
            mandates: [{addressee: a, asks: %s%s}]
            """.formatted(number, asks, due == null ? "" : ", due: " + due));
        await("the mandate is there", () -> mandatesOf(ASKER, "ubnd:106", plan).size() == 1);
        return plan;
    }

    private String answering(String plan, String kind) {
        return draftAndIssue(OWNER, """
            document: {kind: %s, issuer: 'ubnd:106', title: Trả lời, date: {value: 2024-03-01}}
            basis: [{key: B, relation: implements, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
            """.formatted(kind, number));
    }

    /** Two calls at the same time; their answers in order of size. */
    private static final class Both implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(2);

        @SafeVarargs
        final List<Integer> run(Callable<Integer>... calls) throws Exception {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(List.of(calls))) {
                answers.add(call.get());
            }
            return answers.stream().sorted().toList();
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}
