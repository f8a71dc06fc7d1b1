package vn.thac.task.step.taking;

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
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.Work.until;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.task.Province;
import vn.thac.task.World;

/** Whoever works on a duty asks for more time; whoever gave it decides. */
@QuarkusTest
class ExtensionIT {

    private static final String DUE = "2025-07-20";
    private static final String GRANT = "{\"granted\":true}";

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
    void what_is_asked_lies_with_the_assigner_and_is_granted() {
        String id = province.dutyOfEducation(DUE);
        done(DEPARTMENT, id, "start", "").body("nextActions.action", not(hasItem("decide-extension")));
        done(DEPARTMENT, id, "ask-extension", until("2025-08-20", "Mưa lũ kéo dài"))
                .body("due", equalTo(DUE), "state", equalTo("started"))
                .body("extensionAsked.due", equalTo("2025-08-20"), "extensionAsked.reason", equalTo("Mưa lũ kéo dài"))
                .body("nextActions.find { it.action == 'decide-extension' }.who", equalTo(committee()))
                .body("nextActions.find { it.action == 'decide-extension' }.by", equalTo(DUE));
        inInbox(ISSUER, id)
                .body(item(id, "title"), equalTo("Decide on an extension to 20 August 2025: Việc D1"))
                .body(item(id, "nextActions.action"), hasItems("decide-extension", "extend", "recall"));
        inInbox(DEPARTMENT, id)
                .body(item(id, "extensionAsked.due"), equalTo("2025-08-20"))
                .body(item(id, "nextActions.action"), hasItem("complete"));
        done(REVIEWER, id, "decide-extension", "{\"granted\":true,\"decision\":\"118/QĐ-UBND\"}")
                .body("due", equalTo("2025-08-20"), "originalDue", equalTo(DUE))
                .body("extensionAsked", nullValue())
                .body("history.action", hasItems("ask-extension", "decide-extension"))
                .body("history.refersTo", hasItems("2025-08-20", "118/QĐ-UBND"));
        inbox(ISSUER).body("items.id", not(hasItem(id)));
        inInbox(DEPARTMENT, id).body(item(id, "due"), equalTo("2025-08-20"));
    }

    @Test
    void another_day_can_be_granted_than_was_asked() {
        String id = province.dutyOfEducation(DUE);
        done(DEPARTMENT, id, "ask-extension", until("2025-08-20", "Mưa lũ"));
        tried(ISSUER, id, "decide-extension", "{\"granted\":true,\"due\":\"2025-07-20\"}")
                .statusCode(422)
                .body("code", equalTo("extension-not-later"));
        done(ISSUER, id, "decide-extension", "{\"granted\":true,\"due\":\"2025-08-01\",\"reason\":\"đủ thời gian\"}")
                .body("due", equalTo("2025-08-01"));
        done(ISSUER, id, "correct-extension", until("2025-08-02", "ghi nhầm")).body("due", equalTo("2025-08-02"));
    }

