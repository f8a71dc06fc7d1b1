package vn.thac.task.step.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.bucketOn;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.Work.until;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** What was done late stays late, whatever is decided about its due date afterwards; and a wrong day can be put right. */
@QuarkusTest
class Case32ExtendedAfterItWasDoneLateIT {

    private static final String DUE = "2025-07-20";

    @Inject
    World world;

    @Inject
    Province province;

    @BeforeEach
    void a_day_before_the_due_date() {
        on("2025-07-01");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void what_was_done_late_cannot_be_made_timely_and_counts_as_late_on_the_board() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", DUE, null, Map.of("so", "perform"))
                .issue();
        world.members(plan, "so", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 2);
        String washed = of(plan, DEPARTMENT);
        String other = of(plan, HEALTH);
        on("2025-08-01");
        for (String id : List.of(washed, other)) {
            String holder = id.equals(washed) ? DEPARTMENT : HEALTH;
            done(holder, id, "accept", "");
            done(holder, id, "start", "");
            done(holder, id, "complete", "{\"result\":\"đã xong\"}").body("bucket", equalTo("openOverdue"));
        }
        tried(ISSUER, washed, "extend", until("2025-08-20", "Hợp thức"))
                .statusCode(409)
                .body("code", equalTo("step-not-allowed"));
        read(ISSUER, washed)
                .body("due", equalTo(DUE), "bucket", equalTo("openOverdue"))
                .body("nextActions.action", not(hasItem("extend")));
        for (String id : List.of(washed, other)) {
            done(REVIEWER, id, "confirm", "").body("bucket", equalTo("doneLate"), "judgedDue", equalTo(DUE));
            tried(ISSUER, id, "extend", until("2025-08-20", "Hợp thức")).statusCode(409);
        }
        as(ISSUER)
                .get("/v1/boards/assignments?plan=" + plan)
                .then()
                .statusCode(200)
                .body("all.doneLate", equalTo(2), "all.doneOnTime", equalTo(0), "all.rate", equalTo(100.0f));
    }

    @Test
    void sending_it_back_to_extend_it_washes_nothing_either() {
        String id = province.dutyOfEducation(DUE);
        on("2025-08-01");
        done(DEPARTMENT, id, "start", "");
        done(DEPARTMENT, id, "complete", "{\"result\":\"đã xong\"}");
        done(REVIEWER, id, "send-back", because("bổ sung"));
        done(ISSUER, id, "extend", until("2025-08-20", "Hợp thức")).body("due", equalTo("2025-08-20"));
        on("2025-08-10");
        done(DEPARTMENT, id, "complete", "{\"result\":\"đã bổ sung\"}").body("bucket", equalTo("openOverdue"));
        done(REVIEWER, id, "confirm", "")
                .body("bucket", equalTo("doneLate"))
                .body("judgedDue", equalTo(DUE), "due", equalTo("2025-08-20"))
                .body("firstCompletedAt", startsWith("2025-08-01"), "completedAt", startsWith("2025-08-10"));
    }

    @Test
    void an_extension_after_the_due_date_but_before_it_is_done_counts() {
        String id = province.dutyOfEducation(DUE);
        on("2025-08-01");
        done(DEPARTMENT, id, "start", "").body("bucket", equalTo("openOverdue"));
        done(ISSUER, id, "extend", until("2025-08-20", "Mưa lũ"))
                .body("bucket", equalTo("openInTime"), "originalDue", equalTo(DUE));
        on("2025-08-15");
        done(DEPARTMENT, id, "complete", "{\"result\":\"đã xong\"}");
        done(REVIEWER, id, "confirm", "").body("bucket", equalTo("doneOnTime"), "judgedDue", equalTo("2025-08-20"));
        assertThat(bucketOn(id, "2025-07-25")).as("as it stood then").isEqualTo("openOverdue");
        assertThat(bucketOn(id, "2025-08-05")).isEqualTo("openInTime");
    }

