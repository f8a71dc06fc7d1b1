package vn.thac.plan.amendment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.carry;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** What was decided of a target after the issue goes with the target, and not of one that stays. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class TargetsFallAwayIT {

    private static final String ISSUER = "ub-tam-duong";
    private static final String GOES = "  - {key: T1, name: Nhà xây mới, comparator: '>=', value: 100, unit: nhà}\n";
    private static final String CHANGES = "  - {key: T2, name: Hộ có nước, comparator: '>=', value: 90, unit: hộ}\n";
    private static final String STAYS = "  - {key: T3, name: Trồng rừng, comparator: '>=', value: 60, unit: ha}\n";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;
    private String plan;

    @BeforeEach
    void three_targets_are_given_to_somebody_and_spread() {
        units.load();
        number = 60_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
        plan = draftAndIssue(ISSUER, text(GOES + CHANGES + STAYS));
        await("it has fallen", () -> fallen(1));
        List.of("T1", "T2", "T3").forEach(target -> {
            step(target, "owner", "{\"unit\": \"ubnd:03412\"}").statusCode(204);
            spread(target);
            step(target, "apportionment/freeze", "{}").statusCode(200);
        });
        spread("T1");
    }

    @Test
    void owner_and_shares_end_with_the_target_and_begin_anew_where_it_comes_again() {
        String shares = as(ISSUER).get(at("T1", "apportionment")).path("id");
        amend(text(CHANGES.replace("unit: hộ", "unit: '%'") + STAYS), 2);
        as(ISSUER).get(at("T1", "apportionment")).then().statusCode(404);
        as(ISSUER).get(at("T2", "apportionment")).then().statusCode(404);
        as("xa-binh-lu").get(at("T3", "apportionment")).then().statusCode(200);
        targets()
                .body("find { it.key == 'T2' }.owner.name", equalTo("Ủy ban nhân dân xã Bình Lư"))
                .body("find { it.key == 'T2' }.shares", nullValue())
                .body("find { it.key == 'T3' }.owner.name", equalTo("Ủy ban nhân dân xã Bình Lư"))
                .body("find { it.key == 'T3' }.shares.units", equalTo(2));

        amend(text(GOES + STAYS), 3);
        targets()
                .body("find { it.key == 'T1' }.owner", nullValue())
                .body("find { it.key == 'T1' }.shares", nullValue());
        spread("T1").body("draft.decision", equalTo(2)).body("inForce", nullValue());
        step("T1", "apportionment/freeze", "{}").statusCode(200).body("inForce.decision", equalTo(2));
        step("T1", "owner", "{\"unit\": \"ubnd:03421\"}").statusCode(204);

        assertEquals(
                List.of("drafted", "frozen", "drafted", "dropped", "lapsed", "drafted", "frozen"),
                told(shares).stream()
                        .map(each -> each.replaceAll("^apportionment\\.|\\.v1$", ""))
                        .toList());
        List<String> ofPlan = told(plan);
        assertEquals(
                6, ofPlan.stream().filter("plan.target-owner-given.v1"::equals).count());
        List.of(plan, shares)
                .forEach(one -> assertEquals(
                        IntStream.rangeClosed(1, told(one).size()).boxed().toList(),
                        database.list(
                                "select sequence from audit where aggregate_id = ?::uuid order by sequence",
                                row -> row.integer("sequence"),
                                one)));
    }

    @Test
    void shares_end_where_the_target_comes_to_measure_something_else_and_stay_where_it_asks_more() {
        String shares = as(ISSUER).get(at("T1", "apportionment")).path("id");
        amend(
                text(GOES.replace("Nhà xây mới", "Lớp học")
                        + CHANGES.replace("unit: hộ", "unit: người")
                        + STAYS.replace("60", "80")),
                2);
        as(ISSUER).get(at("T1", "apportionment")).then().statusCode(404);
        as(ISSUER).get(at("T2", "apportionment")).then().statusCode(404);
        as(ISSUER).get(at("T3", "apportionment")).then().body("inForce.balance.gap", equalTo("20"));
        targets()
                .body("find { it.key == 'T1' }.shares", nullValue())
                .body("find { it.key == 'T3' }.shares.units", equalTo(2));
        assertEquals(
                List.of(
                        "apportionment.drafted.v1",
                        "apportionment.frozen.v1",
                        "apportionment.drafted.v1",
                        "apportionment.dropped.v1",
                        "apportionment.lapsed.v1"),
                told(shares));
    }

    @Test
    void a_share_of_a_unit_that_is_asked_no_more_is_not_signed() {
        amend(text(GOES + CHANGES + STAYS).replace(", 'ubnd:03421'", ""), 2);
        step("T1", "apportionment/freeze", "{\"reason\": \"Chia lại\"}")
                .statusCode(422)
                .body("errors.code", contains("share-not-a-member"))
                .body("errors.pointer", contains("/draft/shares/1/unit"))
                .body("errors[0].detail", startsWith("\"Ủy ban nhân dân xã"));
        spread("T1").body("draft.shares.value", contains("100"));
        step("T1", "apportionment/freeze", "{\"reason\": \"Chia lại\"}").statusCode(200);
    }

    private String text(String targets) {
        return """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:106', title: Chỉ tiêu, date: {value: 2024-03-01}}
                addressees: [{key: xa, name: Hai xã, units: ['ubnd:03412', 'ubnd:03421']}]
                mandates: [{addressee: xa, asks: own-plan}]
                targets:
                """.formatted(number) + targets;
    }

    private void amend(String text, int edition) {
        String by = draft(ISSUER, """
                document: {kind: decision, issuer: 'ubnd:106', title: Sửa đổi, date: {value: 2024-05-01}}
                basis: [{key: P, relation: amends, number: %d/KH-UBND, unit: 'ubnd:106', date: {value: 2024-03-01}}]
                """.formatted(number));
        carry(ISSUER, by, text).statusCode(200);
        issue(ISSUER, by);
        await("edition " + edition + " has fallen", () -> fallen(edition));
    }

    private boolean fallen(int edition) {
        return database.first(
                        "select 1 as one from fan_out where plan = ?::uuid and edition = ? and stage = 'ended'",
                        row -> true,
                        plan,
                        edition)
                .isPresent();
    }

    private ValidatableResponse spread(String target) {
        return as(ISSUER)
                .body("{\"method\": \"equal\", \"addressees\": [\"xa\"]}")
                .post(at(target, "apportionment"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse step(String target, String step, String body) {
        return as(ISSUER)
                .header("If-Match", "*")
                .body(body)
                .post(at(target, step))
                .then();
    }

    private ValidatableResponse targets() {
        return as(ISSUER).get("/v1/plans/" + plan + "/targets").then().statusCode(200);
    }

    private String at(String target, String what) {
        return "/v1/plans/" + plan + "/targets/" + target + "/" + what;
    }

    private List<String> told(String aggregate) {
        return database.list(
                "select action from audit where aggregate_id = ?::uuid order by sequence",
                row -> row.text("action"),
                aggregate);
    }
}
