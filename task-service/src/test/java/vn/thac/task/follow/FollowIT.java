package vn.thac.task.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** Lists, inbox and board over the public interface, on several days. */
@QuarkusTest
class FollowIT {

    @Inject
    World world;

    @Inject
    Province province;

    @BeforeEach
    void levels_have_their_ranks() {
        world.level("province", 2);
        world.level("commune", 4);
        world.track("government");
    }

    @AfterEach
    void come_back_to_the_present() {
        clock(java.time.Instant.now().toString());
    }

    @Test
    void a_department_lists_its_own_and_the_committee_lists_what_it_gave() {
        PlanId plan = planOfTwoDepartments();
        as("so-gddt-kien-giang")
                .get("/v1/assignments?plan=" + plan)
                .then()
                .statusCode(200)
                .body("items.unit", everyItem(equalTo(province.education().toString())))
                .body("items", hasSize(2));
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&total=true")
                .then()
                .body("total", equalTo(4));
        as("giam-sat")
                .get("/v1/assignments?plan=" + plan + "&total=true")
                .then()
                .body("total", equalTo(4));
        as("tu-lai-chau")
                .get("/v1/assignments?plan=" + plan)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void filters_answer_which_duties_wait_and_which_are_led() {
        PlanId plan = planOfTwoDepartments();
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&state=waiting")
                .then()
                .body("items.item", contains("D2", "D2"))
                .body("items.waitsFor", everyItem(equalTo("hướng dẫn")));
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&role=lead&bucket=openInTime")
                .then()
                .body("items.item", contains("D1", "D1"));
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&relation=requested")
                .then()
                .body("items", hasSize(0));
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&item=D1&unit=" + province.health())
                .then()
                .body("items", hasSize(1));
        as("ub-kien-giang")
                .get("/v1/assignments?ancestor=" + plan + "&level=province&track=government")
                .then()
                .body("items", hasSize(4));
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&level=commune")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_list_is_read_page_by_page() {
        PlanId plan = planOfTwoDepartments();
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            var page = as("ub-kien-giang")
                    .get("/v1/assignments?limit=3&plan=" + plan + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(4);
    }

    @Test
    void a_list_is_narrowed_by_due_date_year_words_and_area() {
        UnitId place = world.territory("Xã Sơn Kiên " + Math.random(), null);
        UnitId beside = world.territory("Xã khác " + Math.random(), null);
        UnitId commune = world.seated("UBND xã Sơn Kiên", place, province.committee());
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2098-06-30", null, Map.of("all", "lead"))
                .duty("D2", "2099-01-01", null, Map.of("all", "lead"))
                .duty("D3", null, null, Map.of("all", "lead"))
                .issue();
        world.members(plan, "all", 1, 1, List.of(commune, province.health()));
        world.awaitAssignments(plan, 6);
        Map<String, List<String>> expected = Map.of(
                "dueTo=2098-06-30",
                List.of("D1", "D1"),
                "dueFrom=2098-07-01",
                List.of("D2", "D2"),
                "dueFrom=2098-06-30&dueTo=2099-01-01&item=D2",
                List.of("D2", "D2"),
                "year=2098",
                List.of("D1", "D1"),
                "text=d3 viec",
                List.of("D3", "D3"),
                "text=VIỆC d3",
                List.of("D3", "D3"),
                "text=khong",
                List.of(),
                "text=son kien&year=2099",
                List.of("D2"),
                "area=" + place + "&dueTo=2098-12-31",
                List.of("D1"),
                "area=" + beside,
                List.of());
        expected.forEach((query, items) -> as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&" + query)
                .then()
                .statusCode(200)
                .body("items.item", items.isEmpty() ? hasSize(0) : equalTo(items)));
        as("ub-kien-giang")
                .get("/v1/assignments?text=thu ke hoach&total=true&plan=" + plan)
                .then()
                .body("total", equalTo(6));
    }

    @Test
    void a_sorted_list_is_told_whole_and_once_the_undated_last() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", null, Map.of("all", "lead"))
                .duty("D2", null, null, Map.of("all", "lead"))
                .duty("D3", "2098-06-30", null, Map.of("all", "lead"))
                .issue();
        world.members(plan, "all", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 6);
        List<String> rising = sorted(plan, "due", 6);
        assertThat(items(plan, rising)).containsExactly("D3", "D3", "D1", "D1", "D2", "D2");
        for (int limit = 1; limit < 6; limit++) {
            assertThat(sorted(plan, "due", limit)).isEqualTo(rising);
            List<String> falling = sorted(plan, "-due", limit);
            java.util.Collections.reverse(falling);
            assertThat(falling).isEqualTo(rising);
        }
        assertThat(sorted(plan, "completedAt", 2)).hasSize(6).doesNotHaveDuplicates();
        assertThat(sorted(plan, "due&asOf=" + Vietnam.today(Clock.systemUTC()), 2))
                .hasSize(6);
        as("ub-kien-giang")
                .get("/v1/assignments?sort=unit")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("sort"), "code", equalTo("unknown-word"));
    }

