package vn.thac.task.inherit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.Work;
import vn.thac.task.World;
import vn.thac.task.World.PlanOf;

/** What a unit that has ended had in hand goes on with who comes after it, whatever is told first, late or again. */
@QuarkusTest
class InheritIT {

    private static final String REFORM = "2025-07-01";

    @Inject
    World world;

    @Inject
    Province province;

    @Inject
    Database database;

    private final String name = "Phòng cũ " + Math.random();
    private final String sister = "Phòng kia " + Math.random();
    private UnitId unit;
    private UnitId other;

    @BeforeEach
    void two_departments_on_the_day_of_the_reform() {
        on(REFORM);
        unit = world.unit(name, "government", "province", province.committee());
        other = world.unit(sister, "government", "province", province.committee());
        world.post("xa-binh-lu", unit, "work");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void the_heir_has_it_in_its_inbox_with_where_it_came_from_and_goes_on_to_the_end() {
        PlanId plan = plan("2025-12-31", Map.of("one", "lead"), List.of(unit));
        String before = of(plan, unit);
        done("xa-binh-lu", before, "start", "{}");

        end(unit, name, province.education());
        String id = given(plan, province.education());

        as(DEPARTMENT)
                .get("/v1/inbox?limit=500&kind=assignment")
                .then()
                .body("items.find { it.id == '" + id + "' }.cameFrom", contains(name));
        read(DEPARTMENT, id)
                .body("state", equalTo("assigned"))
                .body("due", equalTo("2025-12-31"))
                .body("origins.assignment", contains(before))
                .body("history.action", contains("inherit"));
        read(DEPARTMENT, before)
                .body("state", equalTo("passed-on"))
                .body("bucket", equalTo("passedOn"))
                .body("unitEnded", equalTo(REFORM))
                .body("heirs.assignment", contains(id))
                .body("nextActions", equalTo(List.of()));
        as(HEALTH).get("/v1/assignments/" + id).then().statusCode(404);
        board(plan, 1, 1);
        done(DEPARTMENT, id, "start", "{}");
        done(DEPARTMENT, id, "complete", "{\"result\":\"Xong\"}");
        done("ld-ubnd-kien-giang", id, "confirm", "{}");
        assertThat(changes(before))
                .containsExactly("assignments.raised.v1", "assignment.started.v1", "assignments.passed-on.v1");
        assertThat(changes(id)).startsWith("assignments.raised.v1").hasSize(4);
    }

    @Test
    void units_that_merge_come_together_in_one_with_the_strongest_part_and_the_earliest_date() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2025-12-31", null, Map.of("one", "lead", "two", "coordinate", "heir", "coordinate"))
                .issue();
        world.members(plan, "one", 1, 1, List.of(unit));
        world.members(plan, "two", 1, 1, List.of(other));
        world.members(plan, "heir", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan, 3);
        String own = of(plan, province.education());
        done(ISSUER, own, "extend", "{\"due\":\"2026-03-31\",\"reason\":\"Mưa lũ\"}");

        end(other, sister, province.education());
        await(() -> openOf(plan).equals(sorted(province.education(), unit)));
        end(unit, name, province.education());
        await(() -> openOf(plan).equals(List.of(province.education())));

        read(DEPARTMENT, own)
                .body("role", equalTo("lead"))
                .body("due", equalTo("2025-12-31"))
                .body("originalDue", equalTo("2025-12-31"))
                .body("origins.unit", hasItems(unit.toString(), other.toString()))
                .body("history.action", hasItem("join"));
        board(plan, 1, 2);
    }

    @Test
    void each_heir_of_a_split_unit_has_its_own_and_heirs_of_heirs_follow() {
        PlanId plan = plan(null, Map.of("one", "lead"), List.of(unit));
        end(unit, name, other, province.health());
        await(() -> openOf(plan).equals(sorted(other, province.health())));
        end(other, sister, province.education());
        await(() -> openOf(plan).equals(sorted(province.education(), province.health())));
        board(plan, 2, 2);
    }

