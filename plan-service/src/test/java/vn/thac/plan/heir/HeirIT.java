package vn.thac.plan.heir;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.carry;
import static vn.thac.plan.Story.draftAmendment;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.reached;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.fulfilment.FulfilHandedDown;
import vn.thac.testing.PartsResource;

/** What a unit that has ended was asked and has not answered is asked of whoever came after it, whatever is told later. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HeirIT {

    private static final String ISSUER = "ub-thanh-mien";
    private static final String HEIR = "so-ldtbxh-kien-giang";

    /** Drafts for a unit before that ends; both are people whom no other test gives posts. */
    private static final String GONE = "tp-ldtbxh-kien-giang";

    private static final String DISTRICT = "ubnd:300";
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    RunHeirs heirs;

    @Inject
    FulfilHandedDown handedDown;

    private UnitId one;
    private UnitId other;
    private UnitId third;
    private long version = 1;

    @BeforeEach
    void three_communes() {
        units.load();
        List<UnitId> made = units.crowd(DISTRICT, 3);
        one = made.get(0);
        other = made.get(1);
        third = made.get(2);
    }

    @Test
    void the_heir_is_asked_it_anew_sees_where_it_came_from_and_answers_it() {
        units.post(HEIR, other, false, "draft", "issue");
        String plan = plan("{addressee: a, asks: own-plan, due: 2150-01-01}", one);
        String before = of(plan, one);

        end(one, other);
        lies(plan, other);
        String id = of(plan, other);

        read(HEIR, id)
                .body("state", equalTo("open"))
                .body("asks", equalTo("own-plan"))
                .body("due", equalTo("2150-01-01"))
                .body("owner", equalTo(other.toString()))
                .body("unitEnded", nullValue())
                .body("origins.mandate", contains(before))
                .body("nextActions.who", hasItem(other.toString()));
        read(ISSUER, before)
                .body("state", equalTo("passed-on"))
                .body("unitEnded", equalTo("2025-07-01"))
                .body("heirs.mandate", contains(id))
                .body("heirs.state", contains("open"))
                .body("nextActions", empty());
        board(plan).body("total.mandates", equalTo(1)).body("total.units", equalTo(1));
        assertEquals(List.of("mandate.raised.v1", "mandate.passed-on.v1"), told(before));
        String answer = as(HEIR).body("{\"mandates\": [\"" + id + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        issue(HEIR, answer);
        await("it is answered", () -> "fulfilled".equals(state(id)));
        end(other, third);
        heirs.run();
        assertEquals("fulfilled", state(id), "what is done stays");
        lies(plan);
    }

    @Test
    void an_heir_says_that_a_plan_of_the_unit_before_it_answers_and_nobody_else_does() {
        units.post(GONE, one, false, "draft", "issue");
        units.post(HEIR, other, false, "draft", "issue");
        units.post(HEIR, third, false, "draft");
        String plan = plan("{addressee: a, asks: own-plan}, {addressee: b, asks: own-plan}", one, third);
        String before = draftAndIssue(GONE, """
            document: {kind: plan, issuer: 'test:%s', title: Của xã cũ, date: {value: 2024-03-01}}
            """.formatted(one));
        end(one, other);
        lies(plan, other, third);
        String id = of(plan, other);

        answer(of(plan, third), before).statusCode(422).body("code", equalTo("no-plan-of-yours"));
        answer(id, before)
                .statusCode(200)
                .body("state", equalTo("fulfilled"), "fulfilledBy", equalTo(before))
                .body("steps.step", contains("answer"));
        await("it is held against what was asked", () -> as(ISSUER)
                .get("/v1/plans/" + before + "/conformance")
                .<List<String>>path("above.plan")
                .equals(List.of(plan)));
        board(plan).body("total.fulfilled", equalTo(1));
        end(before, HEIR, "withdraw").statusCode(200);
        read(ISSUER, id)
                .body("state", equalTo("open"), "fulfilledBy", nullValue())
                .body("steps.step", contains("answer", "reopen"));
        answer(id, before).statusCode(422).body("code", equalTo("no-plan-of-yours"));
    }

    private static ValidatableResponse answer(String mandate, String plan) {
        return as(HEIR).body("{\"plan\": \"" + plan + "\"}")
                .post("/v1/mandates/" + mandate + "/answer")
                .then();
    }

    @Test
    void units_that_merge_come_together_in_one_with_the_strongest_ask_and_the_earliest_date() {
        String plan = plan("""
                {addressee: a, asks: own-plan, due: 2150-06-30}, {addressee: b, asks: own-plan, due: 2150-03-31},
                {addressee: c, asks: integrate, due: 2150-01-01}""", one, other, third);
        String own = of(plan, third);
        end(other, third);
        lies(plan, one, third);
        end(one, third);
        lies(plan, third);

        read(ISSUER, own)
                .body("asks", equalTo("own-plan"))
                .body("due", equalTo("2150-03-31"))
                .body("allAsks", containsInAnyOrder("own-plan", "integrate"))
                .body("origins.unit", containsInAnyOrder(one.toString(), other.toString()));
        assertEquals(List.of("mandate.raised.v1", "mandate.joined.v1", "mandate.joined.v1"), told(own));
        board(plan).body("total.mandates", equalTo(1));
    }

    @Test
    void each_heir_of_a_split_unit_has_its_own_and_heirs_of_heirs_follow() {
        String plan = plan("{addressee: a, asks: own-plan}", one);
        end(one, other, third);
        lies(plan, other, third);
        UnitId last = units.crowd(DISTRICT, 1).get(0);
        end(other, last);
        lies(plan, third, last);
    }

    @Test
    void an_heir_that_is_let_off_takes_nothing_in_but_answers_for_it() {
        String plan = plan("{addressee: a, asks: own-plan}, {addressee: b, asks: own-plan}", one, other);
        String own = of(plan, other);
        step(own, "excuse").statusCode(200);
        end(one, other);
        String before = of(plan, one);
        await("the heir answers for it", () -> {
            heirs.run();
            return other.toString().equals(read(ISSUER, before).extract().path("owner"));
        });
        read(ISSUER, before)
                .body("state", equalTo("open"))
                .body("nextActions.find { it.action == 'answer' }.who", equalTo(other.toString()));
        assertEquals("excused", state(own));
        board(plan).body("total.units", equalTo(1)).body("total.open", equalTo(1));
        as(ISSUER)
                .get("/v1/boards/cascade/units?plan=" + plan)
                .then()
                .body("items.unit", contains(one.toString()))
                .body("items.owner", contains(other.toString()));
        end(one, third);
        lies(plan, third);
    }

    @Test
    void where_nobody_came_after_it_it_stays_and_who_asks_lets_it_off() {
        String plan = plan("{addressee: a, asks: own-plan}", one);
        String mandate = of(plan, one);
        end(one);
        heirs.run();
        read(ISSUER, mandate)
                .body("state", equalTo("open"))
                .body("unitEnded", equalTo("2025-07-01"))
                .body("nextActions.action", containsInAnyOrder("set-due", "excuse"));
        step(mandate, "excuse").statusCode(200).body("state", equalTo("excused"));
    }

    @Test
    void a_succession_told_otherwise_moves_it_and_one_taken_back_brings_it_home() {
        String plan = plan("{addressee: a, asks: own-plan}, {addressee: b, asks: integrate}", one, other);
        String before = of(plan, one);
        String own = of(plan, other);
        end(one, other);
        lies(plan, other);
        read(ISSUER, own).body("asks", equalTo("own-plan"));

        end(one, third);
        lies(plan, other, third);
        read(ISSUER, own).body("asks", equalTo("integrate")).body("origins", nullValue());

        units.tell(one, DISTRICT, ++version, null, List.of());
        lies(plan, one, other);
        assertEquals("open", state(before));
        assertEquals("recalled", state(of(plan, third)));
        assertEquals(
                List.of(
                        "mandate.raised.v1",
                        "mandate.passed-on.v1",
                        "mandate.resumed.v1",
                        "mandate.passed-on.v1",
                        "mandate.resumed.v1"),
                told(before));
    }

    @Test
    void what_is_its_units_again_asks_nothing_of_one_that_it_was_no_heir_of() {
        String plan =
                plan("{addressee: a, asks: own-plan, due: 2150-01-01}, {addressee: b, asks: integrate}", one, other);
        String own = of(plan, other);
        end(one, other);
        lies(plan, other);
        end(other, third);
        lies(plan, third);
        UnitId last = units.crowd(DISTRICT, 1).get(0);
        end(one, last);
        lies(plan, third, last);
        units.tell(other, DISTRICT, ++version, null, List.of());
        lies(plan, other, last);
        read(ISSUER, own)
                .body("asks", equalTo("integrate"))
                .body("due", nullValue())
                .body("origins", nullValue());
        read(ISSUER, of(plan, last)).body("asks", equalTo("own-plan")).body("due", equalTo("2150-01-01"));
    }

    @Test
    void who_passes_on_for_an_ended_unit_has_done_so_when_all_have_it_to_whom_that_hands_it_down() {
        String plan = plan("{addressee: a, asks: pass-on}", one);
        end(one, other);
        lies(plan, other);
        String inherited = of(plan, other);
        database.update(
                "insert into handed_down (plan, item, unit, by_unit, relation, on_day) values (?::uuid, 'D', ?, ?, 'ordered', ?)",
                plan,
                third,
                one,
                LocalDate.of(2024, 2, 1));
        database.update("insert into handed_down_round (plan, item, round) values (?::uuid, 'D', 1)", plan);
        QuarkusTransaction.requiringNew().run(() -> handedDown.fulfil(new PlanId(UUID.fromString(plan))));
        assertEquals("open", state(inherited));
        database.update("update handed_down_round set reached = 1 where plan = ?::uuid", plan);
        QuarkusTransaction.requiringNew().run(() -> handedDown.fulfil(new PlanId(UUID.fromString(plan))));
        assertEquals("fulfilled", state(inherited));
    }

    @Test
    void what_somebody_else_is_at_follows_later_and_holds_up_no_other_plan() throws Exception {
        String busy = plan("{addressee: a, asks: own-plan}", one);
        String plan = plan("{addressee: a, asks: own-plan}", one);
        end(one, other);
        lies(busy, other);
        lies(plan, other);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Void> holding = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    database.list("select 1 from fan_out where plan = ?::uuid for update", row -> true, busy);
                    taken.countDown();
                    waitFor(released);
                }));
        waitFor(taken);
        end(one, third);
        lies(plan, third);
        heirs.run();
        lies(busy, other);
        released.countDown();
        holding.get();
        lies(busy, third);
    }

    @Test
    void an_heir_of_who_asks_decides_in_its_place_and_others_do_not() {
        String plan = plan("{addressee: a, asks: own-plan}", one);
        String mandate = of(plan, one);
        UnitId asker = units.issuerEnded(plan, REFORM, units.id(DISTRICT));
        read(ISSUER, mandate)
                .body(
                        "nextActions.findAll { it.action == 'excuse' }.who",
                        contains(units.id(DISTRICT).toString()));
        as("ub-lam-son")
                .body("{\"reason\": \"Vì\"}")
                .post("/v1/mandates/" + mandate + "/excuse")
                .then()
                .statusCode(404);
        step(mandate, "excuse").statusCode(200).body("state", equalTo("excused"));
    }

    @Test
    void who_came_after_the_issuer_does_with_its_plan_what_that_could_and_others_do_not() {
        String plan = draftAndIssue(ISSUER, """
            document: {kind: plan, issuer: 'ubnd:300', title: Xây nhà, date: {value: 2024-02-01}}
            addressees: [{key: a, name: Một xã, unit: 'test:%s'}]
            mandates: [{addressee: a, asks: own-plan}]
            targets: [{key: T1, name: Nhà xây mới, comparator: '>=', value: 1000, unit: nhà, year: 2026}]
            """.formatted(one));
        reached(plan);
        UnitId asker = units.issuerEnded(plan, REFORM, units.id(DISTRICT));
        String district = units.id(DISTRICT).toString();
        as(ISSUER)
                .get("/v1/plans/" + plan)
                .then()
                .body("issuer", equalTo(asker.toString()))
                .body("nextActions.action", hasItems("amend", "close", "withdraw"))
                .body("nextActions.findAll { it.who != '" + district + "' }", empty());
        as("ub-lam-son")
                .body("{\"title\": \"Sửa\"}")
                .post("/v1/plans/" + plan + "/amend")
                .then()
                .statusCode(404);
        end(plan, "ub-lam-son", "withdraw").statusCode(404);
        String amending = as(ISSUER)
                .body("{\"title\": \"Sửa\"}")
                .post("/v1/plans/" + plan + "/amend")
                .then()
                .statusCode(201)
                .body("issuer", equalTo(district))
                .extract()
                .path("id");
        as(ISSUER).get("/v1/plans/" + amending + "/amendment").then().body("plan", equalTo(plan));
        give("ub-lam-son", plan).statusCode(404);
        give(ISSUER, plan).statusCode(204);
        end(plan, ISSUER, "close").statusCode(200);
        end(plan, ISSUER, "withdraw").statusCode(200).body("state", equalTo("withdrawn"));
    }

    @Test
    void a_draft_of_a_unit_that_has_ended_goes_on_as_its_heirs_and_answers_what_that_was_asked() {
        units.post(GONE, one, false, "draft", "issue");
        units.post(HEIR, other, false, "draft", "issue");
        String plan = plan("{addressee: a, asks: own-plan}", one);
        String drafted = as(GONE).body("{\"mandates\": [\"" + of(plan, one) + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(GONE).post("/v1/plans/" + drafted + "/continue")
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-without-heir"));
        as(HEIR).get("/v1/plans/" + drafted).then().statusCode(404);
        as(HEIR).post("/v1/plans/" + drafted + "/continue").then().statusCode(404);

        end(one, other);
        lies(plan, other);
        as(HEIR).get("/v1/plans/" + drafted)
                .then()
                .statusCode(200)
                .body("nextActions.action", containsInAnyOrder("delete", "continue"))
                .body("nextActions.findAll { it.who != '" + other + "' }", empty());
        as(HEIR).get("/v1/plans?state=draft&issuer=" + one).then().body("items.id", contains(drafted));
        as("ub-kien-giang").get("/v1/plans/" + drafted).then().statusCode(404);
        as("ub-kien-giang").post("/v1/plans/" + drafted + "/continue").then().statusCode(404);
        as(HEIR).header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + drafted + "/issue")
                .then()
                .statusCode(403);
        String continued = as(HEIR).post("/v1/plans/" + drafted + "/continue")
                .then()
                .statusCode(201)
                .body("issuer", equalTo(other.toString()))
                .body("fulfils", contains(of(plan, other)))
                .extract()
                .path("id");
        as(HEIR).header("If-Match", "*").delete("/v1/plans/" + drafted).then().statusCode(204);
        issue(HEIR, continued);
        await("it is answered", () -> "fulfilled".equals(state(of(plan, other))));
        as(HEIR).post("/v1/plans/" + continued + "/continue").then().statusCode(409);
    }

    @Test
    void who_goes_on_with_an_amending_draft_goes_on_with_the_amendment() {
        units.post(GONE, one, false, "draft", "issue");
        units.post(HEIR, other, false, "draft", "issue");
        String plan = draftAndIssue(GONE, ofOne(40));
        String carries = draftAmendment(GONE, plan);
        carry(GONE, carries, ofOne(50)).statusCode(200);
        String begun = draftAmendment(GONE, plan);
        end(one, other);

        String draft = goesOn(carries)
                .body("warnings.code", not(hasItem(containsString("amend"))))
                .extract()
                .path("id");
        as(HEIR).get("/v1/plans/" + draft + "/amendment")
                .then()
                .statusCode(200)
                .body("plan", equalTo(plan), "base", equalTo(1), "openWork", equalTo("recalled"))
                .body("package.targets[0].value", equalTo(50), "changes.key", hasItem("T1"));
        String late = goesOn(carries).extract().path("id");
        String same = goesOn(begun)
                .body("warnings.find { it.code == 'amends-nothing' }.pointer", equalTo("/amendment/package"))
                .extract()
                .path("id");
        as(HEIR).get("/v1/plans/" + same + "/amendment").then().statusCode(200);

        issue(HEIR, draft);
        as(HEIR).get("/v1/plans/" + plan).then().body("edition", equalTo(2));
        as(HEIR).get("/v1/plans/" + plan + "/package").then().body("targets[0].value", equalTo(50));
        as(HEIR).header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + late + "/issue")
                .then()
                .statusCode(409)
                .body("code", equalTo("amended-meanwhile"));
        goesOn(carries).body("warnings.find { it.code == 'amended-meanwhile' }.pointer", equalTo("/amendment"));
        end(plan, HEIR, "withdraw").statusCode(200);
        goesOn(carries).body("warnings.code", hasItem("amended-plan-ended"));
    }

    private String ofOne(int houses) {
        return """
            document: {kind: plan, issuer: 'test:%s', title: Của xã cũ, date: {value: 2024-03-01}}
            targets: [{key: T1, name: Nhà xây mới, comparator: '>=', value: %d, unit: nhà, year: 2026}]
            """.formatted(one, houses);
    }

    private static ValidatableResponse goesOn(String draft) {
        return as(HEIR).post("/v1/plans/" + draft + "/continue").then().statusCode(201);
    }

    @Test
    void the_share_that_fell_on_an_ended_unit_falls_on_its_only_heir_and_on_none_of_several() {
        units.post(HEIR, other, false, "draft");
        String plan = draftAndIssue(ISSUER, """
            document: {kind: plan, issuer: 'ubnd:300', title: Xây nhà, date: {value: 2024-02-01}}
            addressees: [{key: a, name: Các xã, units: ['test:%s', 'test:%s', 'test:%s']}]
            mandates: [{addressee: a, asks: own-plan}]
            targets: [{key: T1, name: Nhà xây mới, comparator: '>=', value: 1000, unit: nhà, year: 2026}]
            """.formatted(one, other, third));
        reached(plan);
        String shares = "/v1/plans/" + plan + "/targets/T1/apportionment";
        as(ISSUER).body("""
                        {"method": "by-hand", "shares": [{"unit": "%s", "value": 400}, {"unit": "%s", "value": 350},
                         {"unit": "%s", "value": 250}]}
                        """.formatted(one, other, third)).post(shares).then().statusCode(200);
        as(ISSUER).body("{}").post(shares + "/freeze").then().statusCode(200);
        end(one, other);
        lies(plan, other, third);
        assertEquals(750, drafted(of(plan, other)));
        UnitId last = units.crowd(DISTRICT, 1).get(0);
        end(third, other, last);
        lies(plan, other, last);
        assertEquals(750, drafted(of(plan, other)));
    }

    @Test
    void who_has_it_of_a_unit_before_is_no_newcomer() {
        String plan = draftAndIssue(ISSUER, """
            document: {kind: plan, issuer: 'ubnd:300', title: Hỏi mọi xã, date: {value: 2024-02-01}}
            addressees: [{key: all, name: Các xã, selector: {track: government, level: commune, under: 'ubnd:300'}}]
            mandates: [{addressee: all, asks: own-plan}]
            """);
        reached(plan);
        UnitId heir = units.crowd(DISTRICT, 1).get(0);
        as(ISSUER).get("/v1/plans/" + plan + "/newcomers").then().body("unit", hasItem(heir.toString()));
        end(one, heir);
        await("the heir has it", () -> {
            heirs.run();
            return of(plan, heir) != null;
        });
        as(ISSUER)
                .get("/v1/plans/" + plan + "/newcomers")
                .then()
                .body("findAll { it.unit == '" + heir + "' }", hasSize(0));
    }

    private String plan(String mandates, UnitId... asked) {
        StringBuilder addressees = new StringBuilder();
        for (int i = 0; i < asked.length; i++) {
            addressees.append("  - {key: %c, name: Xã, unit: 'test:%s'}\n".formatted('a' + i, asked[i]));
        }
        String plan = draftAndIssue(ISSUER, """
            document: {kind: plan, issuer: 'ubnd:300', title: Hỏi các xã, date: {value: 2024-02-01}}
            addressees:
            %smandates: [%s]
            """.formatted(addressees, mandates));
        reached(plan);
        return plan;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of the only target of a draft from it. */
    private static int drafted(String mandate) {
        String draft = as(HEIR).body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return as(HEIR).get("/v1/plans/" + draft + "/package").path("targets[0].value");
    }

    private ValidatableResponse give(String user, String plan) {
        return as(user).header("If-Match", "*")
                .body("{\"unit\": \"" + one + "\"}")
                .post("/v1/plans/" + plan + "/targets/T1/owner")
                .then();
    }

    private static ValidatableResponse end(String plan, String user, String step) {
        return as(user).header("If-Match", "*")
                .body("{\"reason\": \"Theo Công văn số 12\"}")
                .post("/v1/plans/" + plan + "/" + step)
                .then();
    }

    private void end(UnitId unit, UnitId... after) {
        units.tell(unit, DISTRICT, ++version, REFORM, List.of(after));
    }

    /** What is open lies with exactly these. */
    private void lies(String plan, UnitId... holders) {
        List<String> wanted = Stream.of(holders).map(UnitId::toString).sorted().toList();
        await("it lies with " + wanted, () -> {
            heirs.run();
            return wanted.equals(database
                    .list(
                            "select owner from mandate where plan = ?::uuid and state = 'open'",
                            row -> row.uuid("owner").toString(),
                            plan)
                    .stream()
                    .sorted()
                    .toList());
        });
    }

    private String of(String plan, UnitId unit) {
        return database.first(
                        "select id from mandate where plan = ?::uuid and unit = ?",
                        row -> row.uuid("id").toString(),
                        plan,
                        unit)
                .orElse(null);
    }

    private String state(String mandate) {
        return database.first("select state from mandate where id = ?::uuid", row -> row.text("state"), mandate)
                .orElseThrow();
    }

    private List<String> told(String mandate) {
        return database.list(
                "select action from audit where aggregate_id = ?::uuid order by sequence",
                row -> row.text("action"),
                mandate);
    }

    private static ValidatableResponse read(String user, String mandate) {
        return as(user).get("/v1/mandates/" + mandate).then().statusCode(200);
    }

    private static ValidatableResponse board(String plan) {
        return as(ISSUER).get("/v1/boards/cascade?plan=" + plan).then().statusCode(200);
    }

    private static ValidatableResponse step(String mandate, String step) {
        return as(ISSUER)
                .body("{\"reason\": \"Theo Công văn số 12\"}")
                .post("/v1/mandates/" + mandate + "/" + step)
                .then();
    }
}
