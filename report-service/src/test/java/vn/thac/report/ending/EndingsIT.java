package vn.thac.report.ending;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** Who comes after whom, however long the chain; and that two workers, or one too early, leave one effect. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class EndingsIT {

    @Inject
    World world;

    @Inject
    Successor successor;

    @Inject
    PassOn passOn;

    @Inject
    GiveBack giveBack;

    @Inject
    ReplaceReviewers replaceReviewers;

    @Inject
    OpenForNewcomers openForNewcomers;

    private Country country;
    private PlanId plan;
    private String regime;

    @BeforeEach
    void two_communes_owe_the_year_2025() {
        world.today("2024-12-15");
        country = new Country(world, 2);
        plan = communesOwe();
        regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
    }

    private PlanId communesOwe() {
        PlanId issued = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee(
                        "communes",
                        Map.of(
                                "track",
                                "government",
                                "level",
                                "commune",
                                "under",
                                country.districtCommittee,
                                "direct",
                                true),
                        List.of())
                .regime(
                        "BC-NAM",
                        "periodic",
                        "P1Y",
                        Map.of("day", 20, "month", 12, "rule", "by"),
                        "decree",
                        "communes",
                        null,
                        null)
                .issue("2024-12-15T01:00:00Z");
        world.members(issued, "communes", "2024-12-15", country.communeCommittees);
        await(() -> owed(issued, "2025") == 2);
        return issued;
    }

    private long owed(PlanId under, String period) {
        return world.count(
                "select count(*) as n from obligation where plan_id = '" + under + "' and period = '" + period + "'");
    }

    private String obligation(UnitId unit) {
        return world.text("select id as t from obligation where plan_id = '" + plan
                + "' and period = '2025' and unit_id = '" + unit + "'");
    }

    /** How many reports the unit owes for itself, of which that is so. */
    private long ownOf(UnitId unit, String isSo) {
        return world.count("select count(*) as n from obligation where plan_id = '" + plan
                + "' and period = '2025' and unit_id = '" + unit + "' and " + isSo);
    }

    private UnitId newCommune(String name, String begins) {
        UnitId area = world.area(name, "commune", country.district);
        UnitId unit = UnitId.next();
        world.tellUnit(new World.UnitState(
                unit,
                1,
                "UBND " + name,
                "government",
                "commune",
                area,
                List.of(World.line("command", country.districtCommittee, begins, null)),
                null,
                List.of(),
                begins));
        await(() -> world.count("select count(*) as n from known_unit where id = '" + unit + "'") == 1);
        return unit;
    }

    /** A commune ends; {@code area} of it is of no matter here. */
    private void ends(UnitId unit, long version, @Nullable UnitId superior, String on, UnitId... heirs) {
        world.tellUnit(new World.UnitState(
                unit,
                version,
                "UBND xã đã nhập",
                "government",
                "commune",
                country.communes.get(0),
                superior == null ? List.of() : List.of(World.line("command", superior, "2000-01-01", on)),
                on,
                Stream.of(heirs)
                        .<Object>map(
                                heir -> Map.of("unit", heir, "from", on, "part", heirs.length > 1 ? "split" : "whole"))
                        .toList()));
        await(() ->
                world.count("select count(*) as n from known_unit where id = '" + unit + "' and version = " + version)
                        == 1);
    }

    private ValidatableResponse read(String obligation) {
        return as("quan-tri").get("/v1/obligations/" + obligation).then().statusCode(200);
    }

    private void awaitOwner(String obligation, UnitId owner) {
        await(() -> world.count("select count(*) as n from obligation where id = '" + obligation + "' and owner_id = '"
                        + owner + "'")
                == 1);
    }

    private long told(String obligation, String type) {
        return world.count("select count(*) as n from audit where aggregate_id = '" + obligation + "' and action = '"
                + type + "'");
    }

    private ValidatableResponse step(String actor, String obligation, String step, String body) {
        String at = "/v1/obligations/" + obligation;
        return as(actor)
                .header("If-Match", as("quan-tri").get(at).header("ETag"))
                .body(body)
                .post(at + "/" + step)
                .then();
    }

    /** A unit of a random state: whom it stood under, when it ended, and who came after it. */
    private record Body(
            UnitId id, @Nullable Integer under, @Nullable LocalDate ends, Map<Integer, String> heirs) {

        boolean isThere(LocalDate day) {
            return ends == null || day.isBefore(ends);
        }
    }

    private static List<Body> state(long seed, int size) {
        Random random = new Random(seed);
        List<LocalDate> days = List.of(
                LocalDate.of(2024, 3, 1), LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 1), LocalDate.of(2025, 1, 1));
        List<Body> state = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean ended = random.nextInt(10) < 7;
            Map<Integer, String> heirs = new LinkedHashMap<>();
            for (int n = ended ? random.nextInt(4) : 0; n > 0; n--) {
                int heir = random.nextInt(size);
                if (heir != i) {
                    heirs.put(heir, List.of("whole", "split", "function").get(random.nextInt(3)));
                }
            }
            state.add(new Body(
                    UnitId.next(),
                    i == 0 || random.nextInt(8) == 0 ? null : random.nextInt(i),
                    ended ? days.get(random.nextInt(days.size())) : null,
                    heirs));
        }
        return state;
    }

    private void tell(List<Body> state) {
        world.tellUnits(state.stream()
                .map(body -> new World.UnitState(
                        body.id(),
                        1,
                        "Đơn vị",
                        "government",
                        "commune",
                        null,
                        body.under() == null
                                ? List.of()
                                : List.of(World.line(
                                        "command",
                                        state.get(body.under()).id(),
                                        "2000-01-01",
                                        body.ends() == null ? null : body.ends().toString())),
                        body.ends() == null ? null : body.ends().toString(),
                        body.heirs().entrySet().stream()
                                .<Object>map(heir -> Map.of(
                                        "unit",
                                        state.get(heir.getKey()).id(),
                                        "from",
                                        String.valueOf(body.ends()),
                                        "part",
                                        heir.getValue()))
                                .toList()))
                .toList());
        await(() -> world.count("select count(*) as n from known_unit where id = '"
                        + state.get(state.size() - 1).id() + "'")
                == 1);
    }

    /** Who is there of all who came after each, worked out for all at once until nothing is added any more. */
    private static List<Set<Integer>> heirs(List<Body> state, LocalDate day) {
        List<Set<Integer>> after = new ArrayList<>();
        state.forEach(body -> after.add(new HashSet<>()));
        for (boolean grew = true; grew; ) {
            grew = false;
            for (int i = 0; i < state.size(); i++) {
                for (Map.Entry<Integer, String> heir : state.get(i).heirs().entrySet()) {
                    if (!state.get(i).isThere(day) && !heir.getValue().equals("function")) {
                        int h = heir.getKey();
                        grew |= after.get(i).addAll(state.get(h).isThere(day) ? Set.of(h) : Set.copyOf(after.get(h)));
                    }
                }
            }
        }
        return after;
    }

    private static @Nullable Integer expected(List<Body> state, int ended, LocalDate day) {
        List<Set<Integer>> heirs = heirs(state, day);
        if (heirs.get(ended).size() == 1) {
            return heirs.get(ended).iterator().next();
        }
        for (Integer above = state.get(ended).under();
                above != null;
                above = state.get(above).under()) {
            if (state.get(above).isThere(day)) {
                return above;
            }
            if (heirs.get(above).size() == 1) {
                return heirs.get(above).iterator().next();
            }
        }
        return null;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void who_comes_after_an_ended_unit_is_who_is_there_at_the_end_of_every_chain(long seed) {
        List<Body> state = state(seed, 40);
        tell(state);
        for (LocalDate day : List.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 8, 1), LocalDate.of(2025, 1, 1))) {
            for (int i = 0; i < state.size(); i++) {
                if (!state.get(i).isThere(day)) {
                    Integer expected = expected(state, i, day);
                    assertEquals(
                            Optional.ofNullable(expected).map(n -> state.get(n).id()),
                            successor.of(state.get(i).id(), day),
                            "after " + i + " on " + day + " of " + state);
                }
            }
        }
    }

    @Test
    void what_was_owed_goes_from_heir_to_heir_and_keeps_the_day_of_the_first_end() {
        UnitId first = country.communeCommittees.get(0);
        UnitId second = newCommune("Xã hai", "2025-02-01");
        UnitId third = newCommune("Xã ba", "2025-04-01");
        String owed = obligation(first);
        ends(first, 2, country.districtCommittee, "2025-03-01", second);
        world.today("2025-03-02");
        awaitOwner(owed, second);
        ends(second, 2, country.districtCommittee, "2025-05-01", third);
        world.today("2025-05-02");
        awaitOwner(owed, third);

        read(owed)
                .body("state", equalTo("unit-ended"), "unitEnded", equalTo("2025-03-01"))
                .body("version", equalTo(3), "unit.id", equalTo(first.toString()));
        assertEquals(2, told(owed, "obligation.passed-on.v1"));
        assertEquals(
                2,
                world.count("select count(*) as n from audit where aggregate_id = '" + owed
                        + "' and actor = 'system:pass-on' and sequence in (2, 3)"));
        var events = world.heard("thac.report", "obligation.passed-on.v1").stream()
                .filter(event -> event.getString("obligationId").equals(owed))
                .toList();
        assertEquals(
                List.of(first.toString(), second.toString()),
                events.stream().map(e -> e.getString("from.id")).toList());
        assertEquals(
                List.of(second.toString(), third.toString()),
                events.stream().map(e -> e.getString("owner.id")).toList());
        world.post("so-ldtbxh-kien-giang", third, "report", false);
        step("so-ldtbxh-kien-giang", owed, "submit", report(1, 2, 3)).statusCode(200);
    }

    @Test
    void a_waived_report_stays_where_it_is_and_is_the_heirs_once_it_is_owed_again() {
        UnitId ended = country.communeCommittees.get(0);
        UnitId heir = country.communeCommittees.get(1);
        String owed = obligation(ended);
        String other = obligation(heir);
        step("ub-tam-duong", owed, "waive", "{\"reason\": \"Miễn.\"}").statusCode(200);
        step("xa-binh-lu", other, "submit", report(1, 2, 3)).statusCode(404);
        ends(ended, 2, country.districtCommittee, "2025-03-01", heir);
        world.today("2025-03-02");
        passOn.passOn();
        read(owed).body("owner", equalTo(ended.toString()), "state", equalTo("waived"), "version", equalTo(2));

        step("ub-tam-duong", owed, "reopen", "{\"reason\": \"Miễn nhầm.\"}").statusCode(200);
        passOn.passOn();
        read(owed).body("owner", equalTo(heir.toString()), "state", equalTo("unit-ended"), "version", equalTo(4));
    }

    @Test
    void what_nobody_was_found_for_is_found_an_owner_when_an_heir_is_named_at_last() {
        UnitId alone = world.unit("Ban quản lý", "government", "commune", country.communes.get(0), Map.of());
        PlanId its = world.planOf(country.districtCommittee)
                .addressee("c", null, List.of(alone))
                .regime("R", "periodic", "P1Y", null, "decree", "c", null, null)
                .issue("2024-12-15T01:00:00Z");
        world.members(its, "c", "2024-12-15", List.of(alone));
        await(() -> owed(its, "2025") == 1);
        String owed = world.text("select id as t from obligation where plan_id = '" + its + "'");
        ends(alone, 2, null, "2025-03-01");
        world.today("2025-03-02");
        await(() -> told(owed, "obligation.passed-on.v1") == 1);
        read(owed).body("state", equalTo("unit-ended"), "owner", equalTo(alone.toString()));
        await(() ->
                world.count("select count(*) as n from obligation where id = '" + owed + "' and settled_on is not null")
                        == 1);
        assertFalse(passOn.passOn());

        UnitId heir = country.communeCommittees.get(1);
        ends(alone, 3, null, "2025-03-01", heir);
        awaitOwner(owed, heir);
        read(owed).body("unitEnded", equalTo("2025-03-01"), "version", equalTo(3));
        assertEquals(2, told(owed, "obligation.passed-on.v1"));
    }

    /** It is told that a unit did not end after all. */
    private void isThereAgain(UnitId unit, long version) {
        world.tellUnit(new World.UnitState(
                unit,
                version,
                "UBND xã còn đó",
                "government",
                "commune",
                country.communes.get(0),
                List.of(World.line("command", country.districtCommittee, "2000-01-01", null)),
                null,
                List.of()));
    }

    private ValidatableResponse total(String more) {
        world.awaitTotals();
        return as("quan-tri")
                .get("/v1/totals?form=" + country.form + "&period=2025&area=" + country.district + more)
                .then()
                .statusCode(200);
    }

    @Test
    void a_unit_whose_end_is_taken_back_owes_again_what_nobody_has_begun_to_answer() {
        UnitId unit = country.communeCommittees.get(0);
        UnitId heir = country.communeCommittees.get(1);
        String owed = obligation(unit);
        ends(unit, 2, country.districtCommittee, "2025-03-01", heir);
        world.today("2025-03-02");
        awaitOwner(owed, heir);
        world.today("2025-03-05");
        isThereAgain(unit, 3);
        awaitOwner(owed, unit);

        read(owed).body("state", equalTo("open"), "unitEnded", nullValue(), "version", equalTo(3));
        var told = world.heard("thac.report", "obligation.passed-on.v1").stream()
                .filter(event -> event.getString("obligationId").equals(owed))
                .toList();
        assertEquals(
                List.of(heir.toString(), unit.toString()),
                told.stream().map(e -> e.getString("owner.id")).toList());
        assertEquals(heir.toString(), told.get(1).getString("from.id"));
        assertNull(told.get(1).getString("unitEnded"));
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + owed
                        + "' and actor = 'system:give-back' and sequence = 3"));
        total("").body("all.unitEnded", equalTo(0), "all.notDue", equalTo(2));
        total("&knownAt=2025-03-02T16:00:00Z").body("all.unitEnded", equalTo(1), "all.notDue", equalTo(1));
        total("&knownAt=2025-03-01T16:00:00Z").body("all.unitEnded", equalTo(0), "all.notDue", equalTo(2));

        step("ub-lam-son", owed, "submit", report(1, 2, 3)).statusCode(200);
        ends(unit, 4, country.districtCommittee, "2025-06-01", heir);
        world.today("2025-06-02");
        awaitOwner(owed, heir);
        isThereAgain(unit, 5);
        awaitOwner(owed, unit);
        read(owed).body("state", equalTo("submitted"), "reportVersion", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "draft"})
    void who_has_begun_to_answer_for_a_unit_goes_on_when_its_end_is_taken_back(String begun) {
        UnitId unit = country.communeCommittees.get(0);
        UnitId heir = country.communeCommittees.get(1);
        String owed = obligation(unit);
        ends(unit, 2, country.districtCommittee, "2025-03-01", heir);
        world.today("2025-03-02");
        awaitOwner(owed, heir);
        if (begun.equals("submit")) {
            step("ub-lam-son", owed, "submit", report(1, 2, 3)).statusCode(200);
        } else {
            as("ub-lam-son")
                    .body(report(1, 2, 3))
                    .put("/v1/obligations/" + owed + "/draft")
                    .then()
                    .statusCode(200);
        }
        isThereAgain(unit, 3);
        await(() -> told(owed, "obligation.passed-on.v1") == 2);

        read(owed)
                .body("owner", equalTo(heir.toString()), "unitEnded", nullValue())
                .body("state", equalTo(begun.equals("submit") ? "submitted" : "open"));
        giveBack.giveBack();
        assertEquals(2, told(owed, "obligation.passed-on.v1"));
    }

    /** The heir of a commune has a draft of its report when it is told that the commune did not end. */
    private String begunByAnHeir(UnitId unit, UnitId heir) {
        String owed = obligation(unit);
        ends(unit, 2, country.districtCommittee, "2025-03-01", heir);
        world.today("2025-03-02");
        awaitOwner(owed, heir);
        as("ub-lam-son")
                .body(report(1, 2, 3))
                .put("/v1/obligations/" + owed + "/draft")
                .then()
                .statusCode(200);
        isThereAgain(unit, 3);
        await(() -> told(owed, "obligation.passed-on.v1") == 2);
        return owed;
    }

    @Test
    void a_unit_that_ends_again_has_ended_though_its_heir_went_on_meanwhile() {
        UnitId unit = country.communeCommittees.get(0);
        UnitId heir = country.communeCommittees.get(1);
        String owed = begunByAnHeir(unit, heir);
        ends(unit, 4, country.districtCommittee, "2025-06-01", heir);
        world.today("2025-06-02");
        await(() -> told(owed, "obligation.passed-on.v1") == 3);

        read(owed)
                .body("state", equalTo("unit-ended"), "unitEnded", equalTo("2025-06-01"))
                .body("owner", equalTo(heir.toString()));
        total("").body("all.unitEnded", equalTo(1), "all.notDue", equalTo(1));
        assertFalse(passOn.passOn());
        isThereAgain(unit, 5);
        await(() -> told(owed, "obligation.passed-on.v1") == 4);
        read(owed).body("state", equalTo("open"), "owner", equalTo(heir.toString()));
    }

    @Test
    void who_has_begun_to_answer_for_a_unit_that_is_there_leaves_it_to_its_own_heir() {
        UnitId unit = country.communeCommittees.get(0);
        UnitId heir = country.communeCommittees.get(1);
        UnitId third = newCommune("Xã ba", "2025-04-01");
        String owed = begunByAnHeir(unit, heir);
        ends(heir, 2, country.districtCommittee, "2025-06-01", third);
        world.today("2025-06-02");
        awaitOwner(owed, third);
        await(() -> ownOf(third, "unit_ended is null") == 1);
        read(owed).body("state", equalTo("open"), "unitEnded", nullValue());

        ends(third, 2, null, "2025-07-01");
        world.today("2025-07-02");
        awaitOwner(owed, unit);
        await(() -> ownOf(third, "unit_ended = '2025-07-01'") == 1);
        read(owed).body("state", equalTo("open"), "unitEnded", nullValue());
        total("").body("all.unitEnded", equalTo(2));
    }

    @Test
    void what_was_closed_for_a_unit_that_did_not_end_is_opened_as_owed_by_it() {
        UnitId unit = country.communeCommittees.get(0);
        String owed = obligation(unit);
        ends(unit, 2, country.districtCommittee, "2025-03-01", country.communeCommittees.get(1));
        world.today("2025-03-02");
        awaitOwner(owed, country.communeCommittees.get(1));
        step("ub-tam-duong", owed, "close", "{\"reason\": \"Xã đã giải thể.\"}").statusCode(200);
        isThereAgain(unit, 3);
        awaitOwner(owed, unit);

        read(owed).body("state", equalTo("closed"), "unitEnded", nullValue());
        step("ub-tam-duong", owed, "reopen", "{\"reason\": \"Đóng nhầm.\"}").statusCode(200);
        read(owed).body("state", equalTo("open"));
        step("ub-tam-duong", owed, "close", "{\"reason\": \"Nữa.\"}")
                .statusCode(409)
                .body("code", equalTo("unit-still-there"));
    }

    private static EndingStore.Orphan orphan(ObligationId owed, UnitId owner) {
        return new EndingStore.Orphan(owed, owner, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1));
    }

    @Test
    void who_looked_before_another_passed_it_on_changes_nothing_any_more() {
        UnitId ended = country.communeCommittees.get(0);
        UnitId heir = country.communeCommittees.get(1);
        String owed = obligation(ended);
        ends(ended, 2, country.districtCommittee, "2025-03-01", heir);
        world.today("2025-03-02");
        awaitOwner(owed, heir);

        ObligationId id = ObligationId.fromString(owed);
        passOn.passOn(List.of(orphan(id, ended)));
        passOn.passOn(List.of(orphan(id, ended)));

        assertEquals(1, told(owed, "obligation.passed-on.v1"));
        assertEquals(
                0,
                world.count("select count(*) as n from obligation where id = '" + owed
                        + "' and (version <> 2 or settled_on is not null)"));
        ends(heir, 2, country.districtCommittee, "2025-06-01");
        world.today("2025-06-02");
        awaitOwner(owed, country.districtCommittee);
        String waived = obligation(heir);
        await(() -> told(waived, "obligation.passed-on.v1") == 1);
        step("ub-tam-duong", waived, "waive", "{\"reason\": \"Miễn.\"}").statusCode(200);
        passOn.passOn(List.of(orphan(ObligationId.fromString(waived), country.districtCommittee)));
        read(waived).body("state", equalTo("waived"), "version", equalTo(3));
    }

    /** Waits until so many are behind another's lock of a regime. */
    private void awaitWaiting(int workers) {
        await(() -> world.count("select count(*) as n from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%from regime r%for update%' and pid <> pg_backend_pid()")
                >= workers);
    }

    private CompletableFuture<Void> worker(Runnable work) {
        return CompletableFuture.runAsync(() -> {
            var request = Arc.container().requestContext();
            request.activate();
            try {
                work.run();
            } finally {
                request.terminate();
            }
        });
    }

    @Test
    void two_workers_replace_a_reviewer_once() {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> holder =
                worker(() -> QuarkusTransaction.requiringNew().run(() -> {
                    world.database()
                            .first(
                                    "select id from regime where id = ? for update",
                                    row -> row.uuid("id"),
                                    RegimeId.fromString(regime));
                    held.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        await(() -> held.getCount() == 0);
        world.tellUnit(new World.UnitState(
                country.districtCommittee,
                2,
                "UBND huyện Tam Đường",
                "government",
                "district",
                country.district,
                List.of(World.line("command", country.provinceCommittee, "2000-01-01", "2024-12-15")),
                "2024-12-15",
                List.of(Map.of("unit", country.provinceCommittee, "from", "2024-12-15", "part", "whole"))));
        await(() -> world.count("select count(*) as n from known_unit where id = '" + country.districtCommittee
                        + "' and version = 2")
                == 1);
        var one = worker(replaceReviewers::replace);
        var other = worker(replaceReviewers::replace);
        awaitWaiting(2);
        release.countDown();
        CompletableFuture.allOf(holder, one, other).join();

        as("quan-tri")
                .get("/v1/regimes/" + regime)
                .then()
                .body("version", equalTo(2), "consolidators", contains(country.provinceCommittee.toString()));
        assertEquals(
                1,
                world.count("select count(*) as n from audit where aggregate_id = '" + regime
                        + "' and action = 'regime.addressed.v1' and actor = 'system:replace-reviewers'"));
    }

    private UnitId office(String name) {
        return world.unit(
                name, "government", "district", country.district, Map.of("command", country.provinceCommittee));
    }

    /** What is told of a unit of the district: ended with heirs, or there. */
    private void tellOffice(UnitId unit, long version, @Nullable String ends, UnitId... heirs) {
        world.tellUnit(new World.UnitState(
                unit,
                version,
                "Phòng",
                "government",
                "district",
                country.district,
                List.of(World.line("command", country.provinceCommittee, "2000-01-01", ends)),
                ends,
                Stream.of(heirs)
                        .<Object>map(heir -> Map.of("unit", heir, "from", String.valueOf(ends), "part", "whole"))
                        .toList()));
    }

    private void awaitPlaces(String of, List<UnitId> receivers, List<UnitId> consolidators) {
        await(() -> {
            var now = as("quan-tri").get("/v1/regimes/" + of).jsonPath();
            return now.getList("receivers")
                            .equals(receivers.stream().map(UnitId::toString).toList())
                    && now.getList("consolidators")
                            .equals(consolidators.stream().map(UnitId::toString).toList());
        });
    }

    @Test
    void whoever_the_plan_names_receives_and_collects_again_when_its_end_is_taken_back() {
        UnitId collects = office("Phòng LĐTBXH");
        UnitId heir = office("Phòng Nội vụ");
        UnitId other = office("Phòng Y tế");
        PlanId named = world.planOf(country.provinceCommittee)
                .addressee("c", null, country.communeCommittees)
                .addressee("to", null, List.of(country.districtCommittee, heir))
                .addressee("via", null, List.of(collects))
                .regime("R", "periodic", "P1Y", null, "decree", "c", "to", "via")
                .issue("2024-12-15T01:00:00Z");
        world.members(named, "via", "2024-12-15", List.of(collects));
        await(() -> world.count("select count(*) as n from regime where plan_id = '" + named + "'") == 1);
        String of = world.text("select id as t from regime where plan_id = '" + named + "'");
        List<UnitId> receivers = List.of(country.districtCommittee, heir);
        awaitPlaces(of, receivers, List.of(collects));
        tellOffice(collects, 2, "2025-01-10", heir);
        tellOffice(country.districtCommittee, 2, "2025-01-10", heir);
        world.today("2025-01-11");
        awaitPlaces(of, List.of(heir), List.of(heir));

        world.members(named, "via", "2024-12-15", List.of(collects));
        tellOffice(collects, 3, "2025-01-10", other);
        awaitPlaces(of, List.of(heir), List.of(other));
        tellOffice(other, 2, "2025-02-01", heir);
        world.today("2025-02-02");
        awaitPlaces(of, List.of(heir), List.of(heir));
        tellOffice(collects, 4, null);
        awaitPlaces(of, List.of(heir), List.of(collects));
        tellOffice(country.districtCommittee, 3, null);
        awaitPlaces(of, receivers, List.of(collects));
        assertFalse(replaceReviewers.replace());

        var last = world.heard("thac.regime", "regime.addressed.v1").stream()
                .filter(event -> event.getString("regimeId").equals(of))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertEquals(List.of(collects.toString()), last.getList("reviewers.id"));
    }

    @Test
    void the_issuer_reviews_again_when_its_end_is_taken_back() {
        tellOffice(country.districtCommittee, 2, "2025-01-10", country.provinceCommittee);
        world.today("2025-01-11");
        awaitPlaces(regime, List.of(), List.of(country.provinceCommittee));
        tellOffice(country.districtCommittee, 3, null);
        awaitPlaces(regime, List.of(), List.of());

        String owed = obligation(country.communeCommittees.get(0));
        step("xa-binh-lu", owed, "submit", report(1, 2, 3)).statusCode(200);
        step("ub-tam-duong", owed, "accept", "{\"early\": true}").statusCode(200);
    }

    @Test
    void a_unit_that_is_known_to_begin_within_a_period_owes_it_whenever_the_period_opens() {
        newCommune("Xã của năm sau", "2026-03-01");
        UnitId soon = newCommune("Xã sắp có", "2025-03-01");
        PlanId entered = communesOwe();
        world.today("2025-02-28");
        assertEquals(2, owed(entered, "2025"));
        world.today("2025-03-02");
        await(() -> owed(entered, "2025") == 3);
        assertEquals(
                1,
                world.count("select count(*) as n from obligation where plan_id = '" + entered + "' and unit_id = '"
                        + soon + "' and members_on = '2025-03-02'"));
        world.today("2025-12-16");
        await(() -> owed(entered, "2026") == 3);
        world.today("2026-03-02");
        await(() -> owed(entered, "2026") == 4);
        assertEquals(3, owed(entered, "2025"));
    }

    @Test
    void who_begins_after_its_regime_has_ended_owes_nothing_until_the_regime_goes_on() {
        world.post("bo-chinh-tri", country.districtCommittee, "issue", false);
        String at = "/v1/regimes/" + regime;
        as("bo-chinh-tri")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"Thay bằng chế độ mới.\"}")
                .post(at + "/end")
                .then()
                .statusCode(200);
        newCommune("Xã mới", "2025-03-01");
        world.today("2025-03-02");
        while (openForNewcomers.openOne()) {
            // until there is no period to look at
        }
        assertEquals(2, owed(plan, "2025"));

        as("bo-chinh-tri")
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"Chấm dứt nhầm.\"}")
                .post(at + "/resume")
                .then()
                .statusCode(200);
        while (openForNewcomers.openOne()) {
            // until there is no period to look at
        }
        await(() -> owed(plan, "2025") == 3);
    }

    /** ADR 138: an edition that comes later asks otherwise what opens afterwards, and nobody else for what is open. */
    @Test
    void who_begins_within_a_period_is_meant_or_not_by_the_rule_that_the_period_was_opened_by() {
        PlanId narrow = issued(asking("district", "ordered"), List.of(country.districtCommittee));
        PlanId wide = issued(asking("communes", "requested"), country.communeCommittees);
        PlanId recalled = issued(asking("communes", "ordered"), country.communeCommittees);
        assertEquals(1, owed(narrow, "2025"));
        world.today("2025-01-22");
        asking("communes", "ordered")
                .as(narrow)
                .amend(2, asking("district", "ordered"), "2025-01-22T01:00:00Z", List.of(), "recalled");
        asking("district", "ordered")
                .as(wide)
                .amend(2, asking("communes", "requested"), "2025-01-22T01:00:00Z", List.of(), "recalled");
        asking("district", "ordered")
                .as(recalled)
                .amend(
                        2,
                        asking("communes", "ordered"),
                        "2025-01-22T01:00:00Z",
                        List.of("district"),
                        Set.of("BC-NAM"),
                        "recalled");
        world.members(recalled, 2, "district", "2025-01-22", List.of(country.districtCommittee));
        world.allNamed(recalled, 2);
        world.awaitFollowed(narrow, 2);
        world.awaitFollowed(recalled, 2);
        world.awaitFollowed(wide, 2);

        UnitId newcomer = newCommune("Xã mới", "2025-03-01");
        world.today("2025-03-02");
        while (openForNewcomers.openOne()) {
            // until there is no period to look at
        }
        await(() -> owed(plan, "2025") == 3 && owed(wide, "2025") == 3);
        assertEquals(1, owed(narrow, "2025"));
        assertEquals(2, owed(recalled, "2025"));
        assertEquals(
                "requested",
                world.text("select relation as t from obligation where plan_id = '" + wide + "' and unit_id = '"
                        + newcomer + "'"));
    }

    /** A plan of which a rule asks one addressee, and no rule the other. */
    private World.PlanOf asking(String addressee, String relation) {
        World.PlanOf text = world.planOf(country.provinceCommittee).form(country.form);
        if (addressee.equals("communes")) {
            text.addressee(
                    "communes",
                    Map.of(
                            "track",
                            "government",
                            "level",
                            "commune",
                            "under",
                            country.districtCommittee,
                            "direct",
                            true),
                    List.of());
        } else {
            text.addressee("district", null, List.of(country.districtCommittee));
        }
        return text.regime(
                "BC-NAM",
                "periodic",
                "P1Y",
                Map.of("day", 20, "month", 12, "rule", "by"),
                "decree",
                addressee,
                relation,
                null,
                null);
    }

    private PlanId issued(World.PlanOf text, List<UnitId> members) {
        PlanId issued = text.issue("2024-12-15T01:00:00Z");
        world.members(issued, members.size() == 1 ? "district" : "communes", "2024-12-15", members);
        await(() -> owed(issued, "2025") == members.size());
        return issued;
    }
}
