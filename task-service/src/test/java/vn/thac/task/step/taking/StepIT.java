package vn.thac.task.step.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.ETagOf;

/** The life of an assignment through the public interface, with real tokens. */
@QuarkusTest
class StepIT {

    private static final String DEPARTMENT = "so-gddt-kien-giang";
    private static final String ISSUER = "ub-kien-giang";
    private static final String REVIEWER = "ld-ubnd-kien-giang";

    @Inject
    World world;

    @Inject
    Province province;

    @Test
    void from_given_to_confirmed_with_an_event_and_an_audit_record_a_step() {
        String id = province.dutyOfEducation("2099-06-30");
        step(DEPARTMENT, id, 1, "accept", "")
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("state", equalTo("accepted"));
        step(DEPARTMENT, id, 2, "start", "").statusCode(200).body("state", equalTo("started"));
        step(DEPARTMENT, id, 3, "progress", "{\"percent\":60,\"note\":\"đã tập huấn\"}")
                .statusCode(200)
                .body("percent", equalTo(60));
        step(DEPARTMENT, id, 4, "complete", "{\"result\":\"đã xong\",\"evidence\":\"57/KH-SGDĐT\"}")
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("bucket", equalTo("openInTime"));
        step(REVIEWER, id, 5, "confirm", "")
                .statusCode(200)
                .header("ETag", ETagOf.version(6))
                .body("state", equalTo("confirmed"))
                .body("bucket", equalTo("doneOnTime"))
                .body("history.action", contains("accept", "start", "progress", "complete", "confirm"))
                .body("history.actor", hasItems(DEPARTMENT, REVIEWER))
                .body("nextActions.action", contains("reopen"));

        assertThat(world.count("select count(*) as n from audit where aggregate_id = '" + id + "'"))
                .isEqualTo(6);
        assertThat(world.count("select max(sequence) as n from audit where aggregate_id = '" + id + "'"))
                .isEqualTo(6);
        await(() -> world.count("select count(*) as n from outbox") == 0);
    }

    @Test
    void a_stale_or_missing_version_is_refused_and_changes_nothing() {
        String id = province.dutyOfEducation(null);
        step(DEPARTMENT, id, 7, "accept", "").statusCode(412).body("code", equalTo("stale"));
        as(DEPARTMENT).post("/v1/assignments/" + id + "/accept").then().statusCode(428);
        as(DEPARTMENT)
                .get("/v1/assignments/" + id)
                .then()
                .header("ETag", ETagOf.version(1))
                .body("state", equalTo("assigned"));
    }

    @Test
    void a_step_that_the_state_forbids_is_a_conflict() {
        String id = province.dutyOfEducation(null);
        step(DEPARTMENT, id, 1, "complete", "{\"result\":\"xong\"}")
                .statusCode(409)
                .body("code", equalTo("step-not-allowed"))
                .body("detail", containsString("complete"));
    }