    @Test
    void a_refusal_needs_its_reason_shows_it_to_the_holder_and_leaves_the_due_date() {
        String id = province.dutyOfEducation(DUE);
        done(DEPARTMENT, id, "ask-extension", until("2025-08-20", "Mưa lũ"));
        tried(ISSUER, id, "decide-extension", "{\"granted\":false}")
                .statusCode(422)
                .body("code", equalTo("granted-or-refused"), "errors[0].pointer", equalTo("/reason"));
        tried(ISSUER, id, "decide-extension", "{\"granted\":false,\"due\":\"2025-08-01\"}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/reason", "/due"));
        tried(ISSUER, id, "decide-extension", "{}").statusCode(422).body("errors.pointer", hasItem("/granted"));
        done(ISSUER, id, "decide-extension", "{\"granted\":false,\"reason\":\"đã gia hạn một lần\"}")
                .body("due", equalTo(DUE), "extensionAsked.refusal", equalTo("đã gia hạn một lần"));
        inInbox(DEPARTMENT, id).body(item(id, "extensionAsked.refusal"), equalTo("đã gia hạn một lần"));
        inbox(ISSUER).body("items.id", not(hasItem(id)));
        tried(ISSUER, id, "decide-extension", GRANT).statusCode(409).body("code", equalTo("no-extension-asked"));
        done(DEPARTMENT, id, "ask-extension", until("2025-08-10", "vẫn mưa"))
                .body("extensionAsked.due", equalTo("2025-08-10"), "extensionAsked.refusal", nullValue());
    }

    @Test
    void the_last_wish_counts_and_goes_when_the_work_is_done_or_declined() {
        String id = province.dutyOfEducation(DUE);
        done(DEPARTMENT, id, "ask-extension", until("2052-08-20", "Mưa lũ"));
        done(DEPARTMENT, id, "ask-extension", until("2025-08-20", "Mưa lũ"))
                .body("extensionAsked.due", equalTo("2025-08-20"));
        done(DEPARTMENT, id, "start", "").body("extensionAsked.due", equalTo("2025-08-20"));
        done(DEPARTMENT, id, "complete", "{\"result\":\"xong\"}").body("extensionAsked", nullValue());
        tried(ISSUER, id, "decide-extension", GRANT).statusCode(409).body("code", equalTo("step-not-allowed"));
        tried(DEPARTMENT, id, "ask-extension", until("2025-09-20", "x")).statusCode(409);
        String other = province.dutyOfEducation(DUE);
        done(DEPARTMENT, other, "ask-extension", until("2025-08-20", "Mưa lũ"));
        done(DEPARTMENT, other, "decline", because("không thuộc chức năng")).body("extensionAsked", nullValue());
    }

    @Test
    void an_extension_of_its_own_accord_answers_what_was_asked() {
        String id = province.dutyOfEducation(DUE);
        done(DEPARTMENT, id, "ask-extension", until("2025-08-20", "Mưa lũ"));
        done(ISSUER, id, "extend", until("2025-09-20", "Mưa lũ")).body("extensionAsked", nullValue());
        tried(ISSUER, id, "decide-extension", GRANT).statusCode(409);
    }

    @Test
    void each_side_has_its_own_of_the_two_steps_and_whoever_only_reads_has_neither() {
        String id = province.dutyOfEducation(DUE);
        for (String actor : new String[] {ISSUER, REVIEWER, OVERSEER}) {
            tried(actor, id, "ask-extension", until("2025-08-20", "Mưa lũ")).statusCode(403);
        }
        tried(HEALTH, id, "ask-extension", until("2025-08-20", "Mưa lũ")).statusCode(404);
        done(DEPARTMENT, id, "ask-extension", until("2025-08-20", "Mưa lũ"));
        for (String actor : new String[] {DEPARTMENT, OVERSEER}) {
            tried(actor, id, "decide-extension", GRANT).statusCode(403);
        }
        tried(HEALTH, id, "decide-extension", GRANT).statusCode(404);
        read(ISSUER, id).body("due", equalTo(DUE), "version", equalTo(2));
    }

    @Test
    void what_is_asked_must_be_later_than_what_there_is_and_not_over() {
        String id = province.dutyOfEducation(DUE);
        tried(DEPARTMENT, id, "ask-extension", until(DUE, "Mưa lũ"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/due"), "code", equalTo("extension-not-later"));
        tried(DEPARTMENT, id, "ask-extension", "{\"due\":\"2025-02-30\",\"reason\":\"x\"}")
                .statusCode(400);
        tried(DEPARTMENT, id, "ask-extension", "{}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/due", "/reason"));
        on("2025-08-01");
        tried(DEPARTMENT, id, "ask-extension", until("2025-07-31", "Mưa lũ"))
                .statusCode(422)
                .body("code", equalTo("extension-over"));
        done(DEPARTMENT, id, "ask-extension", until("2025-08-09", "Mưa lũ")).body("bucket", equalTo("openOverdue"));
        done(ISSUER, id, "decide-extension", GRANT).body("bucket", equalTo("openInTime"));
    }

    @Test
    void what_waits_for_a_condition_has_no_due_date_to_ask_about() {
        String id = province.waitingDutyOfEducation(DUE, "hướng dẫn");
        tried(DEPARTMENT, id, "ask-extension", until("2025-08-20", "Mưa lũ")).statusCode(409);
    }

    @Test
    void a_repeated_decision_with_its_key_is_one_decision() {
        String id = province.dutyOfEducation(DUE);
        done(DEPARTMENT, id, "ask-extension", until("2025-08-20", "Mưa lũ"));
        for (int i = 0; i < 2; i++) {
            as(ISSUER)
                    .header("If-Match", "\"2\"")
                    .header("Idempotency-Key", "decide-" + id)
                    .body(GRANT)
                    .post("/v1/assignments/" + id + "/decide-extension")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3));
        }
    }

    private String committee() {
        return province.committee().toString();
    }

    private static ValidatableResponse inbox(String actor) {
        return as(actor).get("/v1/inbox?limit=500&kind=assignment").then().statusCode(200);
    }

    private static ValidatableResponse inInbox(String actor, String id) {
        return inbox(actor).body("items.id", hasItem(id));
    }

    private static String item(String id, String field) {
        return "items.find { it.id == '" + id + "' }." + field;
    }
}
