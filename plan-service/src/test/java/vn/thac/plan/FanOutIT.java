package vn.thac.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.cascade.RunFanOut;
import vn.thac.testing.PartsResource;

/** A plan reaches 2,600 units turn by turn, and crashes between and within turns; no worker runs by itself here. */
@QuarkusTest
@TestProfile(NoWorkers.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class FanOutIT {

    @Inject
    SampleUnits units;

    @Inject
    RunFanOut fanOut;

    @Inject
    Database database;

    @BeforeEach
    void the_units_are_known_and_nothing_waits() {
        units.load();
        drain();
    }

    @Test
    void a_crash_in_any_turn_loses_and_doubles_nothing() {
        int crowd = units.crowd("ubnd:106", 2_600).size();
        String plan = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: K}
                addressees:
                  - {key: all, name: Các xã, selector: {track: government, level: commune, under: 'ubnd:106'}}
                  - {key: one, name: Bình Lư, unit: 'ubnd:03412'}
                duties: [{key: D1, addressee: all, text: Làm}, {key: D2, addressee: one, text: Làm}]
                mandates: [{addressee: all, asks: integrate}, {addressee: one, asks: own-plan, due: 2150-01-01}]
                """);
        int turns = 0;
        for (boolean more = true; more; turns++) {
            crash();
            more = turn();
        }
        assertTrue(turns > 3, "it took " + turns);
        int all = crowd + 13;
        assertEquals(all, count("select count(*) as n from mandate where plan = ?::uuid", plan));
        assertEquals(all, count("select count(distinct unit) as n from mandate where plan = ?::uuid", plan));
        assertEquals(1, count("select count(*) as n from mandate where plan = ?::uuid and asks = 'own-plan'", plan));
        assertEquals(
                all,
                count(
                        "select count(*) as n from audit where action = 'mandate.raised.v1' and aggregate_id in"
                                + " (select id from mandate where plan = ?::uuid)",
                        plan));
        assertEquals(
                0,
                count(
                        "select count(*) as n from (select sequence, row_number() over (order by sequence) as place"
                                + " from audit where aggregate = 'fan-out' and aggregate_id ="
                                + " (select id from fan_out where plan = ?::uuid)) s where sequence <> place",
                        plan));
        assertEquals(
                count("select version as n from fan_out where plan = ?::uuid", plan),
                count(
                        "select max(sequence) as n from audit where aggregate_id ="
                                + " (select id from fan_out where plan = ?::uuid)",
                        plan));
        assertEquals(
                1,
                count(
                        "select count(*) as n from audit where action = 'plan.fan-out-ended.v1' and aggregate_id ="
                                + " (select id from fan_out where plan = ?::uuid)",
                        plan));
        assertEquals(
                all + 1,
                as("hu-tam-duong").get("/v1/plans/" + plan + "/fan-out").<Integer>path("assignments.expected"));
        await(
                "all its events left for Kafka",
                () -> database.first("select count(*) as n from outbox", row -> row.number("n"))
                                .orElseThrow()
                        == 0);
    }

    @Test
    void an_amendment_of_thousands_changes_each_once_though_each_of_its_turns_crashes() {
        units.crowd("ubnd:300", 2_600);
        long number = 50_000
                + database.first("select count(*) as n from plan", row -> row.number("n"))
                        .orElseThrow();
        String plan = draftAndIssue("ub-thanh-mien", asksUntil(number, "2150-01-01"));
        drain();
        long all = count("select count(*) as n from mandate where plan = ?::uuid", plan);
        assertTrue(all >= 2_600, "it asks " + all);
        amend("ub-thanh-mien", plan, asksUntil(number, "2151-01-01"));
        int turns = 0;
        for (boolean more = true; more; turns++) {
            crash();
            more = turn();
        }
        assertTrue(turns > 3, "it took " + turns);
        assertEquals(
                all,
                count(
                        "select count(*) as n from mandate where plan = ?::uuid and edition = 2 and due = '2151-01-01'",
                        plan));
        assertEquals(all, told(plan, "mandate.changed.v1"));
        assertEquals(all, told(plan, "mandate.raised.v1"));
        assertEquals(all, count("select count(*) as n from mandate where plan = ?::uuid", plan));
    }

    @Test
    void whom_a_phrase_means_stays_known_though_editions_come_faster_than_they_fall() {
        String plan = draftAndIssue("ub-tam-duong", ofAPhrase("Rà soát"));
        drain();
        String chosen = "{\"units\": [\"ubnd:03390\"], \"reason\": \"Theo phân công\"}";
        phrase(plan, "choose", chosen).statusCode(200);
        amend("ub-tam-duong", plan, ofAPhrase("Rà soát lại"));
        phrase(plan, "take-out", chosen).statusCode(409).body("code", equalTo("fan-out-runs"));
        amend("ub-tam-duong", plan, ofAPhrase("Rà soát lần ba"));
        amend("ub-tam-duong", plan, ofAPhrase("Rà soát lần tư"));
        drain();
        assertEquals(1, count("select count(*) as n from mandate where plan = ?::uuid and state = 'open'", plan));
        assertEquals(0, told(plan, "mandate.recalled.v1"));
        as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/phrases")
                .then()
                .body("resolved", contains(true), "[0].units", hasSize(1));
        phrase(plan, "take-out", chosen).statusCode(200);
        amend("ub-tam-duong", plan, ofAPhrase("Rà soát lần năm"));
        amend("ub-tam-duong", plan, ofAPhrase("Rà soát lần sáu"));
        drain();
        as("ub-tam-duong").get("/v1/plans/" + plan + "/phrases").then().body("resolved", contains(false));
    }

    private static String ofAPhrase(String duty) {
        return """
                document: {kind: plan, issuer: 'ubnd:106', title: Có cụm từ, date: {value: 2024-03-01}}
                addressees:
                  - {key: one, name: Bình Lư, unit: 'ubnd:03412'}
                  - {key: related, name: các xã liên quan, vague: true}
                duties: [{key: D1, addressee: one, text: %s}, {key: D2, addressee: related, text: Phối hợp}]
                mandates: [{addressee: related, asks: own-plan}]
                """.formatted(duty);
    }

    private static ValidatableResponse phrase(String plan, String step, String body) {
        return as("ub-tam-duong")
                .body(body)
                .post("/v1/plans/" + plan + "/phrases/related/" + step)
                .then();
    }

    private static String asksUntil(long number, String due) {
        return """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:300', title: Lớn, date: {value: 2024-03-01}}
                addressees: [{key: all, name: Các xã, selector: {track: government, level: commune, under: 'ubnd:300'}}]
                mandates: [{addressee: all, asks: integrate, due: %s}]
                """.formatted(number, due);
    }

    private long told(String plan, String type) {
        return count(
                "select count(*) as n from audit where action = '" + type
                        + "' and aggregate_id in (select id from mandate where plan = ?::uuid)",
                plan);
    }

    private void drain() {
        while (turn()) {
            continue;
        }
    }

    @Test
    void what_happens_behind_a_plan_does_not_move_its_version() {
        String plan = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Đứng yên}
                addressees: [{key: one, name: Bình Lư, unit: 'ubnd:03412'}]
                mandates: [{addressee: one, asks: own-plan}]
                """);
        String issued = Story.version("ub-tam-duong", plan);
        drain();
        assertEquals(1, count("select count(*) as n from mandate where plan = ?::uuid", plan));
        assertEquals(issued, Story.version("ub-tam-duong", plan));
        assertEquals(
                count("select version as n from plan where id = ?::uuid", plan),
                count("select count(*) as n from audit where aggregate_id = ?::uuid", plan));
    }

    @Test
    void a_small_plan_does_not_wait_for_a_huge_one() {
        units.crowd("ubnd:300", 2_600);
        draftAndIssue("ub-thanh-mien", """
                document: {kind: plan, issuer: 'ubnd:300', title: Lớn}
                addressees: [{key: all, name: Các xã, selector: {track: government, level: commune, under: 'ubnd:300'}}]
                mandates: [{addressee: all, asks: integrate}]
                """);
        String small = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Nhỏ}
                addressees: [{key: one, name: Bình Lư, unit: 'ubnd:03412'}]
                mandates: [{addressee: one, asks: own-plan}]
                """);
        turn();
        turn();
        assertEquals(1, count("select count(*) as n from mandate where plan = ?::uuid", small));
        assertTrue(database.first("select count(*) as n from fan_out where ended_at is null", row -> row.number("n"))
                        .orElseThrow()
                > 0);
    }

    private boolean turn() {
        return QuarkusTransaction.requiringNew().call(fanOut::run);
    }

    /** A turn whose transaction dies with the process: everything it did is gone. */
    private void crash() {
        QuarkusTransaction.begin();
        try {
            fanOut.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private long count(String sql, String plan) {
        return database.first(sql, row -> row.number("n"), plan).orElseThrow();
    }
}
