package vn.thac.plan.ending;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A district committee's plan asks the People's Committee and a commune; it is withdrawn or closed while one has answered. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class EndingIT {

    private static final String ASKER = "hu-tam-duong";
    private static final String OWNER = "ub-tam-duong";
    private static final String WHY =
            "{\"reason\": \"Trái thẩm quyền\", \"number\": \"15-QĐ/HU\", \"date\": \"2024-09-02\"}";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;
    private String plan;

    @BeforeEach
    void a_plan_that_two_are_asked_under() {
        units.load();
        number = 80_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
        plan = draftAndIssue(ASKER, """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Gốc, date: {value: 2024-03-01}}
                addressees: [{key: ub, name: UBND huyện, unit: 'ubnd:106'}, {key: xa, name: Đảng ủy xã, unit: 'capuy:03412'}]
                mandates: [{addressee: ub, asks: own-plan, due: 2024-04-30}, {addressee: xa, asks: own-plan}]
                """.formatted(number));
        reached(plan);
    }

    private void reached(String which) {
        await("it fell", () -> "ended"
                .equals(as(ASKER).get("/v1/plans/" + which + "/fan-out").path("state")));
    }

    private String answer() {
        String below = draftAndIssue(OWNER, """
                document: {kind: plan, number: %1$d/KH-UBND, issuer: 'ubnd:106', title: Dưới, date: {value: 2024-04-01}}
                basis: [{key: B, relation: implements, number: %1$d-KH/HU, unit: 'capuy:106', date: {value: 2024-03-01}}]
                addressees: [{key: xa, name: UBND xã, unit: 'ubnd:03412'}]
                mandates: [{addressee: xa, asks: pass-on}]
                """.formatted(number));
        await("it fell", () -> "ended"
                .equals(as(OWNER).get("/v1/plans/" + below + "/fan-out").path("state")));
        return below;
    }

    @Test
    void what_is_open_is_recalled_what_was_answered_stays_and_the_dry_run_had_said_so() {
        String below = answer();
        String open = mandatesOf(ASKER, "capuy:03412", plan).get(0);
        String answered = mandatesOf(ASKER, "ubnd:106", plan).get(0);
        String before = version(ASKER, plan);
        as(ASKER)
                .header("If-Match", "*")
                .body(WHY)
                .post("/v1/plans/" + plan + "/withdraw?dryRun=true")
                .then()
                .statusCode(200)
                .body("plan.state", equalTo("withdrawn"), "mandates", equalTo(1), "reopened", equalTo(0))
                .body("warned", equalTo(1), "units", equalTo(2), "assignments", equalTo(0), "obligations", equalTo(0));
        assertEquals(before, version(ASKER, plan));
        as(ASKER).get("/v1/mandates/" + open).then().body("state", equalTo("open"));

        end(ASKER, plan, "withdraw", WHY)
                .statusCode(200)
                .header("ETag", ETagOf.version(3))
                .body(
                        "state",
                        equalTo("withdrawn"),
                        "ended.as",
                        equalTo("withdrawn"),
                        "ended.reason",
                        equalTo("Trái thẩm quyền"))
                .body("ended.number", equalTo("15-QĐ/HU"), "ended.date", equalTo("2024-09-02"))
                .body("ended.openWork", equalTo("recalled"));

        as(ASKER)
                .get("/v1/mandates/" + open)
                .then()
                .body("state", equalTo("recalled"), "recalledAt", notNullValue(), "version", equalTo(2));
        as(ASKER)
                .get("/v1/mandates/" + answered)
                .then()
                .body("state", equalTo("fulfilled"), "fulfilledBy", equalTo(below));
        as(ASKER).get("/v1/mandates?state=recalled&plan=" + plan).then().body("items.id", contains(open));
        as(ASKER).get("/v1/mandates?state=unfulfilled&plan=" + plan).then().body("items", empty());
        as(ASKER)
                .get("/v1/boards/cascade?plan=" + plan)
                .then()
                .body("state", equalTo("withdrawn"), "total.mandates", equalTo(2), "total.fulfilled", equalTo(1))
                .body("total.recalled", equalTo(1), "total.open", equalTo(1), "total.late", equalTo(0));
        as(ASKER)
                .get("/v1/boards/cascade/units?state=recalled&plan=" + plan)
                .then()
                .body("items.mandate", contains(open));
        as(ASKER)
                .get("/v1/plans?state=withdrawn&number=" + number + "-KH/HU")
                .then()
                .body("items.id", contains(plan));
        as(ASKER)
                .get("/v1/plans?state=issued&number=" + number + "-KH/HU")
                .then()
                .body("items", empty());
        as(ASKER).get("/v1/plans/" + plan).then().body("nextActions", empty());
        as(ASKER).get("/v1/plans/" + plan + "/steps").then().body("step", contains("withdraw"));
        assertEquals(List.of("plan.drafted.v1", "plan.issued.v1", "plan.withdrawn.v1"), told(plan));
        assertEquals(List.of("mandate.raised.v1", "mandate.recalled.v1"), told(open));
    }

    @Test
    void whoever_rests_on_it_is_told_and_shows_it_whether_directly_or_further_down() {
        String below = answer();
        String further = draftAndIssue("xa-binh-lu", """
                document: {kind: plan, issuer: 'ubnd:03412', title: Dưới nữa, date: {value: 2024-05-01}}
                basis: [{key: B, relation: implements, number: %d/KH-UBND, unit: 'ubnd:106', date: {value: 2024-04-01}}]
                """.formatted(number));
        await("it stands below both", () -> as("quan-tri")
                .get("/v1/plans/" + further)
                .<List<String>>path("ancestors")
                .contains(plan));
        as(OWNER).get("/v1/plans/" + below).then().body("basisEnded", empty());
        end(ASKER, plan, "withdraw", WHY).statusCode(200);

        as(OWNER)
                .get("/v1/plans/" + below)
                .then()
                .body("state", equalTo("issued"), "basisEnded", hasSize(1))
                .body("basisEnded[0].plan", equalTo(plan), "basisEnded[0].state", equalTo("withdrawn"))
                .body("basisEnded[0].relation", equalTo("implements"), "basisEnded[0].at", notNullValue())
                .body("basisEnded[0].number", equalTo(number + "-KH/HU"));
        as("xa-binh-lu")
                .get("/v1/plans/" + further)
                .then()
                .body("basisEnded.relation", contains("above"), "basisEnded.plan", contains(plan));
        for (String one : List.of(below, further)) {
            assertEquals(
                    1, told(one).stream().filter("plan.basis-ended.v1"::equals).count());
        }
    }

    @Test
    void what_it_had_answered_is_open_again_and_a_withdrawn_plan_answers_nothing() {
        String below = answer();
        String answered = mandatesOf(ASKER, "ubnd:106", plan).get(0);
        end(OWNER, below, "withdraw", "{\"reason\": \"Nhầm\"}").statusCode(200);
        as(ASKER)
                .get("/v1/mandates/" + answered)
                .then()
                .body("state", equalTo("late"), "fulfilledBy", nullValue(), "steps.step", contains("reopen"))
                .body("steps[0].plan", equalTo(below), "steps[0].reason", equalTo("Nhầm"));
        as(OWNER)
                .body("{\"plan\": \"%s\"}".formatted(below))
                .post("/v1/mandates/" + answered + "/answer")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-plan-of-yours"));
        number++;
        String another = draftAndIssue(OWNER, """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:106', title: Thay, date: {value: 2024-04-02}}
                basis: [{key: B, relation: implements, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-03-01}}]
                """.formatted(number, number - 1));
        as(ASKER).get("/v1/mandates/" + answered).then().body("fulfilledBy", equalTo(another));
    }

    @Test
    void nothing_is_asked_again_under_it() {
        String open = mandatesOf(ASKER, "capuy:03412", plan).get(0);
        String answered = mandatesOf(ASKER, "ubnd:106", plan).get(0);
        answer();
        as(ASKER)
                .body("{\"reason\": \"Miễn\"}")
                .post("/v1/mandates/" + open + "/excuse")
                .then()
                .statusCode(200);
        end(ASKER, plan, "withdraw", WHY).statusCode(200);
        for (String step : List.of(open + "/reopen", answered + "/refuse-answer")) {
            as(ASKER)
                    .body("{\"reason\": \"Làm lại\"}")
                    .post("/v1/mandates/" + step)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("mandate-recalled"));
        }
        as(ASKER).get("/v1/mandates/" + open).then().body("state", equalTo("excused"), "nextActions", empty());
        as(ASKER).get("/v1/mandates/" + answered).then().body("nextActions.action", contains("answer"));
        assertEquals(0L, open(plan));
    }

    @Test
    void a_closed_plan_leaves_open_what_is_to_be_finished_and_can_still_be_withdrawn() {
        String open = mandatesOf(ASKER, "capuy:03412", plan).get(0);
        as(ASKER)
                .header("If-Match", "*")
                .body("{\"reason\": \"Hết hạn\"}")
                .post("/v1/plans/" + plan + "/close?dryRun=true")
                .then()
                .body("mandates", equalTo(0), "plan.ended.openWork", equalTo("stays"));
        end(ASKER, plan, "close", "{\"reason\": \"Hết hạn\"}")
                .statusCode(200)
                .body("state", equalTo("closed"), "ended.openWork", equalTo("stays"));
        as(ASKER).get("/v1/mandates/" + open).then().body("state", equalTo("open"));
        String drafted = draft(OWNER, """
                document: {kind: plan, issuer: 'ubnd:106', title: Sau, date: {value: 2024-04-01}}
                basis: [{key: B, relation: cites, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-03-01}}]
                """.formatted(number));
        as(OWNER)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + drafted + "/issue?dryRun=true")
                .then()
                .body("plan.basisEnded.plan", contains(plan), "plan.basisEnded.relation", contains("cites"));
        String below = answer();
        as(OWNER).get("/v1/plans/" + below).then().body("basisEnded.state", contains("closed"));
        as(ASKER).get("/v1/plans/" + plan).then().body("nextActions.action", contains("withdraw"));
        end(ASKER, plan, "close", "{\"reason\": \"Nữa\"}").statusCode(409).body("code", equalTo("plan-not-in-force"));
        end(ASKER, plan, "withdraw", WHY).statusCode(200).body("ended.openWork", equalTo("recalled"));
        as(ASKER).get("/v1/mandates/" + open).then().body("state", equalTo("recalled"));
        as(ASKER).get("/v1/plans/" + plan + "/steps").then().body("step", contains("close", "withdraw"));
    }

    @Test
    void a_plan_is_closed_with_its_open_work_where_its_issuer_says_so() {
        end(ASKER, plan, "close", "{\"reason\": \"Dừng sớm\", \"openWork\": \"recalled\"}")
                .statusCode(200)
                .body("state", equalTo("closed"), "ended.openWork", equalTo("recalled"));
        as(ASKER).get("/v1/mandates?plan=" + plan).then().body("items.state", contains("recalled", "recalled"));
    }

    @Test
    void every_step_is_refused_where_it_is_not_due_and_says_why_in_both_languages() {
        String draft = draft(ASKER, "document: {kind: plan, issuer: 'capuy:106', title: Nháp}");
        end(ASKER, draft, "withdraw", WHY).statusCode(409).body("code", equalTo("plan-not-issued"));
        end(ASKER, draft, "close", WHY).statusCode(409).body("code", equalTo("plan-not-issued"));
        end(ASKER, plan, "withdraw", "{\"reason\": \"x\", \"date\": \"9998-01-01\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/date"), "code", equalTo("date-in-the-future"));
        end(ASKER, plan, "close", "{\"reason\": \"x\", \"date\": \"2024-02-29\"}")
                .statusCode(422)
                .body("errors.code", contains("ended-before-its-date"));
        end(ASKER, plan, "withdraw", "{\"reason\": \" \"}").statusCode(422).body("errors.pointer", contains("/reason"));
        end(ASKER, plan, "withdraw", "{}").statusCode(422);
        end(ASKER, plan, "close", "{\"reason\": \"x\", \"openWork\": \"burnt\"}")
                .statusCode(400);
        end(OWNER, plan, "withdraw", WHY).statusCode(403);
        end("giam-sat", plan, "close", WHY).statusCode(403);
        end("ub-kien-giang", plan, "withdraw", WHY).statusCode(404);
        as(ASKER).body(WHY).post("/v1/plans/" + plan + "/withdraw").then().statusCode(428);
        as(ASKER)
                .header("If-Match", "\"1\"")
                .body(WHY)
                .post("/v1/plans/" + plan + "/withdraw")
                .then()
                .statusCode(412);
        assertThat(version(ASKER, plan), ETagOf.version(2));
        end(ASKER, plan, "withdraw", WHY).statusCode(200);
        for (String step : List.of("withdraw", "close", "particulars")) {
            end(ASKER, plan, step, step.equals("particulars") ? "{\"signer\": {\"name\": \"A\"}}" : WHY)
                    .statusCode(409)
                    .body("code", equalTo("plan-not-in-force"));
        }
        inVietnamese(ASKER)
                .header("If-Match", "*")
                .body(WHY)
                .post("/v1/plans/" + plan + "/withdraw")
                .then()
                .body("detail", equalTo("Kế hoạch không còn hiệu lực: withdrawn."));
    }

    @Test
    void of_two_at_once_one_is_taken_and_a_repeated_request_is_one() {
        List<Integer> answers = Stream.of("withdraw", "close")
                .map(step -> CompletableFuture.supplyAsync(
                        () -> end(ASKER, plan, "\"2\"", step, WHY).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(200, answers.get(0));
        assertThat(version(ASKER, plan), ETagOf.version(3));
        String other = draftAndIssue(ASKER, """
                document: {kind: plan, issuer: 'capuy:106', title: Nữa, date: {value: 2024-03-01}}
                addressees: [{key: ub, name: UBND huyện, unit: 'ubnd:106'}]
                mandates: [{addressee: ub, asks: own-plan}]
                """);
        reached(other);
        for (int i = 0; i < 2; i++) {
            as(ASKER)
                    .header("If-Match", "\"2\"")
                    .header("Idempotency-Key", "withdraw-" + other)
                    .body(WHY)
                    .post("/v1/plans/" + other + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3));
        }
        assertEquals(1, told(other).stream().filter("plan.withdrawn.v1"::equals).count());
    }

    @Test
    void what_replaces_it_supersedes_it_and_asks_anew() {
        String open = mandatesOf(ASKER, "capuy:03412", plan).get(0);
        String by = draftAndIssue(ASKER, replacing("capuy:106", "KH/HU", number + 10_000));
        as(ASKER)
                .get("/v1/plans/" + plan)
                .then()
                .body("state", equalTo("superseded"), "ended.replacedBy", equalTo(by))
                .body("ended.number", equalTo((number + 10_000) + "-KH/HU"), "ended.date", equalTo("2024-06-01"));
        as(ASKER).get("/v1/mandates/" + open).then().body("state", equalTo("recalled"));
        as(ASKER)
                .get("/v1/plans/" + by)
                .then()
                .body("state", equalTo("issued"), "ancestors", contains(by))
                .body("basisEnded", empty());
        assertEquals(List.of("plan.drafted.v1", "plan.issued.v1", "plan.superseded.v1"), told(plan));
        as(ASKER).get("/v1/plans/" + by + "/basis").then().body("links.relation", contains("replaces"));
        String again = draftAndIssue(ASKER, replacing("capuy:106", "KH/HU", number + 20_000));
        as(ASKER).get("/v1/plans/" + plan).then().body("ended.replacedBy", equalTo(by));
        as(ASKER).get("/v1/plans/" + again).then().body("state", equalTo("issued"));
    }

    @Test
    void a_closed_plan_whose_open_work_stays_is_superseded_too_and_one_that_ended_with_it_stays_closed() {
        String open = mandatesOf(ASKER, "capuy:03412", plan).get(0);
        end(ASKER, plan, "close", "{\"reason\": \"Hết thời gian\"}").statusCode(200);
        as(ASKER).get("/v1/mandates/" + open).then().body("state", equalTo("open"));
        String by = draftAndIssue(ASKER, replacing("capuy:106", "KH/HU", number + 10_000));
        as(ASKER)
                .get("/v1/plans/" + plan)
                .then()
                .body("state", equalTo("superseded"), "ended.replacedBy", equalTo(by), "version", equalTo(4))
                .body("ended.openWork", equalTo("recalled"));
        as(ASKER).get("/v1/mandates/" + open).then().body("state", equalTo("recalled"));
        assertEquals(List.of("plan.drafted.v1", "plan.issued.v1", "plan.closed.v1", "plan.superseded.v1"), told(plan));

        number += 100_000;
        String over = draftAndIssue(ASKER, """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Gốc, date: {value: 2024-03-01}}
                """.formatted(number));
        end(ASKER, over, "close", "{\"reason\": \"Xong\", \"openWork\": \"recalled\"}")
                .statusCode(200);
        draftAndIssue(ASKER, replacing("capuy:106", "KH/HU", number + 10_000));
        as(ASKER).get("/v1/plans/" + over).then().body("state", equalTo("closed"), "version", equalTo(3));
    }

    @Test
    void who_stands_above_its_issuer_replaces_it_who_stands_below_is_refused_and_a_stranger_only_claims_to() {
        String below = draft(OWNER, replacing("ubnd:106", "KH-UBND", number + 30_000));
        for (String call : List.of("/issue", "/issue?dryRun=true")) {
            as(OWNER)
                    .header("If-Match", "*")
                    .body("{}")
                    .post("/v1/plans/" + below + call)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.code",
                            contains("replaces-anothers"),
                            "errors.pointer",
                            contains("/basis/0/relation"));
        }
        String stranger = draft("ub-kien-giang", replacing("ubnd:91", "KH-UBND", number + 40_000));
        as("ub-kien-giang")
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + stranger + "/issue")
                .then()
                .statusCode(200);
        as(ASKER).get("/v1/plans/" + plan).then().body("state", equalTo("issued"), "version", equalTo(2));
        draftAndIssue("tu-lai-chau", replacing("capuy:12", "KH/TU", number + 50_000));
        as(ASKER).get("/v1/plans/" + plan).then().body("state", equalTo("superseded"));
    }

    @Test
    void a_plan_that_is_entered_after_the_one_that_replaces_it_is_superseded_too() {
        String by = draftAndIssue(ASKER, """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Mới, date: {value: 2024-06-01}}
                basis: [{key: B, relation: replaces, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
                """.formatted(number + 60_000, number + 70_000));
        String late = draftAndIssue(ASKER, """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Cũ, date: {value: 2024-02-01}}
                addressees: [{key: ub, name: UBND huyện, unit: 'ubnd:106'}]
                mandates: [{addressee: ub, asks: own-plan}]
                """.formatted(number + 70_000));
        await("it is superseded", () -> "superseded"
                .equals(as(ASKER).get("/v1/plans/" + late).path("state")));
        as(ASKER).get("/v1/plans/" + late).then().body("ended.replacedBy", equalTo(by));
        await("nothing is open", () -> open(late) == 0);
        assertEquals(List.of("plan.drafted.v1", "plan.issued.v1", "plan.superseded.v1"), told(late));
    }

    @ParameterizedTest
    @ValueSource(strings = {"implements", "cites"})
    void what_replaces_two_of_which_one_rests_on_the_other_supersedes_both_and_warns_neither(String relation) {
        String other = resting(relation);
        String by = draftAndIssue(ASKER, replacingBoth(number + 10_000));
        for (String old : List.of(plan, other)) {
            as(ASKER)
                    .get("/v1/plans/" + old)
                    .then()
                    .body("state", equalTo("superseded"), "ended.replacedBy", equalTo(by), "version", equalTo(3));
            assertEquals(List.of("plan.drafted.v1", "plan.issued.v1", "plan.superseded.v1"), told(old));
        }
    }

    @Test
    void so_does_a_text_that_comes_to_replace_two() {
        String other = resting("implements");
        String text = replacingBoth(number + 10_000);
        String by = draftAndIssue(ASKER, text.replaceAll("(?m)^(basis| ).*\n", ""));
        amend(ASKER, by, text);
        for (String old : List.of(plan, other)) {
            as(ASKER)
                    .get("/v1/plans/" + old)
                    .then()
                    .body("state", equalTo("superseded"), "ended.replacedBy", equalTo(by), "version", equalTo(3));
        }
    }

    /** Of the same issuer. */
    private String resting(String relation) {
        return draftAndIssue(ASKER, """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Dưới, date: {value: 2024-04-01}}
                basis: [{key: B, relation: %s, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-03-01}}]
                """.formatted(number + 200_000, relation, number));
    }

    private String replacingBoth(int its) {
        return """
                document: {kind: plan, number: %1$d-KH/HU, issuer: 'capuy:106', title: Mới, date: {value: 2024-06-01}}
                basis:
                  - {key: B, relation: replaces, number: %2$d-KH/HU, unit: 'capuy:106', date: {value: 2024-03-01}}
                  - {key: C, relation: replaces, number: %3$d-KH/HU, unit: 'capuy:106', date: {value: 2024-04-01}}
                """.formatted(its, number, number + 200_000);
    }

    @Test
    void an_amendment_is_a_relation_and_ends_nothing() {
        String by = draftAndIssue(
                ASKER, replacing("capuy:106", "KH/HU", number + 80_000).replace("replaces", "amends"));
        as(ASKER).get("/v1/plans/" + plan).then().body("state", equalTo("issued"));
        as(ASKER)
                .get("/v1/plans/" + by)
                .then()
                .body("ancestors", containsInAnyOrder(by), "ancestors", not(hasItem(plan)));
        as(ASKER).get("/v1/plans/" + by + "/package").then().body("basis.relation", contains("amends"));
    }

    private String replacing(String issuer, String symbol, int its) {
        return """
                document: {kind: plan, number: %d%s, issuer: '%s', title: Mới, date: {value: 2024-06-01}}
                basis: [{key: B, relation: replaces, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-03-01}}]
                """.formatted(its, (symbol.endsWith("UBND") ? "/" : "-") + symbol, issuer, number);
    }

    private long open(String which) {
        return database.first(
                        "select count(*) as n from mandate where plan = ?::uuid and state = 'open'",
                        row -> row.number("n"),
                        which)
                .orElseThrow();
    }

    private List<String> told(String aggregate) {
        return database.list(
                "select action from audit where aggregate_id = ?::uuid and action <> 'plan.basis-resolved.v1' order by sequence",
                row -> row.text("action"),
                aggregate);
    }

    private static ValidatableResponse end(String user, String plan, String step, String body) {
        return end(user, plan, "*", step, body);
    }

    private static ValidatableResponse end(String user, String plan, String ifMatch, String step, String body) {
        return as(user).header("If-Match", ifMatch)
                .body(body)
                .post("/v1/plans/" + plan + "/" + step)
                .then();
    }
}