    private List<String> items(PlanId plan, List<String> ids) {
        return ids.stream()
                .map(id -> as("ub-kien-giang")
                        .get("/v1/assignments/" + id)
                        .then()
                        .extract()
                        .<String>path("item"))
                .toList();
    }

    private static List<String> sorted(PlanId plan, String by, int limit) {
        List<String> found = new java.util.ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as("ub-kien-giang")
                    .get("/v1/assignments?plan=" + plan + "&sort=" + by + "&limit=" + limit + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.<List<String>>path("items.id"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return found;
    }

    @Test
    void malformed_filters_are_named() {
        for (String query : List.of(
                "state=flying",
                "bucket=x",
                "role=x",
                "relation=x",
                "plan=x",
                "asOf=2024-02-30",
                "cursor=%00",
                "limit=0")) {
            as("ub-kien-giang")
                    .get("/v1/assignments?" + query)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        }
        as("ub-kien-giang")
                .get("/v1/assignments?asOf=2199-01-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("day-in-future"));
        as("ub-kien-giang")
                .get("/v1/assignments?unit=dvhc:99999")
                .then()
                .statusCode(422)
                .body("code", equalTo("unit-unknown"));
    }

    @Test
    void a_unit_is_found_by_its_code_too() {
        String name = "Xã " + Math.random();
        UnitId commune = world.unit(name, "government", "commune", province.committee());
        String id = province.dutyOf(commune, null, null);
        as("ub-kien-giang")
                .queryParam("unit", "test:" + name)
                .get("/v1/assignments")
                .then()
                .body("items.id", contains(id))
                .body("items.unitName", contains(name))
                .body("items.owner", contains(commune.toString()));
        as("ub-kien-giang")
                .queryParam("unit", "test:" + name + "@2024-06-30")
                .get("/v1/assignments")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void the_inbox_holds_own_work_by_due_date_and_what_awaits_a_decision() {
        UnitId unit = world.unit("Phòng " + Math.random(), "government", "district", province.committee());
        String later = province.dutyOf(unit, "2099-12-31", null);
        String never = province.dutyOf(unit, null, null);
        String sooner = province.dutyOf(unit, "2099-06-30", null);
        as("ub-kien-giang")
                .get("/v1/inbox?limit=2&total=true&unit=" + unit)
                .then()
                .body("items.id", contains(sooner, later))
                .body("total", equalTo(3))
                .body("items[0].kind", equalTo("assignment"))
                .body("items[0].nextActions.action", contains("accept", "decline", "start", "ask-extension"))
                .body("items[0].nextActions[0].who", equalTo(unit.toString()))
                .body("items[0].nextActions[0].by", equalTo("2099-06-30"))
                .body("items[0].nextActions[0].href", equalTo("/v1/assignments/" + sooner + "/accept"));
        String cursor = as("ub-kien-giang")
                .get("/v1/inbox?limit=2&unit=" + unit)
                .then()
                .extract()
                .path("next");
        as("ub-kien-giang")
                .get("/v1/inbox?limit=2&cursor=" + cursor + "&unit=" + unit)
                .then()
                .body("items.id", contains(never))
                .body("next", nullValue());
        as("so-y-te-kien-giang").get("/v1/inbox?unit=" + unit).then().statusCode(404);
    }

    @Test
    void what_was_completed_lies_in_the_inbox_of_who_confirms() {
        String id = province.dutyOfEducation(null);
        as("so-gddt-kien-giang")
                .header("If-Match", "\"1\"")
                .post("/v1/assignments/" + id + "/start")
                .then()
                .statusCode(200);
        as("so-gddt-kien-giang")
                .header("If-Match", "\"2\"")
                .body("{\"result\":\"xong\"}")
                .post("/v1/assignments/" + id + "/complete")
                .then()
                .statusCode(200);
        as("ld-ubnd-kien-giang")
                .get("/v1/inbox?limit=500")
                .then()
                .body("items.id", hasItem(id))
                .body(
                        "items.find { it.id == '" + id + "' }.nextActions.action",
                        contains("confirm", "send-back", "recall"));
        as("so-gddt-kien-giang").get("/v1/inbox?limit=500").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void the_board_counts_each_tier_over_the_plan_and_all_below() {
        PlanId top = planOfTwoDepartments();
        List<UnitId> communes = IntStream.range(0, 3)
                .mapToObj(i -> world.unit("Xã " + Math.random(), "government", "commune", province.committee()))
                .toList();
        PlanId below = world.planOf(province.committee())
                .below(top)
                .duty("X", "2024-01-31", null, Map.of("communes", "perform"))
                .issue();
        world.members(below, "communes", 1, 1, communes);
        world.awaitAssignments(below, 3);

        as("ub-kien-giang")
                .get("/v1/boards/assignments?plan=" + top)
                .then()
                .statusCode(200)
                .body("all.total", equalTo(7))
                .body("all.openOverdue", equalTo(3))
                .body("all.waiting", equalTo(2))
                .body("all.rate", equalTo(0.0f))
                .body("tiers.level", contains("province", "commune"))
                .body("tiers[1].tracks[0].counts.openOverdue", equalTo(3));
        as("so-gddt-kien-giang")
                .get("/v1/boards/assignments?plan=" + top)
                .then()
                .body("all.total", equalTo(2));
        as("tu-lai-chau").get("/v1/boards/assignments?plan=" + top).then().statusCode(404);
        as("quan-tri")
                .get("/v1/boards/assignments?plan="
                        + PlanId.of(java.util.UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void a_past_day_is_told_as_it_stood_then() {
        clock("2024-03-01T08:00:00+07:00");
        String id = province.dutyOfEducation("2024-03-31");
        String plan = as("ub-kien-giang")
                .get("/v1/assignments/" + id)
                .then()
                .extract()
                .path("plan");
        clock("2024-04-02T08:00:00+07:00");
        as("ub-kien-giang")
                .header("If-Match", "\"1\"")
                .body("{\"due\":\"2024-04-30\",\"reason\":\"mưa lũ\"}")
                .post("/v1/assignments/" + id + "/extend")
                .then()
                .statusCode(200);
        clock("2024-05-03T08:00:00+07:00");
        as("so-gddt-kien-giang")
                .header("If-Match", "\"2\"")
                .post("/v1/assignments/" + id + "/start")
                .then()
                .statusCode(200);
        as("so-gddt-kien-giang")
                .header("If-Match", "\"3\"")
                .body("{\"result\":\"xong\"}")
                .post("/v1/assignments/" + id + "/complete")
                .then()
                .statusCode(200);
        clock("2024-05-10T08:00:00+07:00");
        as("ld-ubnd-kien-giang")
                .header("If-Match", "\"4\"")
                .post("/v1/assignments/" + id + "/confirm")
                .then()
                .statusCode(200);
        clock("2024-06-01T08:00:00+07:00");

        Map.of(
                        "2024-03-01", "openInTime",
                        "2024-03-31", "openInTime",
                        "2024-04-01", "openOverdue",
                        "2024-04-02", "openInTime",
                        "2024-05-01", "openOverdue",
                        "2024-05-09", "openOverdue",
                        "2024-05-10", "doneLate",
                        "2024-06-01", "doneLate")
                .forEach((day, bucket) -> {
                    as("ub-kien-giang")
                            .get("/v1/assignments?plan=" + plan + "&asOf=" + day)
                            .then()
                            .body("items[0].bucket", equalTo(bucket));
                    as("ub-kien-giang")
                            .get("/v1/boards/assignments?plan=" + plan + "&asOf=" + day)
                            .then()
                            .body("all." + bucket, equalTo(1))
                            .body("all.total", equalTo(1));
                    as("ub-kien-giang")
                            .get("/v1/assignments?plan=" + plan + "&asOf=" + day + "&bucket=" + bucket)
                            .then()
                            .body("items", hasSize(1));
                });
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&asOf=2024-02-29")
                .then()
                .body("items", hasSize(0));
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&asOf=2024-04-15")
                .then()
                .body("items[0].due", equalTo("2024-04-30"))
                .body("items[0].state", equalTo("assigned"));
    }

    @Test
    void what_was_told_of_the_work_is_told_of_a_past_day_as_it_was_then() {
        clock("2024-03-01T08:00:00+07:00");
        String id = province.dutyOfEducation("2024-12-31");
        clock("2024-03-02T08:00:00+07:00");
        step(id, 1, "start", "");
        step(id, 2, "progress", "{\"percent\":40,\"note\":\"bốn xã\"}");
        clock("2024-04-01T08:00:00+07:00");
        step(id, 3, "complete", "{\"result\":\"xong\",\"evidence\":\"7/BC\"}");
        clock("2024-05-01T08:00:00+07:00");
        String plan = as("ub-kien-giang")
                .get("/v1/assignments/" + id)
                .then()
                .body("result", equalTo("xong"), "percent", nullValue(), "version", equalTo(4))
                .extract()
                .path("plan");

        onDay(plan, "2024-03-01")
                .body("items[0].version", equalTo(1), "items[0].percent", nullValue(), "items[0].note", nullValue());
        onDay(plan, "2024-03-31")
                .body("items[0].version", equalTo(3), "items[0].percent", equalTo(40))
                .body("items[0].note", equalTo("bốn xã"), "items[0].result", nullValue())
                .body("items[0].evidence", nullValue(), "items[0].completedAt", nullValue());
        onDay(plan, "2024-04-30").body("items[0].evidence", equalTo("7/BC"), "items[0].percent", nullValue());
    }

    @Test
    void a_part_that_became_stronger_stands_in_the_history_and_was_weaker_before() {
        clock("2024-03-01T08:00:00+07:00");
        PlanId plan = world.planOf(province.committee())
                .duty("D1", null, null, Map.of("helpers", "coordinate", "leaders", "lead"))
                .issue();
        world.members(plan, "helpers", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan, 1);
        clock("2024-03-05T08:00:00+07:00");
        world.awaitTaken(world.members(plan, "leaders", 1, 1, List.of(province.education())));
        clock("2024-03-09T08:00:00+07:00");

        String id = onDay(plan.toString(), "2024-03-04")
                .body("items[0].role", equalTo("coordinate"), "items[0].version", equalTo(1))
                .extract()
                .path("items[0].id");
        onDay(plan.toString(), "2024-03-05").body("items[0].role", equalTo("lead"), "items[0].version", equalTo(2));
        as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&role=lead&asOf=2024-03-04")
                .then()
                .body("items", hasSize(0));
        as("ub-kien-giang")
                .get("/v1/assignments/" + id)
                .then()
                .statusCode(200)
                .body("role", equalTo("lead"))
                .body("history.action", contains("strengthen"), "history[0].version", equalTo(2))
                .body("history[0].at", startsWith("2024-03-05"));
    }

    /** No step leads there yet; a line of the history as one will write it. */
    @Test
    void what_was_passed_on_to_an_heir_can_be_read() {
        String id = province.dutyOfEducation(null);
        world.database()
                .update(
                        "update assignment set stage = 'passed-on', reason = 'sáp nhập', version = 2 where id = ?::uuid",
                        id);
        world.database().update("""
            insert into assignment_step (assignment_id, version, at, action, stage, reason, actor)
            values (?::uuid, 2, now(), 'pass-on', 'passed-on', 'sáp nhập', 'system')
            """, id);

        as("ub-kien-giang")
                .get("/v1/assignments/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("passed-on"), "history.action", contains("pass-on"));
    }

    private static ValidatableResponse onDay(String plan, String day) {
        return as("ub-kien-giang")
                .get("/v1/assignments?plan=" + plan + "&asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static void step(String id, int version, String step, String body) {
        as("so-gddt-kien-giang")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/assignments/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    /** D1 led by both departments until 2099, D2 waiting. */
    private PlanId planOfTwoDepartments() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", null, Map.of("departments", "lead"))
                .duty("D2", null, "hướng dẫn", Map.of("departments", "coordinate"))
                .issue();
        world.members(plan, "departments", 1, 1, List.of(province.education(), province.health()));
        world.awaitAssignments(plan, 4);
        return plan;
    }

    private static void clock(String now) {
        as("quan-tri").body("{\"now\":\"" + now + "\"}").put("/v1/clock").then().statusCode(200);
    }
}