    @Test
    void where_nobody_came_after_it_it_stays_is_shown_so_and_is_withdrawn_by_who_gave_it() {
        PlanId plan = plan(null, Map.of("one", "lead"), List.of(unit));
        String id = of(plan, unit);
        end(unit, name);
        settle();
        read(ISSUER, id)
                .body("state", equalTo("assigned"))
                .body("unitEnded", equalTo(REFORM))
                .body("nextActions.action", hasItem("recall"));
        done(ISSUER, id, "recall", because("Giải thể"));
    }

    @Test
    void a_succession_told_late_otherwise_and_taken_back_moves_it_each_time() {
        PlanId plan = plan(null, Map.of("one", "lead"), List.of(unit));
        String id = of(plan, unit);
        done("xa-binh-lu", id, "start", "{}");
        end(unit, name);
        end(unit, name, 3, province.education());
        await(() -> openOf(plan).equals(List.of(province.education())));
        String mistaken = of(plan, province.education());

        end(unit, name, 4, province.health());
        await(() -> openOf(plan).equals(List.of(province.health())));
        read(ISSUER, mistaken).body("state", equalTo("recalled"));

        world.goOn(unit, name, "province", province.committee(), 5);
        await(() -> openOf(plan).equals(List.of(unit)));
        read(ISSUER, id).body("state", equalTo("started")).body("heirs", equalTo(null));
        read("xa-binh-lu", id).body("nextActions.action", hasItem("complete"));
        assertGapFree(plan);
    }

    @Test
    void what_awaits_a_decision_waits_for_that_and_goes_on_when_it_comes_back() {
        PlanId plan = plan(null, Map.of("one", "lead"), List.of(unit));
        String id = of(plan, unit);
        done("xa-binh-lu", id, "start", "{}");
        done("xa-binh-lu", id, "complete", "{\"result\":\"Xong\"}");
        end(unit, name, province.education());
        settle();
        read(ISSUER, id).body("state", equalTo("completed"));

        done(ISSUER, id, "send-back", because("Thiếu số liệu"));
        await(() -> openOf(plan).equals(List.of(province.education())));
    }

    @Test
    void where_the_heir_has_done_its_own_it_answers_for_what_stays_with_the_ended_unit() {
        PlanId plan = plan(null, Map.of("one", "lead"), List.of(unit, province.education()));
        String own = of(plan, province.education());
        done(DEPARTMENT, own, "start", "{}");
        done(DEPARTMENT, own, "complete", "{\"result\":\"Xong\"}");
        done("ld-ubnd-kien-giang", own, "confirm", "{}");
        String id = of(plan, unit);
        end(unit, name, province.education());
        await(() -> read(ISSUER, id)
                .extract()
                .path("owner")
                .equals(province.education().toString()));
        as(DEPARTMENT).get("/v1/inbox?limit=500&kind=assignment").then().body("items.id", hasItem(id));
        done(DEPARTMENT, id, "start", "{}");
        world.goOn(unit, name, "province", province.committee(), 3);
        await(() -> read(ISSUER, id).extract().path("owner").equals(unit.toString()));
    }

    @Test
    void a_series_goes_on_with_the_heir_and_what_was_done_of_it_is_not_asked_again() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", null, null, Map.of("one", "lead"))
                .recurring("monthly")
                .issue();
        world.members(plan, "one", 1, 1, List.of(unit));
        await(() -> occurrencesOf(plan, unit) == 1);
        end(unit, name, province.education());
        await(() -> occurrencesOf(plan, province.education()) == 1);
        settle();