    @Test
    void who_reported_in_time_is_in_time_also_where_it_is_sent_back_and_confirmed_much_later() {
        String id = province.dutyOfEducation(DUE);
        on("2025-07-10");
        done(DEPARTMENT, id, "start", "");
        done(DEPARTMENT, id, "complete", "{\"result\":\"đã xong\"}");
        on("2025-07-19");
        done(REVIEWER, id, "send-back", because("thiếu phụ lục"))
                .body("firstCompletedAt", startsWith("2025-07-10"), "completedAt", nullValue());
        on("2025-07-25");
        read(ISSUER, id).body("bucket", equalTo("openOverdue"));
        done(DEPARTMENT, id, "complete", "{\"result\":\"đã bổ sung\"}").body("bucket", equalTo("openInTime"));
        on("2025-08-05");
        done(REVIEWER, id, "confirm", "").body("bucket", equalTo("doneOnTime"), "judgedDue", equalTo(DUE));
        on("2025-08-06");
        assertThat(bucketOn(id, "2025-07-09")).isEqualTo("openInTime");
        assertThat(bucketOn(id, "2025-07-22"))
                .as("nothing reported, and the day over")
                .isEqualTo("openOverdue");
        assertThat(bucketOn(id, "2025-07-30")).as("reported, as it was first").isEqualTo("openInTime");
        as(ISSUER)
                .get("/v1/assignments?asOf=2025-07-09&plan="
                        + read(ISSUER, id).extract().<String>path("plan"))
                .then()
                .body("items[0].firstCompletedAt", nullValue(), "items[0].result", nullValue());
    }

    @Test
    void an_extension_with_a_wrong_year_is_put_right_with_a_reason_and_keeps_its_trace() {
        String id = province.dutyOfEducation(DUE);
        done(ISSUER, id, "extend", until("2052-08-20", "Mưa lũ"))
                .body("nextActions.action", hasItems("correct-extension"));
        on("2025-07-02");
        tried(ISSUER, id, "extend", until("2025-08-20", "Ghi nhầm")).statusCode(422);
        done(ISSUER, id, "correct-extension", until("2025-08-20", "Ghi nhầm năm"))
                .body("due", equalTo("2025-08-20"), "originalDue", equalTo(DUE))
                .body("history.action", hasItems("extend", "correct-extension"))
                .body("history.due", hasItems("2052-08-20", "2025-08-20"))
                .body("history.said", hasItems("Ghi nhầm năm"));
        on("2025-08-21");
        read(ISSUER, id).body("bucket", equalTo("openOverdue"));
        assertThat(bucketOn(id, "2025-08-19")).isEqualTo("openInTime");
        assertThat(world.count("select count(*) as n from audit where action = 'assignment.extension-corrected.v1' and"
                        + " aggregate_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_extension_is_taken_back_whole_but_never_goes_before_the_day_it_came_from() {
        String id = province.dutyOfEducation(DUE);
        tried(ISSUER, id, "correct-extension", until("2025-08-20", "Ghi nhầm"))
                .statusCode(409)
                .body("code", equalTo("nothing-extended"));
        done(ISSUER, id, "extend", until("2025-08-20", "Mưa lũ"));
        tried(ISSUER, id, "correct-extension", until("2025-07-19", "Ghi nhầm"))
                .statusCode(422)
                .body("code", equalTo("correction-too-early"), "errors[0].pointer", equalTo("/due"));
        tried(DEPARTMENT, id, "correct-extension", because("Ghi nhầm")).statusCode(403);
        tried(ISSUER, id, "correct-extension", "{\"due\":\"2025-08-01\"}").statusCode(422);
        done(ISSUER, id, "correct-extension", because("Giao nhầm đơn vị")).body("due", equalTo(DUE));
    }

    @Test
    void a_due_date_that_the_duty_never_had_is_taken_back_too() {
        String id = province.dutyOfEducation(null);
        done(ISSUER, id, "extend", until("2025-08-20", "Cần sớm")).body("bucket", equalTo("openInTime"));
        done(ISSUER, id, "correct-extension", because("Giao nhầm"))
                .body("due", nullValue(), "bucket", equalTo("noDeadline"));
    }

    @Test
    void a_day_that_is_over_is_no_extension() {
        String id = province.dutyOfEducation(DUE);
        on("2025-08-01");
        tried(ISSUER, id, "extend", until("2025-07-31", "Mưa lũ"))
                .statusCode(422)
                .body("code", equalTo("extension-over"), "errors[0].pointer", equalTo("/due"));
        done(ISSUER, id, "extend", until("2025-08-01", "Hết hôm nay")).body("bucket", equalTo("openInTime"));
    }

    private static String of(PlanId plan, String holder) {
        return as(holder).get("/v1/assignments?plan=" + plan).then().extract().path("items[0].id");
    }
}
