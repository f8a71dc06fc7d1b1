package vn.thac.task.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.read;
import static vn.thac.task.Work.today;
import static vn.thac.task.Work.tried;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/** What recurs is done each time: opened once as its days come near, worked on as any work, through all that befalls it. */
@QuarkusTest
class OccurrenceIT {

    @Inject
    World world;

    @Inject
    Province province;

    @Inject
    Database database;

    @Inject
    OpenOccurrences openOccurrences;

    @BeforeEach
    void in_spring() {
        on("2025-04-10");
    }

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void a_window_opens_a_month_before_and_is_worked_on_confirmed_and_judged_as_any_work() {
        PlanId plan = given(duty().on("01/06 - 30/06"));
        String series = series(plan);
        read(ISSUER, series)
                .body("occurrences.opened", equalTo(0), "occurrences.current", empty())
                .body("occurrences.next.from", equalTo("2025-06-01"), "occurrences.next.opens", equalTo("2025-05-02"))
                .body("windows", contains("01/06 - 30/06"), "occurrence", nullValue());

        on("2025-05-02");
        awaitOpened(plan, "2025-06-01/2025-06-30");

        String one = of(plan, "2025-06-01");
        read(DEPARTMENT, one)
                .body("state", equalTo("assigned"), "due", equalTo("2025-06-30"), "bucket", equalTo("openInTime"))
                .body("occurrence.series", equalTo(series), "occurrence.from", equalTo("2025-06-01"))
                .body("version", equalTo(1));
        on("2025-07-01");
        read(ISSUER, series)
                .body("occurrences.openOverdue", equalTo(1), "occurrences.current[0].bucket", equalTo("openOverdue"));
        done(DEPARTMENT, one, "start", "");
        done(DEPARTMENT, one, "complete", "{\"result\":\"đã tổ chức\",\"evidence\":\"12/BC\"}");
        done(REVIEWER, one, "confirm", "");
        read(ISSUER, one).body("bucket", equalTo("doneLate"), "evidence", equalTo("12/BC"));
        read(ISSUER, series)
                .body("occurrences.doneLate", equalTo(1), "occurrences.current", empty())
                .body("occurrences.next.from", equalTo("2026-06-01"), "state", equalTo("assigned"));

        on("2026-05-02");
        awaitOpened(plan, "2025-06-01/2025-06-30", "2026-06-01/2026-06-30");
        as(DEPARTMENT)
                .get("/v1/assignments/" + series + "/occurrences?state=assigned&from=2026-01-01")
                .then()
                .statusCode(200)
                .body("items.occurrence.from", contains("2026-06-01"));
        as(DEPARTMENT)
                .get("/v1/assignments/" + series + "/occurrences?bucket=doneLate&to=2025-12-31&total=true")
                .then()
                .body("items.id", contains(one), "total", equalTo(1));
        as(HEALTH).get("/v1/assignments/" + series + "/occurrences").then().statusCode(404);
    }

    @Test
    void it_is_named_in_the_inbox_and_stands_for_what_was_taken_on() {
        PlanId plan = given(duty().on("01/06 - 30/06", "rằm tháng 8 âm lịch (Tết Trung thu)"));
        String series = series(plan);
        assertThat(inbox(as(DEPARTMENT), plan)).containsExactly("Việc D1");
        done(DEPARTMENT, series, "accept", "");
        assertThat(inbox(as(DEPARTMENT), plan)).isEmpty();

        on("2025-09-06");
        awaitOpened(plan, "2025-06-01/2025-06-30", "2025-10-06/2025-10-06");

        assertThat(inbox(as(DEPARTMENT), plan))
                .containsExactly("Việc D1 (1 June 2025 to 30 June 2025)", "Việc D1 (6 October 2025)");
        assertThat(inbox(World.inVietnamese(DEPARTMENT), plan))
                .containsExactly("Việc D1 (từ 01/06/2025 đến 30/06/2025)", "Việc D1 (ngày 06/10/2025)");
        as(ISSUER)
                .get("/v1/boards/assignments?plan=" + plan)
                .then()
                .body("all.total", equalTo(1), "all.noDeadline", equalTo(1))
                .body("all.occurrences.openOverdue", equalTo(1), "all.occurrences.openInTime", equalTo(1));
        as(ISSUER)
                .get("/v1/assignments?plan=" + plan)
                .then()
                .body("items.id", contains(series), "items[0].occurrence", nullValue());
        as(ISSUER)
                .get("/v1/assignments?occurrences=true&bucket=openOverdue&plan=" + plan)
                .then()
                .body("items.occurrence.from", contains("2025-06-01"));
    }

