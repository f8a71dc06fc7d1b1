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
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.ETagOf;

/** A duty that a unit declined goes to another one that may be asked, or back; whoever gave it is reminded to answer. */
@QuarkusTest
class ReassignIT {

    private static final String DUE = "2025-07-20";

    @Inject
    World world;

    @Inject
    Province province;

    @BeforeEach
    void a_tuesday() {
        on("2025-07-01");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void another_unit_has_an_assignment_of_its_own_and_the_one_that_declined_keeps_its_trace() {
        String id = declined();
        done(ISSUER, id, "reassign", to(province.health(), ",\"reason\":\"thuộc Sở Y tế\""))
                .body("state", equalTo("recalled"), "reason", equalTo("thuộc Sở Y tế"))
                .body("history.action", contains("decline", "reassign"));
        String theirs = read(ISSUER, id).extract().path("history[1].refersTo");
        read(HEALTH, theirs)
                .statusCode(200)
                .header("ETag", ETagOf.version(1))
                .body("state", equalTo("assigned"), "item", equalTo("D1"), "role", equalTo("lead"))
                .body("due", equalTo(DUE), "originalDue", equalTo(DUE), "bucket", equalTo("openInTime"))
                .body("unit", equalTo(province.health().toString()));
        inbox(HEALTH, theirs, true);
        inbox(DEPARTMENT, id, false);
        read(DEPARTMENT, theirs).statusCode(404);
        assertThat(world.count("select count(*) as n from assignment_origin where assignment_id = '" + theirs
                        + "' and origin_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) as n from audit where aggregate_id = '" + theirs + "'"))
                .isEqualTo(1);
        done(HEALTH, theirs, "accept", "");
    }

    @Test
    void it_counts_once_on_the_board_and_on_past_days_where_it_was_then() {
        String id = declined();
        String plan = read(ISSUER, id).extract().path("plan");
        on("2025-07-03");
        done(ISSUER, id, "reassign", to(province.health(), ""));
        on("2025-07-04");
        for (String[] expected : new String[][] {{"2025-07-02", "1", "0"}, {"2025-07-03", "1", "1"}}) {
            as(ISSUER)
                    .get("/v1/boards/assignments?plan=" + plan + "&asOf=" + expected[0])
                    .then()
                    .body("all.openInTime", equalTo(Integer.parseInt(expected[1])))
                    .body("all.recalled", equalTo(Integer.parseInt(expected[2])));
        }
    }

    @Test
    void a_due_date_of_its_own_can_go_with_it() {
        String id = declined();
        on("2025-08-01");
        tried(ISSUER, id, "reassign", to(province.health(), ",\"due\":\"2025-07-31\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/due"));
        done(ISSUER, id, "reassign", to(province.health(), ",\"due\":\"2025-09-01\""));
        String theirs = read(ISSUER, id).extract().path("history[1].refersTo");
        read(HEALTH, theirs).body("due", equalTo("2025-09-01"), "originalDue", equalTo("2025-09-01"));
        read(ISSUER, id).body("reason", equalTo("không thuộc chức năng"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"reason\":\"đúng chức năng\"}"})
    void without_another_unit_it_goes_back_to_the_same(String body) {
        String id = declined();
        done(ISSUER, id, "reassign", body).body("state", equalTo("assigned"), "reason", nullValue());
        inbox(DEPARTMENT, id, true);
    }

    @Test
    void the_same_unit_by_name_is_the_same_unit() {
        String id = declined();
        done(ISSUER, id, "reassign", to(province.education(), "")).body("state", equalTo("assigned"));
        assertThat(world.count("select count(*) as n from assignment_origin where origin_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void what_is_not_understood_is_refused_and_changes_nothing() {
        String id = declined();
        tried(ISSUER, id, "reassign", "{\"units\":[\"x\"]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/units"));
        tried(ISSUER, id, "reassign", "{\"to\":\"x\",\"unit\":5}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/to"));
        tried(ISSUER, id, "reassign", "[]").statusCode(400);
        tried(ISSUER, id, "reassign", "{\"unit\":\"dvhc:99999\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/unit"), "code", equalTo("unit-unknown"));
        tried(ISSUER, id, "reassign", "{\"due\":\"2025-09-01\"}")
                .statusCode(422)
                .body("code", equalTo("another-unit-needed"));
        read(ISSUER, id).body("state", equalTo("declined"), "version", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "start", "confirm"})
    void a_body_where_nothing_goes_with_a_step_is_refused_instead_of_ignored(String step) {
        String id = province.dutyOfEducation(DUE);
        tried(DEPARTMENT, id, step, "{\"unit\":\"x\"}").statusCode(400).body("errors[0].pointer", equalTo("/unit"));
        tried(DEPARTMENT, id, step, "[1]").statusCode(400);
        read(ISSUER, id).body("version", equalTo(1));
    }

    @Test
    void an_empty_object_is_no_body() {
        String id = province.dutyOfEducation(DUE);
        done(DEPARTMENT, id, "accept", "{}").body("state", equalTo("accepted"));
    }

    @Test
    void only_a_unit_that_may_be_asked_is_given_it() {
        String id = declined();
        UnitId stranger = world.unit("Tỉnh khác " + Math.random(), "government", "province", null);
        UnitId theirs = world.unit("Sở tỉnh khác " + Math.random(), "government", "province", stranger);
        for (UnitId other : List.of(stranger, theirs, province.government())) {
            tried(ISSUER, id, "reassign", to(other, ""))
                    .statusCode(422)
                    .body("code", equalTo("unit-not-to-be-asked"), "errors[0].pointer", equalTo("/unit"));
        }
        read(ISSUER, id).body("state", equalTo("declined"), "version", equalTo(2));
    }

    @Test
    void who_has_it_already_is_not_given_it_again() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", DUE, null, Map.of("so", "perform"))
                .issue();
        world.members(plan, "so", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 2);
        String id = as(DEPARTMENT)
                .get("/v1/assignments?plan=" + plan)
                .then()
                .extract()
                .path("items[0].id");
        done(DEPARTMENT, id, "decline", because("không thuộc chức năng"));
        tried(ISSUER, id, "reassign", to(province.health(), ""))
                .statusCode(409)
                .body("code", equalTo("unit-has-it-already"));
    }

