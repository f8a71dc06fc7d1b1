package vn.thac.task.step.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.Work.triedFor;
import static vn.thac.task.Work.until;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** A system that may act for a whole subtree acts for the unit that it names, and for no other. */
@QuarkusTest
class ActingUnitIT {

    private static final String GATEWAY = "tu-hai-duong";
    private static final String LATER = until("2025-08-20", "Mưa lũ");

    @Inject
    World world;

    @Inject
    Province province;

    private String education;
    private String committee;
    private String id;

    @BeforeEach
    void a_duty_and_a_gateway() {
        on("2025-07-01");
        education = province.education().toString();
        committee = province.committee().toString();
        for (String duty : List.of("work", "review", "issue")) {
            world.postOverSubtree(GATEWAY, province.committee(), duty);
        }
        id = province.dutyOfEducation("2025-07-20");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void for_the_holder_it_asks_and_cannot_extend_decide_confirm_or_recall() {
        for (String step : List.of("extend", "recall")) {
            triedFor(
                            education,
                            GATEWAY,
                            id,
                            step,
                            LATER.replace(
                                    "\"due\":\"2025-08-20\",", step.equals("recall") ? "" : "\"due\":\"2025-08-20\","))
                    .statusCode(403)
                    .body("code", equalTo("step-of-the-other-side"), "errors[0].pointer", equalTo("Acting-Unit"));
        }
        triedFor(education, GATEWAY, id, "ask-extension", LATER).statusCode(200);
        triedFor(education, GATEWAY, id, "decide-extension", "{\"granted\":true}")
                .statusCode(403);
        read(ISSUER, id).body("due", equalTo("2025-07-20"), "version", equalTo(2));
        triedFor(committee, GATEWAY, id, "decide-extension", "{\"granted\":true}")
                .statusCode(200)
                .body("due", equalTo("2025-08-20"));
    }

    @Test
    void for_the_assigner_it_cannot_do_the_holders_work() {
        for (String step : List.of("accept", "start")) {
            triedFor(committee, GATEWAY, id, step, "").statusCode(403).body("code", equalTo("step-of-the-other-side"));
        }
        triedFor(education, GATEWAY, id, "start", "").statusCode(200);
    }

    @Test
    void the_record_names_the_unit_that_was_claimed_and_the_post_that_allowed_it() {
        triedFor(education, GATEWAY, id, "start", "")
                .statusCode(200)
                .body("history[0].actingUnit", equalTo(education), "history[0].actor", equalTo(GATEWAY));
        assertThat(world.count("select count(*) as n from audit where aggregate_id = '" + id + "' and acting_unit = '"
                        + education + "' and by_post_of = '" + committee + "'"))
                .isEqualTo(1);
        triedFor(committee, GATEWAY, id, "extend", LATER)
                .statusCode(200)
                .body("history[1].actingUnit", equalTo(committee));
    }

    @Test
    void a_unit_that_is_not_there_is_foreign_or_has_no_part_in_it_is_refused_and_nothing_is_done() {
        UnitId stranger = world.unit("Tỉnh khác " + Math.random(), "government", "province", null);
        triedFor("zz:99", GATEWAY, id, "start", "").statusCode(400).body("code", equalTo("acting-unit-unknown"));
        triedFor(stranger.toString(), GATEWAY, id, "start", "").statusCode(403);
        triedFor(province.health().toString(), GATEWAY, id, "start", "")
                .statusCode(403)
                .body("code", equalTo("acting-unit-has-no-part"), "errors[0].pointer", equalTo("Acting-Unit"));
        triedFor(committee, DEPARTMENT, id, "start", "").statusCode(403);
        triedFor(education, HEALTH, id, "start", "").statusCode(403);
        read(ISSUER, id).body("version", equalTo(1));
    }

    @Test
    void a_claimed_unit_is_checked_where_something_is_only_read_too() {
        UnitId stranger = world.unit("Tỉnh khác " + Math.random(), "government", "province", null);
        for (String path : List.of("/v1/assignments", "/v1/assignments/" + id, "/v1/inbox?unit=" + education)) {
            as(DEPARTMENT).header("Acting-Unit", "zz:99").get(path).then().statusCode(400);
            as(DEPARTMENT)
                    .header("Acting-Unit", stranger.toString())
                    .get(path)
                    .then()
                    .statusCode(403);
            as(DEPARTMENT).header("Acting-Unit", education).get(path).then().statusCode(200);
        }
    }

    @Test
    void who_names_no_unit_acts_for_the_assigner_where_it_could_act_for_both() {
        tried(GATEWAY, id, "extend", LATER).statusCode(200).body("history[0].actingUnit", equalTo(committee));
        done(GATEWAY, id, "start", "").body("history[1].actingUnit", equalTo(education));
    }

    @Test
    void work_that_a_unit_gave_itself_has_both_sides_at_that_unit() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2025-07-20", null, Map.of("one", "lead"))
                .issue();
        world.members(plan, "one", 1, 1, List.of(province.committee()));
        world.awaitAssignments(plan, 1);
        String own =
                as(ISSUER).get("/v1/assignments?plan=" + plan).then().extract().path("items[0].id");
        triedFor(committee, GATEWAY, own, "decline", because("x")).statusCode(200);
        triedFor(committee, GATEWAY, own, "reassign", "").statusCode(200);
    }
}
