package vn.thac.task.step.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.OVERSEER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.bucketOn;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.task.Province;

/** What was confirmed or recalled by mistake is opened again, with a reason, and every day stays as it was. */
@QuarkusTest
class ReopenIT {

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
    void what_was_confirmed_by_mistake_awaits_confirmation_again_and_can_be_sent_back() {
        String id = confirmed();
        on("2025-07-05");
        done(REVIEWER, id, "reopen", because("Xác nhận nhầm"))
                .body("state", equalTo("completed"), "confirmedAt", nullValue(), "result", equalTo("đã xong"))
                .body("nextActions.action", hasItems("confirm", "send-back"));
        as(ISSUER).get("/v1/inbox?limit=500&kind=assignment").then().body("items.id", hasItem(id));
        done(REVIEWER, id, "send-back", because("thiếu phụ lục")).body("state", equalTo("sent-back"));
        on("2025-07-06");
        done(DEPARTMENT, id, "complete", "{\"result\":\"đã bổ sung\"}");
        done(ISSUER, id, "confirm", "")
                .body("bucket", equalTo("doneOnTime"))
                .body(
                        "history.action",
                        contains("start", "complete", "confirm", "reopen", "send-back", "complete", "confirm"))
                .body("history[3].said", equalTo("Xác nhận nhầm"), "history[3].actor", equalTo(REVIEWER));
    }

    @Test
    void the_board_and_the_days_before_tell_what_was_so_on_them() {
        String id = confirmed();
        String plan = read(ISSUER, id).extract().path("plan");
        on("2025-07-05");
        done(REVIEWER, id, "reopen", because("Xác nhận nhầm"));
        on("2025-07-06");
        board(plan, "2025-07-04", 1, 0);
        board(plan, "2025-07-05", 0, 1);
        assertThat(bucketOn(id, "2025-07-04")).isEqualTo("doneOnTime");
        assertThat(bucketOn(id, "2025-07-05")).isEqualTo("openInTime");
    }

    @Test
    void only_the_unit_that_confirmed_reopens_and_never_without_a_reason() {
        String id = confirmed();
        tried(DEPARTMENT, id, "reopen", because("x")).statusCode(403);
        tried(OVERSEER, id, "reopen", because("x")).statusCode(403);
        tried("quan-tri", id, "reopen", because("x")).statusCode(403);
        tried(HEALTH, id, "reopen", because("x")).statusCode(404);
        tried(REVIEWER, id, "reopen", "{\"reason\":\" \"}").statusCode(422).body("errors.pointer", hasItem("/reason"));
        tried(REVIEWER, id, "reopen", "{}").statusCode(422);
        tried(REVIEWER, id, "reopen", "").statusCode(400);
        read(ISSUER, id).body("state", equalTo("confirmed"), "version", equalTo(4));
    }

    @Test
    void two_at_once_reopen_it_once() {
        String id = confirmed();
        for (int status : new int[] {200, 412}) {
            as(REVIEWER)
                    .header("If-Match", "\"4\"")
                    .body(because("Xác nhận nhầm"))
                    .post("/v1/assignments/" + id + "/reopen")
                    .then()
                    .statusCode(status);
        }
        tried(REVIEWER, id, "reopen", because("x")).statusCode(409).body("code", equalTo("step-not-allowed"));
    }

    @Test
    void what_was_recalled_by_mistake_stands_as_before_with_all_that_was_told() {
        String id = province.dutyOfEducation("2025-07-20");
        done(DEPARTMENT, id, "start", "");
        done(DEPARTMENT, id, "progress", "{\"percent\":60,\"note\":\"12 trên 20 xã\"}");
        on("2025-07-02");
        done(ISSUER, id, "recall", because("bỏ việc này")).body("nextActions.action", contains("reopen"));
        as(DEPARTMENT).get("/v1/inbox?limit=500&kind=assignment").then().body("items.id", not(hasItem(id)));
        on("2025-07-03");
        done(ISSUER, id, "reopen", because("thu hồi nhầm"))
                .body("state", equalTo("started"), "percent", equalTo(60), "note", equalTo("12 trên 20 xã"))
                .body("reason", nullValue(), "bucket", equalTo("openInTime"), "due", equalTo("2025-07-20"));
        as(DEPARTMENT).get("/v1/inbox?limit=500&kind=assignment").then().body("items.id", hasItem(id));
        assertThat(bucketOn(id, "2025-07-01")).isEqualTo("openInTime");
        assertThat(bucketOn(id, "2025-07-02")).isEqualTo("recalled");
    }

    @Test
    void what_was_declined_or_sent_back_or_reported_keeps_that_through_a_recall() {
        String declined = province.dutyOfEducation(null);
        done(DEPARTMENT, declined, "decline", because("không thuộc chức năng"));
        done(ISSUER, declined, "recall", because("thôi")).body("reason", equalTo("thôi"));
        done(ISSUER, declined, "reopen", because("nhầm"))
                .body("state", equalTo("declined"), "reason", equalTo("không thuộc chức năng"));
        String reported = province.dutyOfEducation(null);
        done(DEPARTMENT, reported, "start", "");
        done(DEPARTMENT, reported, "complete", "{\"result\":\"xong\",\"evidence\":\"57/BC\"}");
        done(ISSUER, reported, "recall", because("thôi"));
        done(ISSUER, reported, "reopen", because("nhầm"))
                .body("state", equalTo("completed"), "result", equalTo("xong"), "evidence", equalTo("57/BC"));
        done(REVIEWER, reported, "confirm", "").body("bucket", equalTo("noDeadline"));
    }

    @Test
    void what_waited_for_an_event_waits_on_after_a_recall() {
        String id = province.waitingDutyOfEducation("2025-07-20", "hướng dẫn");
        done(ISSUER, id, "recall", because("thôi"));
        done(ISSUER, id, "reopen", because("nhầm"))
                .body("state", equalTo("waiting"), "waitsFor", equalTo("hướng dẫn"), "due", nullValue());
    }

    private String confirmed() {
        String id = province.dutyOfEducation("2025-07-20");
        done(DEPARTMENT, id, "start", "");
        done(DEPARTMENT, id, "complete", "{\"result\":\"đã xong\"}");
        done(REVIEWER, id, "confirm", "");
        return id;
    }

    private static void board(String plan, String day, int onTime, int open) {
        as(ISSUER)
                .get("/v1/boards/assignments?plan=" + plan + "&asOf=" + day)
                .then()
                .statusCode(200)
                .body("all.doneOnTime", equalTo(onTime), "all.openInTime", equalTo(open));
    }
}