        assertThat(occurrencesOf(plan, province.education())).as("July once").isEqualTo(1);
        on("2025-08-05");
        await(() -> occurrencesOf(plan, province.education()) == 2);
        assertThat(occurrencesOf(plan, unit)).isEqualTo(1);
        assertThat(world.count(
                        "select count(*) as n from assignment o join assignment s on s.id = o.series_id where o.plan_id = '"
                                + plan + "' and o.unit_id <> s.unit_id"))
                .isZero();
    }

    @Test
    void editions_and_the_end_of_the_plan_reach_the_heir_and_nothing_is_raised_twice() {
        PlanOf first = world.planOf(province.committee())
                .duty("D1", "2025-12-31", null, Map.of("one", "lead"))
                .duty("D2", null, null, Map.of("one", "lead"));
        PlanId plan = first.issue();
        world.members(plan, "one", 1, 1, List.of(unit));
        world.awaitAssignments(plan, 2);
        end(unit, name, province.education());
        await(() -> openOf(plan).equals(List.of(province.education(), province.education())));

        PlanOf second = first.anew()
                .duty("D1", "2026-01-31", null, Map.of("one", "coordinate"))
                .duty("D3", null, null, Map.of("one", "lead"));
        second.amend(2, first, List.of("one"), "recalled");
        world.members(plan, 2, "one", 1, 1, List.of(unit));
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);
        await(() -> stageOf(plan, province.education(), "D3").equals("assigned"));

        assertThat(stageOf(plan, province.education(), "D1")).isEqualTo("assigned");
        assertThat(stageOf(plan, province.education(), "D2")).isEqualTo("recalled");
        read(DEPARTMENT, idOf(plan, province.education(), "D1"))
                .body("due", equalTo("2026-01-31"))
                .body("role", equalTo("coordinate"));
        assertThat(openOf(plan)).containsExactly(province.education(), province.education());
        world.tell(World.Source.PLAN, plan.value(), 95, "plan.withdrawn.v1", Map.of("planId", plan));
        await(() -> openOf(plan).isEmpty());
        world.goOn(unit, name, "province", province.committee(), 3);
        settle();
        assertThat(openOf(plan)).as("nothing opens again").isEmpty();
        assertGapFree(plan);
    }

    @Test
    void units_that_end_together_give_each_heir_its_own_and_nothing_that_an_edition_took_from_it() {
        PlanOf first = world.planOf(province.committee())
                .duty("D1", null, null, Map.of("one", "lead"))
                .duty("D2", null, null, Map.of("two", "lead"));
        PlanId plan = first.issue();
        world.members(plan, "one", 1, 1, List.of(unit));
        world.members(plan, "two", 1, 1, List.of(other, province.education()));
        world.awaitAssignments(plan, 3);
        PlanOf second = first.anew()
                .duty("D1", null, null, Map.of("one", "lead"))
                .duty("D2", null, null, Map.of("two", "lead"));
        second.amend(2, first, List.of("one", "two"), "recalled");
        world.members(plan, 2, "one", 1, 1, List.of(unit));
        world.members(plan, 2, "two", 1, 1, List.of(other));
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);
        await(() -> stageOf(plan, province.education(), "D2").equals("recalled"));

        world.end(unit, name, "province", province.committee(), "2025-08-01", 2, List.of(province.education()));
        world.end(other, sister, "province", province.committee(), "2025-08-01", 2, List.of(province.health()));
        await(() -> world.count("select count(*) as n from known_unit where version = 2 and id in ('" + unit + "', '"
                        + other + "')")
                == 2);
        on("2025-08-01");
        await(() -> openOf(plan).size() == 2 && stageOf(plan, other, "D2").equals("passed-on"));

        assertThat(openOf(plan)).isEqualTo(sorted(province.education(), province.health()));
        assertThat(stageOf(plan, province.education(), "D1")).isEqualTo("assigned");
        assertThat(stageOf(plan, province.health(), "D2")).isEqualTo("assigned");
        assertThat(stageOf(plan, province.education(), "D2")).isEqualTo("recalled");
    }

    @Test
    void who_comes_after_the_issuer_decides_on_what_its_plan_gave() {
        PlanId plan =
                world.planOf(unit).duty("D1", null, null, Map.of("one", "lead")).issue();
        world.members(plan, "one", 1, 1, List.of(province.health()));
        world.awaitAssignments(plan, 1);
        String id = of(plan, province.health());
        end(unit, name, province.committee());
        await(() -> world.count("select count(*) as n from plan_ref where id = '" + plan + "' and owner_id = '"
                        + province.committee() + "'")
                == 1);
        done(ISSUER, id, "recall", because("Không còn cần"));
        world.goOn(unit, name, "province", province.committee(), 3);
        await(() -> world.count("select count(*) as n from plan_ref where id = '" + plan + "' and owner_id = issuer_id")
                == 1);
    }

    @Test
    void of_many_rows_those_of_a_unit_that_has_ended_are_refused_each_for_itself_and_the_heirs_are_taken() {
        PlanId plan = plan(null, Map.of("one", "lead"), List.of(unit, other));
        String before = of(plan, unit);
        String others = of(plan, other);
        done("xa-binh-lu", before, "start", "{}");
        end(unit, name, province.education());
        String id = given(plan, unit, province.education(), other);
        done(DEPARTMENT, id, "start", "{}");

        rows(DEPARTMENT, id, before, others)
                .statusCode(207)
                .body("items.id", contains(id, before, others))
                .body("items.status", contains(200, 403, 404));
        rows("xa-binh-lu", before).statusCode(207).body("items.status", contains(409));
        read(ISSUER, id).body("percent", equalTo(60));
        read(ISSUER, before).body("state", equalTo("passed-on"), "percent", equalTo(null));
        assertGapFree(plan);
    }

    private static ValidatableResponse rows(String user, String... ids) {
        String rows = Stream.of(ids)
                .map(id -> "{\"id\":\"%s\",\"version\":%d}".formatted(id, Work.version(id)))
                .collect(Collectors.joining(","));
        return as(user).body("{\"percent\":60,\"assignments\":[" + rows + "]}")
                .post("/v1/assignment-reports")
                .then();
    }

    private String given(PlanId plan, UnitId gone, UnitId heir, UnitId beside) {
        await(() -> openOf(plan).equals(sorted(heir, beside)));
        assertThat(stageOf(plan, gone, "D1")).isEqualTo("passed-on");
        return of(plan, heir);
    }

    @Test
    void a_series_goes_on_under_its_units_new_name_and_is_no_other() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", null, null, Map.of("one", "lead"))
                .recurring("monthly")
                .issue();
        world.members(plan, "one", 1, 1, List.of(unit));
        await(() -> occurrencesOf(plan, unit) == 1);
        String renamed = "Phòng mới " + Math.random();
        world.goOn(unit, renamed, "province", province.committee(), 2);
        on("2025-08-05");
        await(() -> occurrencesOf(plan, unit) == 2);
        settle();

        assertThat(occurrencesOf(plan, unit)).as("one a month").isEqualTo(2);
        assertThat(world.count("select count(distinct unit_id) as n from assignment where plan_id = '" + plan + "'"))
                .isEqualTo(1);
        as(ISSUER)
                .get("/v1/assignments?occurrences=true&plan=" + plan)
                .then()
                .body("items.unitName.unique()", contains(renamed));
        String due = database.first(
                        "select id from assignment where plan_id = ? and series_id is not null order by due desc limit 1",
                        row -> row.uuid("id").toString(),
                        plan.value())
                .orElseThrow();
        done("xa-binh-lu", due, "start", "{}");
        done("xa-binh-lu", due, "complete", "{\"result\":\"Xong\"}");
        assertGapFree(plan);
    }

    @Test
    void what_waits_for_an_edition_holds_up_nobody_however_many_wait_before() {
        PlanOf first = world.planOf(province.committee()).duty("D1", null, null, Map.of("one", "lead"));
        PlanId busy = first.issue();
        world.members(busy, "one", 1, 1, List.of(unit));
        world.awaitAssignments(busy, 1);
        PlanId plan = plan(null, Map.of("one", "lead"), List.of(other));
        end(unit, name, province.education());
        end(other, sister, province.education());
        await(() -> openOf(busy).equals(List.of(province.education())));
        await(() -> openOf(plan).equals(List.of(province.education())));
        PlanOf second = first.anew().duty("D1", "2026-01-31", null, Map.of("one", "lead"));
        second.amend(2, first, List.of("one"), "recalled");
        await(() -> world.count("select count(*) as n from plan_edition where plan_id = '" + busy + "' and following")
                == 1);
        // As many as are looked at once, none of which has anything: they stand before both.
        database.update("""
                insert into unit_told (unit_id, mark)
                select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid()
                from generate_series(1, 199) n on conflict do nothing
                """);

        end(unit, name, 3, province.health());
        end(other, sister, 3, province.health());
        await(() -> openOf(plan).equals(List.of(province.health())));
        assertThat(openOf(busy)).containsExactly(province.education());

        world.members(busy, 2, "one", 1, 1, List.of(unit));
        world.allNamed(busy, 2);
        world.awaitFollowed(busy, 2);
        await(() -> openOf(busy).equals(List.of(province.health())));
        assertGapFree(busy);
    }

    private PlanId plan(String due, Map<String, String> roles, List<UnitId> units) {
        PlanId plan =
                world.planOf(province.committee()).duty("D1", due, null, roles).issue();
        world.members(plan, "one", 1, 1, units);
        world.awaitAssignments(plan, units.size());
        return plan;
    }

    private void end(UnitId ended, String called, UnitId... heirs) {
        end(ended, called, 2, heirs);
    }

    private void end(UnitId ended, String called, long version, UnitId... heirs) {
        world.end(ended, called, "province", province.committee(), REFORM, version, List.of(heirs));
    }

    /** A unit that ends afterwards has been looked for when its work has gone on. */
    private void settle() {
        String marker = "Mốc " + Math.random();
        UnitId last = world.unit(marker, "government", "province", province.committee());
        PlanId plan = plan(null, Map.of("one", "lead"), List.of(last));
        end(last, marker, province.health());
        await(() -> openOf(plan).equals(List.of(province.health())));
    }

    private String given(PlanId plan, UnitId heir) {
        await(() -> openOf(plan).equals(List.of(heir)));
        return of(plan, heir);
    }

    private static List<UnitId> sorted(UnitId... units) {
        return Stream.of(units).sorted(Comparator.comparing(UnitId::value)).toList();
    }

    /** Who has something in hand of the plan. */
    private List<UnitId> openOf(PlanId plan) {
        return database
                .list(
                        "select owner_id from assignment where plan_id = ? and stage not in ('confirmed', 'recalled', 'passed-on',"
                                + " 'completed')",
                        row -> row.id("owner_id", UnitId::new),
                        plan.value())
                .stream()
                .sorted(Comparator.comparing(UnitId::value))
                .toList();
    }

    private String of(PlanId plan, UnitId unit) {
        return idOf(plan, unit, "D1");
    }

    private String idOf(PlanId plan, UnitId unit, String item) {
        return database.first(
                        "select id from assignment where plan_id = ? and unit_id = ? and item_key = ? and series_id is null",
                        row -> row.uuid("id").toString(),
                        plan.value(),
                        unit,
                        item)
                .orElseThrow();
    }

    private String stageOf(PlanId plan, UnitId unit, String item) {
        return database.first(
                        "select stage from assignment where plan_id = ? and unit_id = ? and item_key = ?",
                        row -> row.text("stage"),
                        plan.value(),
                        unit,
                        item)
                .orElse("");
    }

    private long occurrencesOf(PlanId plan, UnitId unit) {
        return world.count("select count(*) as n from assignment where series_id is not null and plan_id = '" + plan
                + "' and unit_id = '" + unit + "'");
    }

    private static void board(PlanId plan, int open, int passedOn) {
        as(ISSUER)
                .get("/v1/boards/assignments?plan=" + plan)
                .then()
                .statusCode(200)
                .body("all.total", equalTo(open))
                .body("all.passedOn", equalTo(passedOn));
    }

    private List<String> changes(String id) {
        return database.list(
                "select action from audit where aggregate_id = ?::uuid order by sequence",
                row -> row.text("action"),
                id);
    }

    private void assertGapFree(PlanId plan) {
        assertThat(world.count("select count(*) as n from assignment a where plan_id = '" + plan
                        + "' and version <> (select count(*) from audit u where u.aggregate_id = a.id)"))
                .as("each version is told once")
                .isZero();
    }
}
