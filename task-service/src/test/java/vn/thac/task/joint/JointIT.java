package vn.thac.task.joint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** Two departments have a duty together, without a lead; one of them has a part of it alone. */
@QuarkusTest
class JointIT {

    @Inject
    World world;

    @Inject
    Province province;

    @Test
    void nobodys_word_stands_for_anothers_and_the_whole_is_done_when_all_of_it_is() {
        PlanId plan = together();
        of(ISSUER, plan, "D1")
                .body("text", equalTo("Việc D1"), "done", equalTo(false), "confirmed", equalTo(0), "open", equalTo(2))
                .body("holders", hasSize(2), "holders.role", contains("perform", "perform"))
                .body(
                        "holders.unit",
                        hasItems(
                                province.education().toString(),
                                province.health().toString()))
                .body("parts.key", contains("D2"), "parts[0].partOf", equalTo("D1"), "parts[0].open", equalTo(1))
                .body("parts[0].parts.key", contains("D3"), "parts[0].parts[0].done", nullValue());

        finish(plan, DEPARTMENT, "D1");
        of(ISSUER, plan, "D1")
                .body("done", equalTo(false), "confirmed", equalTo(1), "open", equalTo(1))
                .body("holders[0].unit", equalTo(province.health().toString()))
                .body("holders.state", contains("assigned", "confirmed"));
        finish(plan, HEALTH, "D1");
        of(ISSUER, plan, "D1").body("done", equalTo(false), "open", equalTo(0), "parts[0].done", equalTo(false));
        finish(plan, HEALTH, "D2");
        of(ISSUER, plan, "D1").body("done", equalTo(true), "parts[0].done", equalTo(true));
        done(REVIEWER, assignment(plan, HEALTH, "D2"), "reopen", because("nhầm"));
        of(ISSUER, plan, "D1").body("done", equalTo(false));
    }

    @Test
    void what_is_recalled_is_asked_of_nobody_any_more() {
        PlanId plan = together();
        finish(plan, DEPARTMENT, "D1");
        done(ISSUER, assignment(plan, HEALTH, "D1"), "recall", because("thôi"));
        done(ISSUER, assignment(plan, HEALTH, "D2"), "recall", because("thôi"));
        of(ISSUER, plan, "D1").body("done", equalTo(true), "parts[0].done", nullValue(), "parts[0].holders", empty());
    }

    @Test
    void whoever_has_a_part_sees_its_own_and_is_told_nothing_of_the_whole_that_it_does_not_see() {
        PlanId plan = together();
        of(DEPARTMENT, plan, "D1")
                .body("done", nullValue(), "open", equalTo(1))
                .body("holders.unit", contains(province.education().toString()))
                .body("parts[0].holders", empty());
        as(DEPARTMENT).get("/v1/joint-items?plan=" + plan + "&item=D2").then().statusCode(404);
        as(ISSUER).get("/v1/joint-items?plan=" + plan + "&item=D9").then().statusCode(404);
        as(ISSUER).get("/v1/joint-items?plan=" + plan).then().statusCode(422);
    }

    @Test
    void occurrences_are_no_holders_and_weigh_nothing() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", null, null, Map.of("both", "perform"))
                .recurring("monthly")
                .issue();
        world.members(plan, "both", 1, 1, List.of(province.education(), province.health()));
        World.await(() -> world.count("select count(distinct unit_id) as n from assignment where plan_id = '" + plan
                        + "' and series_id is not null")
                == 2);
        of(ISSUER, plan, "D1").body("open", equalTo(2), "holders", hasSize(2));
    }

    private void finish(PlanId plan, String holder, String item) {
        String id = assignment(plan, holder, item);
        done(holder, id, "start", "");
        done(holder, id, "complete", "{\"result\":\"xong\"}");
        done(REVIEWER, id, "confirm", "");
    }

    private static ValidatableResponse of(String actor, PlanId plan, String item) {
        return as(actor)
                .get("/v1/joint-items?plan=" + plan + "&item=" + item)
                .then()
                .statusCode(200);
    }

    /** D1 is of both, D2 a part of it of one alone, and D3 a part of D2 that nobody has. */
    private PlanId together() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", null, Map.of("both", "perform"))
                .duty("D2", "2099-06-30", null, Map.of("one", "perform"))
                .partOf("D1")
                .duty("D3", null, null, Map.of("nobody", "perform"))
                .partOf("D2")
                .issue();
        List<UnitId> both = List.of(province.education(), province.health());
        world.members(plan, "both", 1, 1, both);
        world.members(plan, "one", 1, 1, both.subList(1, 2));
        world.awaitAssignments(plan, 3);
        return plan;
    }

    private static String assignment(PlanId plan, String holder, String item) {
        return as(holder)
                .get("/v1/assignments?plan=" + plan + "&item=" + item)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