    @Test
    void periods_that_were_over_when_it_was_given_are_left_out_and_told() {
        PlanId plan = given(duty().recurring("quarterly"));
        awaitOpened(plan, "2025-04-01/2025-06-30");
        read(ISSUER, series(plan))
                .body("occurrences.leftOut.from", contains("2024-10-01", "2025-01-01"))
                .body("occurrences.unread", empty());
    }

    @Test
    void what_has_no_days_opens_nothing() {
        PlanId plan = given(duty().recurring("continuous"));
        PlanId words = given(duty().recurring("annual").on("dịp hè"));
        awaitOpened(words, "2025-01-01/2025-12-31");
        assertThat(opened(plan)).isEmpty();
        read(ISSUER, series(plan)).body("occurrences", nullValue());
        read(ISSUER, series(words)).body("occurrences.unread", contains("dịp hè"));
    }

    @Test
    void each_opens_once_however_many_look_and_however_often() {
        PlanId plan = given(duty().recurring("monthly"));
        awaitOpened(plan, "2025-04-01/2025-04-30");
        on("2025-09-10");
        List<CompletableFuture<Void>> rounds = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(this::round))
                .toList();
        rounds.forEach(CompletableFuture::join);
        String excused = of(plan, "2025-09-01");
        done(REVIEWER, excused, "recall", because("miễn do bão"));
        database.update(
                "update assignment set occurs_next = '-infinity' where plan_id = ? and series_id is null",
                plan.value());
        round();