    @Test
    void declined_there_too_it_comes_back_to_the_first_in_the_assignment_that_this_had() {
        String id = declined();
        done(ISSUER, id, "reassign", to(province.health(), ""));
        String theirs = read(ISSUER, id).extract().path("history[1].refersTo");
        done(HEALTH, theirs, "decline", because("cũng không"));
        done(ISSUER, theirs, "reassign", to(province.education(), ",\"due\":\"2025-08-20\""))
                .body("history[1].refersTo", equalTo(id));
        read(DEPARTMENT, id)
                .body("state", equalTo("assigned"), "due", equalTo("2025-08-20"), "originalDue", equalTo(DUE))
                .body("history.action", contains("decline", "reassign", "reopen", "reassign", "extend"));
        inbox(DEPARTMENT, id, true);
    }

    @Test
    void only_the_assigner_reassigns_and_only_what_was_declined() {
        String id = declined();
        tried(DEPARTMENT, id, "reassign", to(province.health(), "")).statusCode(403);
        tried(HEALTH, id, "reassign", to(province.health(), "")).statusCode(404);
        String open = province.dutyOfEducation(DUE);
        tried(ISSUER, open, "reassign", to(province.health(), "")).statusCode(409);
        assertThat(world.count("select count(*) as n from assignment a join assignment b on b.plan_id = a.plan_id"
                        + " where b.id = '" + open + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_gave_it_has_five_working_days_to_answer_and_is_then_late() {
        String id = declined();
        String answerBy = "2025-07-08";
        as(ISSUER)
                .get("/v1/inbox?limit=500&kind=assignment")
                .then()
                .body(item(id, "late"), equalTo(false), item(id, "reason"), equalTo("không thuộc chức năng"))
                .body(
                        item(id, "nextActions.findAll { it.by == '" + answerBy + "' }.action"),
                        hasItems("reassign", "recall"));
        read(ISSUER, id)
                .body("nextActions.find { it.action == 'reassign' }.by", equalTo(answerBy))
                .body("nextActions.find { it.action == 'extend' }.by", nullValue());
        on("2025-07-08");
        as(ISSUER).get("/v1/inbox?limit=500&kind=assignment").then().body(item(id, "late"), equalTo(false));
        on("2025-07-09");
        as(ISSUER).get("/v1/inbox?limit=500&kind=assignment").then().body(item(id, "late"), equalTo(true));
        done(ISSUER, id, "reassign", "");
        as(ISSUER).get("/v1/inbox?limit=500&kind=assignment").then().body("items.id", not(hasItem(id)));
    }

    private String declined() {
        String id = province.dutyOfEducation(DUE);
        done(DEPARTMENT, id, "decline", because("không thuộc chức năng"));
        return id;
    }

    private static String to(UnitId unit, String more) {
        return "{\"unit\":\"" + unit + "\"" + more + "}";
    }

    private static void inbox(String actor, String id, boolean there) {
        as(actor)
                .get("/v1/inbox?limit=500&kind=assignment")
                .then()
                .body("items.id", there ? hasItem(id) : not(hasItem(id)));
    }

    private static String item(String id, String field) {
        return "items.find { it.id == '" + id + "' }." + field;
    }
}
