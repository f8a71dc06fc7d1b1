package vn.thac.report.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.report.period.Period;
import vn.thac.testing.PartsResource;

/** The list of what is owed: every filter alone and with others, page by page, against the list of all. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ObligationListIT {

    @Inject
    World world;

    private Country country;
    private UnitId collector;
    private PlanId yearly;
    private PlanId halfYearly;
    private List<Owed> all;

    /** One thing owed, as the database has it. */
    private record Owed(
            String id,
            UnitId unit,
            UnitId owner,
            String regime,
            PlanId plan,
            String period,
            String state,
            LocalDate due,
            boolean isDue,
            boolean late,
            Instant submitted,
            boolean viaCollector) {

        /** Whether its period has days of a year. */
        boolean isOf(int year) {
            return Period.of(period)
                    .calendar()
                    .filter(c -> c.firstDay().getYear() <= year && c.year() >= year)
                    .isPresent();
        }
    }

    @BeforeEach
    void two_plans_of_which_each_state_has_a_report() {
        world.today("2024-10-01");
        country = new Country(world, 4);
        collector = world.unit(
                "Phòng LĐTBXH",
                "government",
                "district",
                country.district,
                Map.of("command", country.districtCommittee));
        yearly = plan("P1Y", "collector");
        halfYearly = plan("P6M", null);
        step(yearly, 0, "ub-lam-son", "submit", report(1, 2, 3));
        step(yearly, 1, "ub-lam-son", "submit", report(1, 2, 3));
        step(yearly, 1, "ub-tam-duong", "accept", "");
        step(halfYearly, 0, "ub-lam-son", "submit", report(1, 2, 3));
        step(halfYearly, 0, "ub-tam-duong", "return", "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}");
        step(halfYearly, 1, "ub-lam-son", "submit", report(1, 2, 3));
        step(halfYearly, 1, "ub-lam-son", "withdraw", "");
        step(halfYearly, 2, "ub-tam-duong", "waive", "{\"reason\": \"Miễn.\"}");
        world.today("2024-11-20");
        await(() ->
                world.count("select count(*) as n from obligation where plan_id = '" + yearly + "' and period = '2025'")
                        == 4);
        end(country.communeCommittees.get(2), "2024-11-20", country.communeCommittees.get(3));
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + yearly
                        + "' and state = 'unit-ended'")
                == 2);
        as("ub-lam-son")
                .body(report(1, 2, 3))
                .post("/v1/obligations/"
                        + world.text("select id as t from obligation where period = '2024' and plan_id = '" + yearly
                                + "' and unit_id = '" + country.communeCommittees.get(3) + "'")
                        + "/submit")
                .then()
                .body("late", equalTo(true));
        all = owed();
    }

    private void end(UnitId unit, String on, UnitId heir) {
        world.tellUnit(new World.UnitState(
                unit,
                2,
                "UBND xã 3",
                "government",
                "commune",
                country.communes.get(2),
                List.of(World.line("command", country.districtCommittee, "2000-01-01", on)),
                on,
                List.of(Map.of("unit", heir, "from", on, "part", "whole"))));
    }

    private PlanId plan(String frequency, String via) {
        PlanId plan = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .addressee("collector", null, List.of(collector))
                .regime(
                        "R-" + frequency,
                        "periodic",
                        frequency,
                        frequency.equals("P1Y") ? Map.of("day", 10, "month", 11, "rule", "before") : null,
                        "unstated",
                        "communes",
                        "district",
                        via)
                .issue("2024-10-01T01:00:00Z");
        world.members(plan, "communes", "2024-10-01", country.communeCommittees);
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == 4);
        world.post("ub-tam-duong", collector, "review", false);
        return plan;
    }

    private void step(PlanId plan, int commune, String actor, String step, String body) {
        String at = "/v1/obligations/" + country.obligationOf(plan, commune);
        as(actor)
                .header("If-Match", as("quan-tri").get(at).header("ETag"))
                .body(body)
                .post(at + "/" + step)
                .then()
                .statusCode(200);
    }

    private List<Owed> owed() {
        return world.database()
                .list(
                        "select o.*, coalesce(o.due < '2024-11-20', false) as past from obligation o where o.plan_id in (?, ?)"
                                + " order by o.id",
                        row -> new Owed(
                                row.text("id"),
                                row.id("unit_id", UnitId::new),
                                row.id("owner_id", UnitId::new),
                                row.text("regime_id"),
                                row.id("plan_id", PlanId::new),
                                row.text("period"),
                                row.text("state"),
                                row.dayOrNull("due"),
                                row.flag("past"),
                                row.flag("late"),
                                row.instantOrNull("submitted_at"),
                                row.id("plan_id", PlanId::new).equals(yearly)),
                        yearly,
                        halfYearly);
    }

    /** Every way to narrow the list, with what it means of one thing that is owed. */
    private Map<String, Predicate<Owed>> filters() {
        Map<String, Predicate<Owed>> filters = new LinkedHashMap<>();
        filters.put("unit=" + country.communeCommittees.get(2), o -> o.unit().equals(country.communeCommittees.get(2)));
        filters.put("unit=test:" + country.communeCommittees.get(0), o -> o.unit()
                .equals(country.communeCommittees.get(0)));
        filters.put(
                "owner=" + country.communeCommittees.get(3), o -> o.owner().equals(country.communeCommittees.get(3)));
        filters.put(
                "owner=" + country.communeCommittees.get(2), o -> o.owner().equals(country.communeCommittees.get(2)));
        filters.put("regime=" + all.get(0).regime(), o -> o.regime()
                .equals(all.get(0).regime()));
        filters.put("plan=" + halfYearly, o -> o.plan().equals(halfYearly));
        filters.put("period=2024", o -> o.period().equals("2024"));
        filters.put("period=2024-H2", o -> o.period().equals("2024-H2"));
        filters.put("period=2023", o -> false);
        filters.put("receiver=" + country.districtCommittee, o -> true);
        filters.put("receiver=" + collector, o -> false);
        filters.put("via=" + collector, Owed::viaCollector);
        filters.put("via=" + country.districtCommittee, o -> false);
        filters.put("dueFrom=2024-11-09", o -> o.due() != null && !o.due().isBefore(LocalDate.of(2024, 11, 9)));
        filters.put("dueFrom=2024-11-10", o -> o.due() != null && !o.due().isBefore(LocalDate.of(2024, 11, 10)));
        filters.put("dueTo=2024-11-09", o -> o.due() != null && !o.due().isAfter(LocalDate.of(2024, 11, 9)));
        filters.put("dueTo=2024-11-08", o -> o.due() != null && !o.due().isAfter(LocalDate.of(2024, 11, 8)));
        for (String state :
                List.of("open", "submitted", "returned", "accepted", "withdrawn", "unit-ended", "waived", "closed")) {
            filters.put("state=" + state, o -> o.state().equals(state));
        }
        filters.put("state=missing", o -> o.state().equals("open") && o.isDue());
        filters.put(
                "state=overdue",
                o -> o.isDue()
                        && List.of("open", "returned", "withdrawn", "unit-ended")
                                .contains(o.state()));
        filters.put("late=true", Owed::late);
        filters.put("late=false", o -> !o.late());
        filters.put("form=" + country.form, o -> true);
        filters.put("form=" + country.form.toLowerCase(Locale.ROOT), o -> false);
        filters.put("area=" + country.communes.get(1), o -> o.unit().equals(country.communeCommittees.get(1)));
        filters.put("area=" + country.communes.get(2), o -> o.unit().equals(country.communeCommittees.get(2)));
        filters.put("area=" + country.communeCommittees.get(0), o -> o.unit().equals(country.communeCommittees.get(0)));
        filters.put("area=" + country.province, o -> true);
        filters.put("area=" + collector, o -> true);
        for (int year : List.of(2023, 2024, 2025)) {
            filters.put("year=" + year, o -> o.isOf(year));
        }
        filters.put("text=1 xa", o -> o.unit().equals(country.communeCommittees.get(0)));
        filters.put("text=XÃ 2", o -> o.unit().equals(country.communeCommittees.get(1)));
        filters.put("text=xà 2", o -> false);
        filters.put("text=khong dau", o -> false);
        filters.put("state=accepted&state=waived", o -> List.of("accepted", "waived")
                .contains(o.state()));
        return filters;
    }

    private List<String> ids(Predicate<Owed> which) {
        return all.stream().filter(which).map(Owed::id).toList();
    }

    /** Page by page to the end. */
    private List<String> paged(String actor, String query, int limit) {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = as(actor)
                    .get("/v1/obligations?" + query + "&limit=" + limit + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        return found;
    }

    @Test
    void each_filter_leaves_what_it_says_and_together_what_all_say() {
        Map<String, Predicate<Owed>> filters = filters();
        String ours = "plan=" + yearly;
        filters.forEach((query, which) -> assertEquals(
                ids(which.and(o -> o.plan().equals(yearly))),
                paged("ub-tam-duong", query.startsWith("plan=") ? query + "&period=2024" : query + "&" + ours, 500),
                query));
        Random random = new Random(5);
        List<String> words = new ArrayList<>(filters.keySet());
        for (int i = 0; i < 40; i++) {
            Map<String, String> chosen = new LinkedHashMap<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                String word = words.get(random.nextInt(words.size()));
                chosen.put(word.substring(0, word.indexOf('=')), word);
            }
            if (!chosen.containsKey("plan") && !chosen.containsKey("regime")) {
                chosen.put("plan", "plan=" + (random.nextBoolean() ? yearly : halfYearly));
            }
            Predicate<Owed> which = o -> true;
            for (String word : chosen.values()) {
                PlanId of = word.equals("plan=" + yearly) ? yearly : halfYearly;
                which = which.and(word.startsWith("plan=") ? o -> o.plan().equals(of) : filters.get(word));
            }
            String query = String.join("&", chosen.values());
            assertEquals(ids(which), paged("ub-tam-duong", query, 1 + random.nextInt(4)), query);
            as("ub-tam-duong")
                    .get("/v1/obligations?limit=1&total=true&" + query)
                    .then()
                    .body("total", equalTo(ids(which).size()));
        }
    }

    @Test
    void who_is_missing_in_an_area_is_found_by_form_or_regime_and_period() {
        String regime = all.stream()
                .filter(o -> o.plan().equals(yearly))
                .map(Owed::regime)
                .findFirst()
                .orElseThrow();
        Map<String, Predicate<Owed>> areas = Map.of(
                "area=" + country.communes.get(1), o -> o.unit().equals(country.communeCommittees.get(1)),
                "area=" + country.communeCommittees.get(3), o -> o.unit().equals(country.communeCommittees.get(3)),
                "area=" + country.province, o -> true);
        Predicate<Owed> ofTheYear = o -> o.plan().equals(yearly) && o.period().equals("2024");
        areas.forEach((area, lies) -> {
            for (String of : List.of("form=" + country.form, "regime=" + regime)) {
                String query = area + "&period=2024&" + of;
                assertEquals(ids(ofTheYear.and(lies)), paged("ub-tam-duong", query, 2), query);
                assertEquals(
                        ids(ofTheYear.and(lies).and(o -> o.state().equals("open"))),
                        paged("ub-tam-duong", query + "&state=open", 2),
                        query + " open");
            }
        });
    }

    /** Who collects oversees the regime and may not read the units. */
    @Test
    void who_oversees_a_regime_finds_what_was_asked_in_its_former_form_and_by_the_unit_that_owes() {
        world.post("so-ldtbxh-kien-giang", collector, "review", false);
        Predicate<Owed> overseen = o -> o.plan().equals(yearly);
        UnitId commune = country.communeCommittees.get(1);
        world.database().update("update regime set form_code = 'ANOTHER' where plan_id = ?", yearly);
        world.database().update("update plan set edition = edition + 1 where id = ?", yearly);

        assertEquals(ids(overseen), paged("so-ldtbxh-kien-giang", "form=" + country.form, 3));
        assertEquals(
                ids(overseen.and(o -> o.period().equals("2024"))),
                paged("so-ldtbxh-kien-giang", "period=2024&form=" + country.form, 3));
        assertEquals(
                ids(overseen.and(o -> o.unit().equals(commune))), paged("so-ldtbxh-kien-giang", "unit=" + commune, 1));
        assertEquals(ids(overseen), paged("so-ldtbxh-kien-giang", "via=" + collector, 3));
    }

    @Test
    void a_sorted_list_is_told_whole_and_once_page_by_page_the_undated_last() {
        Comparator<Owed> byId = Comparator.comparing(Owed::id);
        Map<String, Comparator<Owed>> orders = Map.of(
                "due",
                Comparator.comparing(Owed::due, Comparator.nullsLast(Comparator.naturalOrder())),
                "submittedAt",
                Comparator.comparing(Owed::submitted, Comparator.nullsLast(Comparator.naturalOrder())));
        world.database()
                .update(
                        "update obligation set due = null where id = ?::uuid",
                        all.get(1).id());
        List<Owed> now = owed().stream().filter(o -> o.plan().equals(yearly)).toList();
        orders.forEach((word, order) -> {
            Comparator<Owed> whole = order.thenComparing(byId);
            List<String> rising = now.stream().sorted(whole).map(Owed::id).toList();
            List<String> falling =
                    now.stream().sorted(whole.reversed()).map(Owed::id).toList();
            for (int limit = 1; limit <= 5; limit++) {
                String query = "plan=" + yearly + "&sort=";
                assertEquals(rising, paged("ub-tam-duong", query + word, limit), word);
                assertEquals(falling, paged("ub-tam-duong", query + "-" + word, limit), "-" + word);
            }
        });
    }

    /** Few rows are gathered, many read in the order of the list: the way must not show. */
    @Test
    void over_all_plans_who_sees_few_reports_and_who_sees_many_find_what_the_filters_say() {
        find_by_each_filter_over_all_plans();
        String many = "00000000-0000-7000-8000-%";
        world.database().update("""
                insert into obligation (id, regime_id, plan_id, unit_id, owner_id, level, period, due, entitled, relation,
                  members_on, opened_at, version, state, report_version, late)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, o.regime_id, o.plan_id, gen_random_uuid(),
                  o.owner_id, o.level, '2030', '2024-01-01', false, o.relation, o.members_on, o.opened_at, 1, 'open', 0, false
                from obligation o, generate_series(1, 20001) n where o.id = ?::uuid
                """, all.get(0).id());
        try {
            find_by_each_filter_over_all_plans();
        } finally {
            world.database().update("delete from obligation where id::text like ?", many);
        }
    }

    private void find_by_each_filter_over_all_plans() {
        Set<String> ours = all.stream().map(Owed::id).collect(Collectors.toSet());
        filters().forEach((query, which) -> {
            if (query.startsWith("plan=") || query.startsWith("regime=") || query.startsWith("unit=")) {
                return;
            }
            for (String sort : List.of("", "&sort=due", "&sort=-due")) {
                String list = query + (query.startsWith("year=") ? "" : "&year=2024") + sort;
                Predicate<Owed> meant = which.and(o -> query.startsWith("year=") || o.isOf(2024));
                List<String> found = paged("ub-tam-duong", list, 500).stream()
                        .filter(ours::contains)
                        .toList();
                assertEquals(Set.copyOf(ids(meant)), Set.copyOf(found), list);
                assertEquals(ids(meant).size(), found.size(), list);
            }
        });
    }

    @Test
    void who_pages_while_due_dates_are_moved_misses_nothing_that_stays() {
        String list = "/v1/obligations?sort=due&limit=2&plan=" + yearly;
        JsonPath first = as("ub-tam-duong").get(list).then().extract().jsonPath();
        List<String> given = first.getList("items.id");
        world.database().update("update obligation set due = '2020-01-01' where id = ?::uuid", given.get(1));
        List<String> rest = new ArrayList<>();
        for (String next = first.getString("next"); next != null; ) {
            JsonPath page = as("ub-tam-duong")
                    .get(list + "&cursor=" + next)
                    .then()
                    .extract()
                    .jsonPath();
            rest.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        Set<String> staying = all.stream()
                .filter(o -> o.plan().equals(yearly) && !given.contains(o.id()))
                .map(Owed::id)
                .collect(Collectors.toSet());
        assertEquals(staying, Set.copyOf(rest));
        assertEquals(staying.size(), rest.size());
        as("ub-tam-duong")
                .get("/v1/obligations?sort=-due&cursor=" + first.getString("next"))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-bad"));
        as("ub-tam-duong")
                .get("/v1/obligations?cursor=" + first.getString("next"))
                .then()
                .statusCode(400);
    }

    @Test
    void the_list_of_a_commune_is_what_it_owes_or_answers_for_and_what_was_owed_by_whom_it_came_after() {
        UnitId ended = country.communeCommittees.get(2);
        UnitId heir = country.communeCommittees.get(3);
        world.post("so-y-te-kien-giang", heir, "report", false);
        world.post("tp-ldtbxh-kien-giang", heir, "work", false);
        for (String actor : List.of("so-y-te-kien-giang", "tp-ldtbxh-kien-giang")) {
            assertEquals(
                    ids(o -> o.owner().equals(heir) || Set.of(heir, ended).contains(o.unit())),
                    paged(actor, "receiver=" + country.districtCommittee, 2));
        }
        assertEquals(List.of(), paged("ub-thanh-mien", "plan=" + yearly, 10));
        assertEquals(ids(o -> o.plan().equals(yearly)), paged("giam-sat", "plan=" + yearly, 3));
    }

    @Test
    void without_a_total_none_is_counted_and_the_last_page_has_no_next() {
        as("ub-tam-duong")
                .get("/v1/obligations?limit=4&period=2024&plan=" + yearly)
                .then()
                .body("items", hasSize(4), "next", nullValue(), "total", nullValue());
        as("ub-tam-duong")
                .get("/v1/obligations?limit=3&period=2024&total=true&plan=" + yearly)
                .then()
                .body("items", hasSize(3), "total", equalTo(4));
    }

    @Test
    void a_parameter_that_says_nothing_or_nonsense_is_refused_at_its_name() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String name : List.of(
                "unit",
                "owner",
                "receiver",
                "via",
                "period",
                "regime",
                "plan",
                "state",
                "dueFrom",
                "dueTo",
                "limit",
                "total")) {
            wrong.put(name + "=", name);
        }
        for (String name : List.of("unit", "owner", "receiver", "via")) {
            wrong.put(name + "=test:nowhere", name);
            wrong.put(name + "=xa%20binh%20lu", name);
        }
        wrong.put("period=2024-13", "period");
        wrong.put("period=A0", "period");
        wrong.put("dueFrom=9/11/2024", "dueFrom");
        wrong.put("dueTo=2024-11-31", "dueTo");
        wrong.put("dueTo=%2B999999999-12-31", "dueTo");
        wrong.put("state=lost", "state");
        wrong.put("sort=unit", "sort");
        wrong.put("sort=-", "sort");
        wrong.put("late=maybe", "late");
        wrong.put("year=24", "year");
        wrong.put("area=test:nowhere", "area");
        wrong.put("sort=due&cursor=ZHVlH3ggeA", "cursor");
        wrong.put("limit=0", "limit");
        wrong.put("limit=501", "limit");
        wrong.put("cursor=nowhere", "cursor");
        wrong.put("colour=red", "colour");
        wrong.forEach((query, name) -> {
            var answer = as("ub-tam-duong").get("/v1/obligations?" + query).then();
            assertEquals(4, answer.extract().statusCode() / 100, query);
            assertEquals(
                    List.of(name),
                    answer.extract().jsonPath().getList("errors.pointer").stream()
                            .map(String::valueOf)
                            .distinct()
                            .collect(Collectors.toList()),
                    query);
        });
    }

    @Test
    void what_is_listed_says_where_it_stands() {
        as("ub-tam-duong")
                .get("/v1/obligations?state=unit-ended&period=2024&plan=" + yearly)
                .then()
                .body("items.unit.name", contains("UBND xã 3"), "items.overdue", contains(true))
                .body("items.unitEnded", contains("2024-11-20"), "items.due", contains("2024-11-09"))
                .body(
                        "items[0].nextActions[0].who",
                        equalTo(country.communeCommittees.get(3).toString()));
        as("ub-tam-duong")
                .get("/v1/obligations?state=waived&plan=" + halfYearly)
                .then()
                .body("items.overdue", contains(false), "items[0].nextActions.action", contains("reopen"));
    }
}