        assertThat(opened(plan)).hasSize(6);
        assertThat(stage(excused)).as("what was excused stays so").isEqualTo("recalled");
        assertThat(world.count("select count(*) as n from audit a join assignment o on o.id = a.aggregate_id"
                        + " where a.action = 'assignment.occurrence-opened.v1' and a.sequence = 1 and o.plan_id = '"
                        + plan + "'"))
                .isEqualTo(6);
    }

    @Test
    void it_is_excused_declined_extended_and_recalled_with_its_series_and_comes_back_with_it() {
        PlanId plan = given(duty().recurring("monthly"));
        String series = series(plan);
        on("2025-06-01");
        awaitOpened(plan, "2025-04-01/2025-04-30", "2025-05-01/2025-05-31", "2025-06-01/2025-06-30");
        String april = of(plan, "2025-04-01");
        String may = of(plan, "2025-05-01");
        String june = of(plan, "2025-06-01");
        done(REVIEWER, april, "recall", because("miễn do bão"));
        done(ISSUER, june, "extend", "{\"due\":\"2025-07-15\",\"reason\":\"mưa lũ\"}");
        read(ISSUER, series)
                .body(
                        "occurrences.recalled",
                        equalTo(1),
                        "occurrences.current.due",
                        contains("2025-05-31", "2025-07-15"));

        done(REVIEWER, series, "recall", because("giao nhầm"));
        for (String one : List.of(april, may, june)) {
            read(ISSUER, one).body("state", equalTo("recalled"));
        }
        on("2025-07-01");
        round();
        assertThat(opened(plan)).hasSize(3);

        done(REVIEWER, series, "reopen", because("không nhầm"));
        read(ISSUER, april).body("state", equalTo("recalled"), "reason", equalTo("miễn do bão"));
        read(ISSUER, may).body("state", equalTo("assigned"), "bucket", equalTo("openOverdue"));
        read(ISSUER, june).body("state", equalTo("assigned"), "due", equalTo("2025-07-15"));
        await(() -> opened(plan).size() == 4);
        for (String one : List.of(april, may, june)) {
            assertThat(world.count(
                            "select count(distinct sequence) as n from audit where aggregate_id = '" + one + "'"))
                    .isEqualTo(world.count("select version as n from assignment where id = '" + one + "'"));
        }
    }

    @Test
    void given_to_another_unit_it_recurs_there_and_nothing_is_asked_of_who_declined() {
        PlanId plan = given(duty().recurring("quarterly"));
        String series = series(plan);
        awaitOpened(plan, "2025-04-01/2025-06-30");
        done(DEPARTMENT, series, "decline", because("không thuộc chức năng"));
        on("2025-07-01");
        round();
        assertThat(opened(plan)).as("nothing opens while it is declined").hasSize(1);

        done(ISSUER, series, "reassign", "{\"unit\":\"" + province.health() + "\",\"reason\":\"giao lại\"}");

        await(() -> openedOf(plan, province.health()).equals(List.of("2025-07-01/2025-09-30")));
        read(ISSUER, of(plan, "2025-04-01")).body("state", equalTo("recalled"));
        assertThat(openedOf(plan, province.education())).containsExactly("2025-04-01/2025-06-30");
    }

    @Test
    void one_time_alone_can_be_given_to_another_unit() {
        PlanId plan = given(duty().recurring("quarterly"));
        awaitOpened(plan, "2025-04-01/2025-06-30");
        String one = of(plan, "2025-04-01");
        done(DEPARTMENT, one, "decline", because("bận"));
        done(ISSUER, one, "reassign", "{\"unit\":\"" + province.health() + "\",\"reason\":\"giao lại\"}");

        assertThat(openedOf(plan, province.health())).containsExactly("2025-04-01/2025-06-30");
        on("2025-07-01");
        await(() -> openedOf(plan, province.education()).size() == 2);
        assertThat(openedOf(plan, province.health())).hasSize(1);
        read(ISSUER, series(plan)).body("state", equalTo("assigned"));
    }

    @Test
    void under_a_plan_that_has_ended_nothing_opens_and_what_is_open_is_recalled_or_finished() {
        PlanId closed = given(duty().recurring("quarterly"));
        PlanId withdrawn = given(duty().recurring("quarterly"));
        awaitOpened(closed, "2025-04-01/2025-06-30");
        awaitOpened(withdrawn, "2025-04-01/2025-06-30");
        world.awaitTaken(world.tell(World.Source.PLAN, closed.value(), 50, "plan.closed.v1", Map.of("planId", closed)));
        world.awaitTaken(
                world.tell(World.Source.PLAN, withdrawn.value(), 50, "plan.withdrawn.v1", Map.of("planId", withdrawn)));
        String left = of(withdrawn, "2025-04-01");
        await(() -> database.first("select stage from assignment where id = ?::uuid", row -> row.text("stage"), left)
                .orElseThrow()
                .equals("recalled"));
        on("2025-07-01");
        round();
        assertThat(opened(closed)).hasSize(1);
        assertThat(opened(withdrawn)).hasSize(1);
        done(DEPARTMENT, of(closed, "2025-04-01"), "start", "");
        read(ISSUER, series(closed)).body("occurrences.next", nullValue());
    }

    @Test
    void an_edition_that_writes_another_rhythm_takes_away_what_is_to_come_and_not_what_is_owed() {
        World.PlanOf first = duty().recurring("monthly");
        PlanId plan = given(first);
        on("2025-06-10");
        awaitOpened(plan, "2025-04-01/2025-04-30", "2025-05-01/2025-05-31", "2025-06-01/2025-06-30");
        World.PlanOf second =
                first.anew().duty("D1", null, null, Map.of("one", "lead")).recurring("quarterly");
        second.amend(2, first, List.of(), "recalled");
        world.allNamed(plan, 2);
        world.awaitFollowed(plan, 2);

        awaitOpened(
                plan,
                "2025-04-01/2025-04-30",
                "2025-04-01/2025-06-30",
                "2025-05-01/2025-05-31",
                "2025-06-01/2025-06-30");
        read(ISSUER, of(plan, "2025-06-01")).body("state", equalTo("recalled"));
        read(ISSUER, of(plan, "2025-05-01")).body("state", equalTo("assigned"), "bucket", equalTo("openOverdue"));

        World.PlanOf third =
                first.anew().duty("D1", null, null, Map.of("one", "lead")).recurring("monthly");
        third.amend(3, second, List.of(), "recalled");
        world.allNamed(plan, 3);
        world.awaitFollowed(plan, 3);
        await(() -> stage(of(plan, "2025-06-01")).equals("assigned"));
        assertThat(opened(plan)).hasSize(4);
    }

    @Test
    void an_edition_that_puts_off_the_end_lets_it_go_on_from_its_day() {
        World.PlanOf first = dutyUntil("2025-04-30").recurring("monthly");
        PlanId plan = given(first);
        awaitOpened(plan, "2025-04-01/2025-04-30");
        on("2025-06-10");
        round();
        assertThat(opened(plan)).as("its end has come").hasSize(1);

        World.PlanOf second = anew(first, "2026-04-30").recurring("monthly");
        amended(second, first, 2, "recalled");

        awaitOpened(plan, "2025-04-01/2025-04-30", "2025-06-01/2025-06-30");
        read(ISSUER, of(plan, "2025-04-01")).body("bucket", equalTo("openOverdue"));
        read(ISSUER, series(plan))
                .body("occurrences.next.from", equalTo("2025-07-01"))
                .body("occurrences.leftOut.from", hasItem("2025-05-01"))
                .body("occurrences.leftOut.from", not(hasItem("2025-04-01")));
        on("2025-07-01");
        awaitOpened(plan, "2025-04-01/2025-04-30", "2025-06-01/2025-06-30", "2025-07-01/2025-07-31");

        amended(anew(first, null).recurring("monthly"), second, 3, "recalled");
        on("2026-05-02");
        await(() -> opened(plan).contains("2026-05-01/2026-05-31"));
    }

    @Test
    void an_edition_that_ends_it_earlier_takes_away_what_would_begin_later_and_one_that_does_not_gives_it_back() {
        World.PlanOf first = duty().recurring("annual").on("23/05 - 28/05");
        PlanId plan = given(first);
        on("2025-05-03");
        awaitOpened(plan, "2025-05-23/2025-05-28");
        World.PlanOf monthly = duty().recurring("monthly");
        PlanId going = given(monthly);
        awaitOpened(going, "2025-05-01/2025-05-31");

        World.PlanOf second = anew(first, "2025-05-05").recurring("annual").on("23/05 - 28/05");
        amended(second, first, 2, "recalled");
        amended(anew(monthly, "2025-05-05").recurring("monthly"), monthly, 2, "recalled");

        String one = of(plan, "2025-05-23");
        read(ISSUER, one).body("state", equalTo("recalled"), "reason", startsWith("Sửa đổi"));
        assertThat(stage(of(going, "2025-05-01"))).as("it had begun").isEqualTo("assigned");
        on("2025-06-01");
        round();
        assertThat(opened(going)).hasSize(1);

        on("2025-05-10");
        amended(anew(first, null).recurring("annual").on("23/05 - 28/05"), second, 3, "recalled");
        await(() -> stage(one).equals("assigned"));
        assertThat(opened(plan)).hasSize(1);
    }

    @Test
    void removed_and_given_again_as_something_that_recurs_it_recurs() {
        World.PlanOf first = duty();
        PlanId plan = given(first);
        World.PlanOf without = first.anew();
        amended(without, first, 2, "recalled");
        assertThat(stage(series(plan))).isEqualTo("recalled");

        givenAgain(anew(first, null).recurring("monthly"), without, 3);

        awaitOpened(plan, "2025-04-01/2025-04-30");
        on("2025-05-01");
        awaitOpened(plan, "2025-04-01/2025-04-30", "2025-05-01/2025-05-31");
    }

    @Test
    void removed_and_given_again_what_comes_back_with_it_is_what_it_still_has_and_what_was_owed() {
        World.PlanOf first = duty().recurring("monthly");
        PlanId plan = given(first);
        World.PlanOf same = duty().recurring("monthly");
        PlanId going = given(same);
        on("2025-05-10");
        awaitOpened(plan, "2025-04-01/2025-04-30", "2025-05-01/2025-05-31");
        awaitOpened(going, "2025-04-01/2025-04-30", "2025-05-01/2025-05-31");
        World.PlanOf without = first.anew();
        amended(without, first, 2, "recalled");
        World.PlanOf none = same.anew();
        amended(none, same, 2, "recalled");

        givenAgain(anew(first, "2025-12-31"), without, 3);
        givenAgain(anew(same, null).recurring("monthly"), none, 3);

        read(ISSUER, series(plan)).body("state", equalTo("assigned"), "due", equalTo("2025-12-31"));
        read(ISSUER, of(plan, "2025-04-01")).body("state", equalTo("assigned"), "bucket", equalTo("openOverdue"));
        read(ISSUER, of(plan, "2025-05-01")).body("state", equalTo("recalled"), "history.action", contains("recall"));
        String may = of(going, "2025-05-01");
        assertThat(stage(may)).isEqualTo("assigned");

        done(REVIEWER, may, "recall", because("miễn do bão"));
        on("2025-06-01");
        await(() -> opened(going).size() == 3);
        assertThat(stage(may)).as("what was excused stays so").isEqualTo("recalled");
        round();
        assertThat(opened(plan)).hasSize(2);
    }

    @Test
    void what_waits_recurs_once_its_condition_has_come() {
        PlanId plan = given(world.planOf(province.committee())
                .duty("D1", null, "Hướng dẫn của Bộ", Map.of("one", "lead"))
                .recurring("quarterly"));
        on("2025-08-01");
        round();
        assertThat(opened(plan)).isEmpty();
        done(ISSUER, series(plan), "meet-condition", "{}");
        awaitOpened(plan, "2025-07-01/2025-09-30");
    }

    @Test
    void nothing_opens_for_a_unit_that_has_ended() {
        String name = "Xã cũ " + Math.random();
        UnitId unit = world.unit(name, "government", "commune", province.committee());
        PlanId plan = duty().recurring("quarterly").issue();
        world.awaitTaken(world.members(plan, "one", 1, 1, List.of(unit)));
        awaitOpened(plan, "2025-04-01/2025-06-30");
        world.end(unit, name, "commune", province.committee(), "2025-07-01", List.of());
        on("2025-07-02");
        round();
        assertThat(opened(plan)).hasSize(1);
    }

    @Test
    void whoever_may_not_act_for_the_unit_can_do_nothing_with_it() {
        PlanId plan = given(duty().recurring("quarterly"));
        awaitOpened(plan, "2025-04-01/2025-06-30");
        String one = of(plan, "2025-04-01");
        tried(HEALTH, one, "start", "").statusCode(404);
        tried(ISSUER, one, "accept", "").statusCode(403);
        tried(DEPARTMENT, one, "recall", because("thôi")).statusCode(403);
        as(ISSUER)
                .get("/v1/assignments/" + series(plan) + "/occurrences")
                .then()
                .body("items", hasSize(1));
    }

    private World.PlanOf duty() {
        return dutyUntil(null);
    }

    private World.PlanOf dutyUntil(@Nullable String due) {
        return world.planOf(province.committee()).duty("D1", due, null, Map.of("one", "lead"));
    }

    /** Another edition of a plan, with the duty due on a day, or not. */
    private static World.PlanOf anew(World.PlanOf plan, @Nullable String due) {
        return plan.anew().duty("D1", due, null, Map.of("one", "lead"));
    }

    private void amended(World.PlanOf now, World.PlanOf before, int edition, String openWork) {
        now.amend(edition, before, List.of(), openWork);
        world.allNamed(now.id(), edition);
        world.awaitFollowed(now.id(), edition);
    }

    /** The edition gives the department again what the one before did not. */
    private void givenAgain(World.PlanOf now, World.PlanOf before, int edition) {
        now.amend(edition, before, List.of("one"), "recalled");
        world.members(now.id(), edition, "one", 1, 1, List.of(province.education()));
        world.allNamed(now.id(), edition);
        world.awaitFollowed(now.id(), edition);
    }

    private PlanId given(World.PlanOf plan) {
        PlanId id = plan.issue();
        world.awaitTaken(world.members(id, "one", 1, 1, List.of(province.education())));
        return id;
    }

    private void round() {
        var context = io.quarkus.arc.Arc.container().requestContext();
        boolean active = context.isActive();
        if (!active) {
            context.activate();
        }
        try {
            while (openOccurrences.run()) {}
        } finally {
            if (!active) {
                context.terminate();
            }
        }
    }

    private void awaitOpened(PlanId plan, String... days) {
        await(() -> opened(plan).equals(List.of(days)));
    }

    private List<String> opened(PlanId plan) {
        return days("plan_id = '" + plan + "'");
    }

    private List<String> openedOf(PlanId plan, UnitId unit) {
        return days("plan_id = '" + plan + "' and unit_id = '" + unit + "'");
    }

    private List<String> days(String which) {
        return database.list(
                "select from_day || '/' || to_day as days from assignment where series_id is not null and " + which
                        + " order by from_day, to_day",
                row -> row.text("days"));
    }

    private String series(PlanId plan) {
        return one("plan_id = '" + plan + "' and series_id is null");
    }

    /** The shortest that begins on a day. */
    private String of(PlanId plan, String from) {
        return one("plan_id = '" + plan + "' and from_day = '" + from + "' order by to_day, id limit 1");
    }

    private String stage(String id) {
        return database.first("select stage from assignment where id = ?::uuid", row -> row.text("stage"), id)
                .orElseThrow();
    }

    private String one(String which) {
        return database.first("select id from assignment where " + which, row -> row.uuid("id"))
                .orElseThrow()
                .toString();
    }

    private static List<String> inbox(io.restassured.specification.RequestSpecification who, PlanId plan) {
        String all = who.get("/v1/inbox?limit=500&kind=assignment")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new JsonPath(all).param("plan", plan.toString()).getList("items.findAll { it.plan == plan }.title");
    }
}