    @Test
    void a_repeated_request_with_its_key_gets_the_first_answer() {
        String id = province.dutyOfEducation(null);
        for (int i = 0; i < 2; i++) {
            as(DEPARTMENT)
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", "accept-" + id)
                    .post("/v1/assignments/" + id + "/accept")
                    .then()
                    .statusCode(200)
                    .header("ETag", ETagOf.version(2))
                    .body("version", equalTo(2));
        }
        assertThat(world.count("select count(*) as n from assignment_step where assignment_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void another_department_does_not_even_see_it() {
        String id = province.dutyOfEducation(null);
        as("so-y-te-kien-giang").get("/v1/assignments/" + id).then().statusCode(404);
        step("so-y-te-kien-giang", id, 1, "accept", "").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void who_sees_it_may_still_not_take_the_other_sides_steps() {
        String id = province.dutyOfEducation(null);
        step(ISSUER, id, 1, "accept", "").statusCode(403).body("code", equalTo("not-permitted"));
        step(DEPARTMENT, id, 1, "recall", "{\"reason\":\"thôi\"}").statusCode(403);
        step("giam-sat", id, 1, "recall", "{\"reason\":\"thôi\"}").statusCode(403);
        step("quan-tri", id, 1, "accept", "").statusCode(403);
    }

    @Test
    void the_same_person_cannot_complete_and_confirm() {
        String id = province.dutyOf(province.committee(), null, null);
        step(ISSUER, id, 1, "start", "").statusCode(200);
        step(ISSUER, id, 2, "complete", "{\"result\":\"xong\"}").statusCode(200);
        step(ISSUER, id, 3, "confirm", "").statusCode(403).body("code", equalTo("confirmed-by-who-completed"));
        step(REVIEWER, id, 3, "confirm", "").statusCode(200);
    }

    @Test
    void a_declined_assignment_is_decided_by_the_issuer() {
        String id = province.dutyOfEducation(null);
        step(DEPARTMENT, id, 1, "decline", "{\"reason\":\"không thuộc chức năng\"}")
                .statusCode(200)
                .body("reason", equalTo("không thuộc chức năng"))
                .body("nextActions.action", hasItems("reassign", "recall"));
        step(ISSUER, id, 2, "reassign", "")
                .statusCode(200)
                .body("state", equalTo("assigned"))
                .body("reason", nullValue());
        step(DEPARTMENT, id, 3, "decline", "{\"reason\":\"vẫn không\"}").statusCode(200);
        step(REVIEWER, id, 4, "recall", "{\"reason\":\"giao đơn vị khác\"}")
                .statusCode(200)
                .body("bucket", equalTo("recalled"));
    }

    @Test
    void the_reason_of_each_step_stands_in_its_audit_as_it_was_written() {
        String id = province.dutyOfEducation(null);
        step(DEPARTMENT, id, 1, "decline", "{\"reason\":\"không thuộc chức năng\"}")
                .statusCode(200);
        step(ISSUER, id, 2, "reassign", "{\"reason\":\"vẫn thuộc Sở\"}").statusCode(200);
        step(DEPARTMENT, id, 3, "ask-extension", "{\"due\":\"2099-06-30\",\"reason\":\"mưa lũ\"}")
                .statusCode(200);
        step(DEPARTMENT, id, 4, "start", "").statusCode(200);
        step(REVIEWER, id, 5, "recall", "{\"reason\":\"đã hết việc\"}").statusCode(200);
        as(ISSUER)
                .get("/v1/audit?aggregateId=" + id + "&limit=50")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.sequence > 1 }.sort { it.sequence }.reason.findAll { it != null }",
                        contains("không thuộc chức năng", "vẫn thuộc Sở", "mưa lũ", "đã hết việc"));
    }

    @Test
    void an_extension_keeps_the_original_due_date_and_its_decision() {
        String id = province.dutyOfEducation("2024-06-30");
        step(ISSUER, id, 1, "extend", "{\"due\":\"2024-06-01\",\"reason\":\"mưa lũ\"}")
                .statusCode(422)
                .body("errors.code", hasItems("extension-not-later", "extension-over"));
        step(DEPARTMENT, id, 1, "extend", "{\"due\":\"2099-01-01\",\"reason\":\"mưa lũ\"}")
                .statusCode(403);
        step(ISSUER, id, 1, "extend", "{\"due\":\"2099-01-01\",\"reason\":\"mưa lũ\",\"decision\":\"118/QĐ-UBND\"}")
                .statusCode(200)
                .body("originalDue", equalTo("2024-06-30"))
                .body("due", equalTo("2099-01-01"))
                .body("history[0].refersTo", equalTo("118/QĐ-UBND"))
                .body("bucket", equalTo("openInTime"));
    }

    @Test
    void a_waiting_duty_gets_its_planned_due_date_when_the_condition_is_met() {
        String id = province.waitingDutyOfEducation("2099-06-30", "hướng dẫn của Bộ");
        as(DEPARTMENT)
                .get("/v1/assignments/" + id)
                .then()
                .body("due", nullValue())
                .body("waitsFor", equalTo("hướng dẫn của Bộ"));
        step(DEPARTMENT, id, 1, "meet-condition", "{\"due\":\"2100-01-01\"}")
                .statusCode(403)
                .body("code", equalTo("due-set-by-assigner-only"));
        step(DEPARTMENT, id, 1, "meet-condition", "{\"note\":\"Bộ đã hướng dẫn\"}")
                .statusCode(200)
                .body("state", equalTo("assigned"))
                .body("due", equalTo("2099-06-30"));
    }

    @Test
    void whoever_could_act_for_both_sides_acts_for_the_one_that_the_request_is_made_for() {
        UnitId office = world.unit("Văn phòng " + Math.random(), "government", "province", province.committee());
        world.post("tu-kien-giang", office, "work");
        world.post("tu-kien-giang", province.committee(), "issue");
        String id = province.dutyOf(office, "2099-06-30", "hướng dẫn của Bộ");
        for (String unit : List.of(office.toString(), province.committee().toString())) {
            boolean holds = unit.equals(office.toString());
            as("tu-kien-giang")
                    .header("If-Match", "\"1\"")
                    .header("Acting-Unit", unit)
                    .body("{\"due\":\"2100-01-01\"}")
                    .post("/v1/assignments/" + id + "/meet-condition")
                    .then()
                    .statusCode(holds ? 403 : 200)
                    .body(holds ? "code" : "due", equalTo(holds ? "due-set-by-assigner-only" : "2100-01-01"));
        }
    }

    @Test
    void the_issuer_can_set_another_due_date_when_the_condition_is_met() {
        String id = province.waitingDutyOfEducation(null, "hướng dẫn của Bộ");
        step(ISSUER, id, 1, "meet-condition", "{\"due\":\"2099-12-31\"}")
                .statusCode(200)
                .body("originalDue", equalTo("2099-12-31"));
    }

    @Test
    void what_was_sent_back_is_completed_again() {
        String id = province.dutyOfEducation(null);
        step(DEPARTMENT, id, 1, "start", "").statusCode(200);
        step(DEPARTMENT, id, 2, "complete", "{\"result\":\"xong\"}").statusCode(200);
        step(REVIEWER, id, 3, "send-back", "{\"reason\":\"thiếu số liệu\"}")
                .statusCode(200)
                .body("result", nullValue());
        step(DEPARTMENT, id, 4, "complete", "{\"result\":\"đã bổ sung\"}").statusCode(200);
        step(REVIEWER, id, 5, "confirm", "").statusCode(200).body("bucket", equalTo("noDeadline"));
    }

    @Test
    void every_fault_of_a_body_is_named() {
        String id = province.dutyOfEducation("2024-06-30");
        step(ISSUER, id, 1, "extend", "{\"reason\":\" \",\"until\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/until"));
        step(ISSUER, id, 1, "extend", "{\"reason\":\" \"}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/due", "/reason"));
        step(ISSUER, id, 1, "extend", "{\"due\":\"2024-02-30\",\"reason\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/due"));
        step(DEPARTMENT, id, 1, "start", "").statusCode(200);
        step(DEPARTMENT, id, 2, "progress", "{}").statusCode(422).body("code", equalTo("progress-empty"));
        step(DEPARTMENT, id, 2, "progress", "{\"percent\":101}").statusCode(422);
        as(DEPARTMENT).post("/v1/assignments/not-an-id/accept").then().statusCode(400);
        as(DEPARTMENT)
                .header("If-Match", "\"2\"")
                .post("/v1/assignments/" + id + "/fly")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse step(String actor, String id, int version, String step, String body) {
        return as(actor)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/assignments/" + id + "/" + step)
                .then();
    }
}
