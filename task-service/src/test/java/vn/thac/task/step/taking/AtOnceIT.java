package vn.thac.task.step.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.until;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** Of two that act on one thing at the same time, one comes second and is told so; nothing is done twice. */
@QuarkusTest
class AtOnceIT {

    @Inject
    World world;

    @Inject
    Province province;

    @Test
    void of_two_decisions_on_one_wish_one_counts() throws Exception {
        String id = province.dutyOfEducation("2099-06-30");
        done(DEPARTMENT, id, "ask-extension", until("2099-12-31", "mưa lũ"));
        List<Integer> answers = atOnce(
                () -> status(ISSUER, id, 2, "decide-extension", "{\"granted\":true}"),
                () -> status(REVIEWER, id, 2, "decide-extension", "{\"granted\":false,\"reason\":\"đủ rồi\"}"));

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        read(ISSUER, id).body("version", equalTo(3));
        assertThat(steps(id)).isEqualTo(2);
    }

    @Test
    void a_declined_duty_goes_to_one_unit_once() throws Exception {
        String id = province.dutyOfEducation("2099-06-30");
        done(DEPARTMENT, id, "decline", because("không thuộc chức năng"));
        String body = "{\"unit\":\"" + province.health() + "\"}";
        List<Integer> answers =
                atOnce(() -> status(ISSUER, id, 2, "reassign", body), () -> status(REVIEWER, id, 2, "reassign", body));

        assertThat(answers).contains(200).doesNotContain(500);
        String plan = read(ISSUER, id).extract().path("plan");
        assertThat(world.count("select count(*) as n from assignment where plan_id = '" + plan + "'"))
                .isEqualTo(2);
        as(HEALTH).get("/v1/assignments?plan=" + plan).then().body("items.size()", equalTo(1));
    }

    @Test
    void a_condition_that_two_assigners_meet_at_once_is_met_once_for_each_that_waits() throws Exception {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", "hướng dẫn", Map.of("so", "lead"))
                .issue();
        world.members(plan, "so", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 2);
        List<String> ids =
                as(ISSUER).get("/v1/assignments?plan=" + plan).then().extract().path("items.id");
        List<Integer> answers = atOnce(
                () -> status(ISSUER, ids.get(0), 1, "meet-condition", "{\"note\":\"đã có\"}"),
                () -> status(REVIEWER, ids.get(1), 1, "meet-condition", "{\"note\":\"đã có\"}"));

        assertThat(answers).contains(200).allMatch(answer -> answer == 200 || answer == 409 || answer == 412);
        for (String id : ids) {
            read(ISSUER, id).body("state", equalTo("assigned"), "version", equalTo(2));
            assertThat(steps(id)).isEqualTo(1);
        }
    }

    private long steps(String id) {
        return world.count("select count(*) as n from assignment_step where assignment_id = '" + id + "'");
    }

    private static int status(String actor, String id, int version, String step, String body) {
        return as(actor)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/assignments/" + id + "/" + step)
                .then()
                .extract()
                .statusCode();
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = both.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            both.shutdown();
        }
    }
}
