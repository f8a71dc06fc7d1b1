package vn.thac.report.amend;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.Members;
import vn.thac.report.PlanId;
import vn.thac.report.Said;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** A plan is amended while reports under it are owed, under way and accepted: what people see of it. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class AmendIT {

    private static final String ON = "2025-01-22T01:00:00Z";
    private static final String BECAUSE = "{\"reason\": \"Nhầm.\"}";
    private static final String RETURN = "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}";

    @Inject
    World world;

    @Inject
    EditionStore editions;

    private Country country;

    @BeforeEach
    void a_district_with_communes() {
        world.today("2025-01-20");
        country = new Country(world, 4);
        world.post("ub-kien-giang", country.districtCommittee, "issue", false);
    }

    @Test
    void an_open_period_is_due_on_the_new_day_for_who_has_not_handed_in_and_had_no_day_of_their_own() {
        World.PlanOf first = monthly("P10D", 0, 1, 2);
        PlanId plan = given(first, 3);
        String accepted = obligation(plan, "BC-THANG", 0);
        String moved = obligation(plan, "BC-THANG", 1);
        String owed = obligation(plan, "BC-THANG", 2);
        step("xa-binh-lu", accepted, "submit", report(1, 2, 3)).statusCode(200);
        step("ub-tam-duong", accepted, "accept", "{\"early\": true}").statusCode(200);
        step("ub-tam-duong", moved, "move", "{\"due\": \"2025-03-01\", \"reason\": \"Mưa lũ.\"}")
                .statusCode(200);

        monthly("P5D", 0, 1, 2).as(plan).amend(2, first, ON, List.of(), "recalled");
        world.awaitFollowed(plan, 2);

        as("ub-tam-duong")
                .get(owed)
                .then()
                .body("due", equalTo("2025-02-05"), "originalDue", equalTo("2025-02-10"), "version", equalTo(2));
        as("ub-tam-duong")
                .get(owed + "/decisions")
                .then()
                .body("kind", contains("move"), "number", contains("15/QĐ-UBND"), "date", contains("2024-09-15"))
                .body("dueBefore", contains("2025-02-10"), "dueAfter", contains("2025-02-05"))
                .body("reason", contains("Sửa đổi, bổ sung theo 15/QĐ-UBND"), "actor", contains(startsWith("system:")));
        as("ub-tam-duong").get(moved).then().body("due", equalTo("2025-03-01"), "version", equalTo(2));
        as("ub-tam-duong").get(accepted).then().body("due", equalTo("2025-02-10"), "state", equalTo("accepted"));
        as("xa-binh-lu").get(owed).then().statusCode(404);
        as("ub-tam-duong")
                .get("/v1/regimes/" + regime(plan, "BC-THANG"))
                .then()
                .body("deadline.offset", equalTo("P5D"), "nextPeriod", equalTo("2025-02"), "version", equalTo(2))
                .body("periods[0].due", equalTo("2025-02-05"));
        Map<String, Object> told = world.heard("thac.regime", "regime.amended.v1").stream()
                .filter(event -> event.getString("planId").equals(plan.toString()))
                .findFirst()
                .orElseThrow()
                .getMap("moved[0]");
        assertEquals(Map.of("period", "2025-01", "before", "2025-02-10", "due", "2025-02-05"), told);

        long records = records(plan);
        monthly("P5D", 0, 1, 2).as(plan).amend(2, first, ON, List.of(), "recalled");
        first.issue("2025-01-20T01:00:00Z");
        world.members(plan, 1, "communes", "2025-01-20", communes(0, 1, 2));
        world.allNamed(plan, 2);
        world.today("2025-02-01");
        await(() -> count(plan, " and period = '2025-02' and due = '2025-03-05'") == 3);
        assertEquals(records, records(plan));
    }

    @Test
    void who_brings_an_edition_and_who_follows_the_one_before_do_not_wait_for_each_other() {
        World.PlanOf first = monthly("P10D", 0, 1);
        PlanId plan = given(first, 2);
        first.as(plan).amend(2, first, ON, List.of("communes"), "recalled");
        world.members(plan, 2, "communes", "2025-01-22", communes(0, 1));
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);
        Database database = world.database();
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try {
            database.update("update plan set edition = 3 where id = ?", plan);
            QuarkusTransaction.requiringNew().run(() -> isDueOnAnotherDay(plan));
            // So long that PostgreSQL has looked for a circle before there can be one: it ends who closes it.
            await(() -> QuarkusTransaction.requiringNew().call(() -> world.count("""
                            select count(*) as n from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%from plan%for share%'
                              and clock_timestamp() - query_start > 2 * current_setting('deadlock_timeout')::interval
                            """)) > 0);

            database.update("insert into regime_named select id, 3 from regime where plan_id = ?", plan);
            editions.nameAgain(new Members(plan, "communes", 3, LocalDate.parse("2025-01-23"), communes(0, 1)));

            assertEquals(2, count(plan, " and named = 3"));
            QuarkusTransaction.commit();
        } finally {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
        await(() -> count(plan, " and due = '2025-02-07'") == 2);
    }

    /** As if the edition before had moved it, and nobody had followed that. */
    private void isDueOnAnotherDay(PlanId plan) {
        Database database = world.database();
        database.update("""
                insert into regime_period_moved select p.regime_id, p.period, array[p.due] from regime_period p
                join regime r on r.id = p.regime_id where r.plan_id = ? and p.period = '2025-01'
                """, plan);
        database.update("""
                update regime_period p set due = '2025-02-07' from regime r
                where r.id = p.regime_id and r.plan_id = ? and p.period = '2025-01'
                """, plan);
        database.update("update plan_edition set unfinished = true where plan_id = ?", plan);
    }

    @Test
    void who_reports_no_more_owes_nothing_more_and_who_is_new_begins_with_the_next_period() {
        World.PlanOf first = monthly("P10D", 0, 1, 2);
        PlanId plan = given(first, 3);
        String handedIn = obligation(plan, "BC-THANG", 1);
        String open = obligation(plan, "BC-THANG", 2);
        step("ub-lam-son", handedIn, "submit", report(1, 4, 3)).statusCode(200);

        monthly("P10D", 0, 3).as(plan).amend(2, first, ON, List.of("communes"), "recalled");
        world.members(plan, 2, "communes", "2025-01-22", communes(0, 3));
        await(() -> world.count("select count(*) as n from plan_member where edition = 2 and plan_id = '" + plan + "'")
                == 2);
        as("ub-tam-duong").get(open).then().body("state", equalTo("open"));
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);

        as("ub-tam-duong").get(open).then().body("state", equalTo("waived"), "overdue", equalTo(false));
        as("ub-tam-duong")
                .get(open + "/decisions")
                .then()
                .body("kind", contains("waive"), "number", contains("15/QĐ-UBND"));
        step("ub-tam-duong", open, "reopen", BECAUSE).statusCode(409).body("code", equalTo("not-in-the-edition"));
        as("ub-tam-duong").get(handedIn).then().body("state", equalTo("submitted"));
        as("ub-tam-duong").get(obligation(plan, "BC-THANG", 0)).then().body("state", equalTo("open"));
        assertEquals(3, count(plan, " and period = '2025-01'"));
        await(() -> Integer.valueOf(1).equals(board(plan, "all.waived"))
                && Integer.valueOf(1).equals(board(plan, "all.submitted")));
        step("ub-tam-duong", handedIn, "return", RETURN).statusCode(200);
        await(() -> "waived".equals(as("ub-tam-duong").get(handedIn).path("state")));

        world.today("2025-02-01");
        await(() -> count(plan, " and period = '2025-02'") == 2);
        assertEquals(
                1, count(plan, " and period = '2025-02' and unit_id = '" + country.communeCommittees.get(3) + "'"));

        monthly("P10D", 0, 2)
                .as(plan)
                .amend(3, monthly("P10D", 0, 3).as(plan), "2025-02-02T01:00:00Z", List.of("communes"), "recalled");
        world.members(plan, 3, "communes", "2025-02-02", communes(0, 2));
        world.allNamed(plan, 3);
        world.awaitFollowed(plan, 3);
        as("ub-tam-duong").get(open).then().body("state", equalTo("open"), "version", equalTo(3));
        as("ub-tam-duong").get(open + "/decisions").then().body("kind", contains("waive", "reopen"));
        as("ub-tam-duong").get(handedIn).then().body("state", equalTo("waived"));
    }

    @Test
    void a_rule_that_is_gone_opens_nothing_more_and_a_new_one_opens_as_at_an_issue() {
        for (String openWork : List.of("recalled", "stays")) {
            world.today("2025-01-20");
            World.PlanOf first = monthly("P10D", 0, 1);
            PlanId plan = given(first, 2);
            String open = obligation(plan, "BC-THANG", 0);
            World.PlanOf second = draft("communes", 0, 1)
                    .as(plan)
                    .regime(
                            "BC-QUY",
                            "periodic",
                            "P3M",
                            Map.of("offset", "P10D"),
                            "calendar",
                            "communes",
                            "district",
                            null);
            second.amend(2, first, ON, List.of("communes"), openWork);
            world.members(plan, 2, "communes", "2025-01-22", communes(0, 1));
            world.allNamed(plan, 2);
            world.awaitFollowed(plan, 2);

            boolean recalled = openWork.equals("recalled");
            as("ub-tam-duong").get(open).then().body("state", equalTo(recalled ? "waived" : "open"));
            String gone = "/v1/regimes/" + regime(plan, "BC-THANG");
            as("ub-tam-duong")
                    .get(gone)
                    .then()
                    .body("ended.reason", equalTo("Sửa đổi, bổ sung theo 15/QĐ-UBND"), "nextPeriod", nullValue())
                    .body("ended.number", equalTo("15/QĐ-UBND"), "nextActions.size()", equalTo(0));
            Said.refused(
                    "ub-kien-giang",
                    request -> request.header("If-Match", "*").body(BECAUSE).post(gone + "/resume"),
                    409,
                    "",
                    "not-in-the-edition");
            assertEquals(2, count(plan, " and period = '2025-Q1' and due = '2025-04-10'"));
            world.today("2025-02-03");
            if (!recalled) {
                step("xa-binh-lu", open, "submit", report(1, 2, 3)).statusCode(200);
            }

            monthly("P10D", 0, 1).as(plan).amend(3, second, "2025-02-03T01:00:00Z", List.of("communes"), "recalled");
            world.members(plan, 3, "communes", "2025-02-03", communes(0, 1));
            world.allNamed(plan, 3);
            world.awaitFollowed(plan, 3);
            as("ub-tam-duong").get(gone).then().body("ended", nullValue(), "nextPeriod", equalTo("2025-03"));
            as("ub-tam-duong").get(open).then().body("state", equalTo(recalled ? "open" : "submitted"));
            assertEquals(2, count(plan, " and period = '2025-Q1' and state = 'waived'"));
            world.today("2025-03-01");
            await(() -> count(plan, " and period = '2025-03'") == 2);
            assertEquals(0, count(plan, " and period = '2025-02'"));
        }
    }

    @Test
    void who_receives_and_collects_is_who_the_edition_names() {
        World.PlanOf first = monthly("P10D", 0, 1);
        PlanId plan = given(first, 2);
        UnitId other = country.provinceCommittee;
        draft("communes", 0, 1)
                .as(plan)
                .addressee("province", null, List.of(other))
                .regime(
                        "BC-THANG",
                        "periodic",
                        "P1M",
                        Map.of("offset", "P10D"),
                        "calendar",
                        "communes",
                        "province",
                        null)
                .amend(2, first, ON, List.of(), "recalled");
        world.awaitFollowed(plan, 2);

        as("ub-tam-duong")
                .get("/v1/regimes/" + regime(plan, "BC-THANG"))
                .then()
                .body("receivers", contains(other.toString()));
        as("ub-tam-duong")
                .get(obligation(plan, "BC-THANG", 0))
                .then()
                .body("reviewers", contains(other.toString()), "version", equalTo(1));
        as("ub-kien-giang")
                .get("/v1/boards/reports?plan=" + plan)
                .then()
                .body("state", equalTo("issued"), "all.waived", equalTo(0));
    }

    @Test
    void members_of_an_edition_that_come_after_the_next_owe_what_was_opened_by_theirs() {
        for (String openWork : List.of("stays", "recalled")) {
            World.PlanOf first = askingOf("communes", "requested");
            PlanId plan = first.issue("2025-01-20T01:00:00Z");
            askingOf("others", "ordered").as(plan).amend(2, first, ON, List.of("others"), openWork);
            world.members(plan, 2, "others", "2025-01-22", communes(1, 2));
            world.allNamed(plan, 2);
            world.awaitFollowed(plan, 2);
            assertEquals(0, count(plan, ""));

            world.members(plan, 1, "communes", "2025-01-20", communes(0, 1));
            awaitMembers(plan, "communes", 2);

            List<UnitId> owing = openWork.equals("stays") ? communes(0, 1) : communes(1);
            assertEquals(owing.size(), count(plan, " and relation = 'requested' and state = 'open'"), openWork);
            assertEquals(owing.size(), count(plan, " and period = '2025-01'"), openWork);
            owing.forEach(unit -> assertEquals(1, count(plan, " and unit_id = '" + unit + "'"), openWork));
        }
    }

    @Test
    void whom_a_rule_names_since_an_edition_owes_nothing_of_before_as_a_member_of_the_first() {
        World.PlanOf first = askingOf("communes", "ordered");
        PlanId plan = first.issue("2025-01-20T01:00:00Z");
        world.members(plan, "communes", "2025-01-20", communes(0, 1));
        await(() -> count(plan, "") == 2);
        askingOf("others", "ordered").as(plan).amend(2, first, ON, List.of(), "stays");
        world.awaitFollowed(plan, 2);

        world.members(plan, 1, "others", "2025-01-20", communes(2));
        awaitMembers(plan, "others", 1);

        assertEquals(2, count(plan, ""));
    }

    @Test
    void members_of_an_edition_owe_the_periods_that_it_has_opened_before_they_were_known() {
        World.PlanOf first = askingOf("communes", "ordered");
        PlanId plan = first.issue("2025-01-20T01:00:00Z");
        world.members(plan, "communes", "2025-01-20", communes(0, 1));
        await(() -> count(plan, "") == 2);
        askingOf("communes", "ordered").as(plan).amend(2, first, ON, List.of("communes"), "stays");
        await(() -> world.count("select edition as n from plan where id = '" + plan + "'") == 2);
        world.today("2025-02-01");
        String opened = "select count(*) as n from regime_period p join regime r on r.id = p.regime_id"
                + " where p.period = '2025-02' and r.plan_id = '" + plan + "'";
        await(() -> world.count(opened) == 1);

        world.members(plan, 2, "communes", "2025-01-22", communes(1, 3));
        await(() -> count(plan, " and period = '2025-02'") == 2);
        world.members(plan, 1, "communes", "2025-01-21", communes(0, 1, 2));
        awaitMembers(plan, "communes", 4);

        assertEquals(3, count(plan, " and period = '2025-01'"));
        assertEquals(2, count(plan, " and period = '2025-02'"));
    }

    private void awaitMembers(PlanId plan, String addressee, int units) {
        await(() -> world.count("select count(*) as n from plan_member where plan_id = '" + plan + "' and addressee = '"
                        + addressee + "'")
                == units);
    }

    /** Whom it asks is known only by the members that are told. */
    private World.PlanOf askingOf(String addressee, String relation) {
        return world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, List.of())
                .addressee("others", null, List.of())
                .addressee("district", null, List.of(country.districtCommittee))
                .regime(
                        "BC-THANG",
                        "periodic",
                        "P1M",
                        Map.of("offset", "P10D"),
                        "calendar",
                        addressee,
                        relation,
                        "district",
                        null);
    }

    private World.PlanOf draft(String addressee, int... communes) {
        return world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee(addressee, null, communes(communes))
                .addressee("district", null, List.of(country.districtCommittee));
    }

    private World.PlanOf monthly(String within, int... communes) {
        return draft("communes", communes)
                .regime(
                        "BC-THANG",
                        "periodic",
                        "P1M",
                        Map.of("offset", within),
                        "calendar",
                        "communes",
                        "district",
                        null);
    }

    private List<UnitId> communes(int... which) {
        return Arrays.stream(which).mapToObj(country.communeCommittees::get).toList();
    }

    private PlanId given(World.PlanOf text, int obligations) {
        PlanId plan = text.issue("2025-01-20T01:00:00Z");
        world.members(plan, "communes", "2025-01-20", communes(0, 1, 2).subList(0, obligations));
        await(() -> count(plan, "") == obligations);
        return plan;
    }

    private String regime(PlanId plan, String key) {
        return world.text("select id as t from regime where plan_id = '" + plan + "' and key = '" + key + "'");
    }

    private String obligation(PlanId plan, String regime, int commune) {
        return "/v1/obligations/"
                + world.text(
                        "select o.id as t from obligation o join regime r on r.id = o.regime_id where o.plan_id = '"
                                + plan + "' and r.key = '" + regime + "' and o.period = '2025-01' and o.unit_id = '"
                                + country.communeCommittees.get(commune) + "'");
    }

    private long count(PlanId plan, String which) {
        return world.count("select count(*) as n from obligation where plan_id = '" + plan + "'" + which);
    }

    private long records(PlanId plan) {
        return world.count("select count(*) as n from audit a join obligation o on o.id = a.aggregate_id"
                + " where o.period = '2025-01' and o.plan_id = '" + plan + "'");
    }

    private static Object board(PlanId plan, String what) {
        return as("ub-kien-giang").get("/v1/boards/reports?plan=" + plan).path(what);
    }

    private static ValidatableResponse step(String actor, String place, String step, String body) {
        return as(actor)
                .header("If-Match", as("quan-tri").get(place).header("ETag"))
                .body(body)
                .post(place + "/" + step)
                .then();
    }
}
