package vn.thac.report.plan.regimes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.EachSpelledOut;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Statements;
import vn.thac.testing.Told;

/** A run of issued plans is taken as a set, and comes to the same as one plan after the other. */
@QuarkusTest
@TestProfile(EachSpelledOut.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PlansTogetherIT {

    private static final String MORNING = "2024-03-20T01:00:00Z";
    private static final String NOON = "2024-03-20T05:00:00Z";
    private static final Map<String, Object> BEFORE_10_NOVEMBER = Map.of("day", 10, "month", 11, "rule", "before");

    /** The end of the transaction and that of the outbox among them. */
    private static final int MOST = 12;

    private static final int MOST_OF_MEMBERS = 20;

    @Inject
    World world;

    private Country country;

    @BeforeEach
    void a_country() {
        world.today("2024-03-20");
        country = new Country(world, 3);
    }

    /** Plans that are told, in the order in which they come in. */
    private record Case(String form, List<PlanId> plans, List<Told> told) {

        static Case of(String form) {
            return new Case(form, new ArrayList<>(), new ArrayList<>());
        }

        /** What is told of its issue is told to nobody again: what follows comes behind it. */
        void settle() {
            told.clear();
        }

        void members(PlanId plan, String addressee, String on, UnitId... units) {
            told.add(Told.of(
                    "plan", plan, 2, "plan.members-expanded.v1", World.chunk(plan, addressee, on, List.of(units))));
        }

        void tell(World.PlanOf plan, String at) {
            if (!plans.contains(plan.id())) {
                plans.add(plan.id());
            }
            told.add(plan.issued(at));
        }
    }

    @Test
    void a_run_of_plans_comes_to_the_same_as_one_after_the_other() {
        UnitId begins = unitThatBegins("2024-08-01");
        Case singly = plans("singly", begins);
        Case together = plans("together", begins);

        singly.told().forEach(one -> world.takeTogether(List.of(one)));
        assertEquals(2, times("with kept as (select * from jsonb_populate_recordset(null::plan,", together));

        assertEquals(kept(singly), kept(together));
        assertEquals(4, kept(together).get("regime").size());
        assertEquals(1, kept(together).get("look").size());
        assertEquals(
                List.of(country.provinceCommittee.toString()),
                world.database()
                        .list(
                                "select owner from form_owner where code = ?",
                                row -> row.text("owner"),
                                together.form()));
        assertEquals(
                1,
                world.heard("thac.regime", RegimeOpened.TYPE).stream()
                        .filter(told -> told.getString("planId")
                                .equals(together.plans().get(0).toString()))
                        .count());
    }

    @Test
    void one_that_cannot_be_taken_holds_up_none_of_the_others() {
        Case singly = withABadOne("bad-singly");
        Case together = withABadOne("bad-together");

        singly.told().forEach(one -> world.takeTogether(List.of(one)));
        world.takeTogether(together.told());

        assertEquals(kept(singly), kept(together));
        assertEquals(2, kept(together).get("plan").size());
        assertEquals(2, kept(together).get("regime").size());
        assertEquals(1, deadLetters(together.told().get(1)));
    }

    @Test
    void a_run_of_members_comes_to_the_same_as_one_chunk_after_the_other() {
        Case singly = members("members-singly");
        Case together = members("members-together");

        singly.told().forEach(one -> world.takeTogether(List.of(one)));
        assertEquals(4, times("insert into plan_member ", together));

        assertEquals(kept(singly), kept(together));
        assertEquals(6, kept(together).get("member").size());
        assertEquals(6, kept(together).get("obligation").size());
        assertTrue(kept(together).get("told").toString().contains("regime.addressed.v1"));
        assertTrue(kept(together).get("owed").toString().contains("obligation.strengthened.v1"));
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                world.database()
                        .list(
                                "select sequence from audit where aggregate = 'plan-obligations' and aggregate_id = ?"
                                        + " order by id",
                                row -> row.number("sequence"),
                                together.plans().get(1)));
    }

    @Test
    void members_of_a_plan_that_is_not_there_hold_up_none_of_the_others() {
        Case singly = membersOfNoPlan("none-singly");
        Case together = membersOfNoPlan("none-together");

        singly.told().forEach(one -> world.takeTogether(List.of(one)));
        world.takeTogether(together.told());

        assertEquals(kept(singly), kept(together));
        assertEquals(6, kept(together).get("obligation").size());
        assertEquals(1, deadLetters(together.told().get(1)));
    }

    @Test
    void twenty_plans_take_no_more_statements_than_one() {
        Case one = yearly("one", 1);
        Case twenty = yearly("twenty", 20);

        fewStatements(MOST, "insert into plan ", one, twenty);
        assertEquals(20, kept(twenty).get("period").size());

        followed(one);
        followed(twenty);
        fewStatements(MOST_OF_MEMBERS, "insert into plan_member ", one, twenty);
        assertEquals(60, kept(twenty).get("obligation").size());
    }

    /** How often statements that begin so are sent. */
    private long times(String beginning, Case taken) {
        return Statements.with(beginning, () -> world.takeTogether(taken.told())).stream()
                .filter(sent -> sent.startsWith(beginning))
                .count();
    }

    private long deadLetters(Told event) {
        return world.count(
                "select count(*) as n from dead_letter where convert_from(key, 'UTF8') = '" + event.key() + "'");
    }

    private void fewStatements(int most, String marker, Case one, Case twenty) {
        world.database();
        List<String> ofOne = Statements.with(marker, () -> world.takeTogether(one.told()));
        List<String> ofTwenty = Statements.with(marker, () -> world.takeTogether(twenty.told()));
        assertEquals(ofOne.size(), ofTwenty.size(), () -> String.join("\n--\n", ofTwenty));
        assertTrue(ofTwenty.size() <= most, () -> ofTwenty.size() + ":\n" + String.join("\n--\n", ofTwenty));
    }

    /** The members of both addressees of each plan. */
    private void followed(Case plans) {
        plans.settle();
        for (PlanId plan : plans.plans()) {
            plans.members(plan, "communes", "2024-03-20", country.communeCommittees.toArray(UnitId[]::new));
            plans.members(plan, "district", "2024-03-20", country.districtCommittee);
        }
    }

    /**
     * Two plans: one asks communes to report and orders one of them, to a class; the other comes to mean a commune later, and
     * nobody there owes by an addressee that no rule of it names.
     */
    private Case members(String form) {
        Case plans = Case.of(form);
        World.PlanOf first = world.planOf(country.provinceCommittee)
                .addressee("asked", null, List.of())
                .addressee("ordered", null, List.of())
                .addressee("class", Map.of("track", "government", "level", "district"), List.of())
                .regime(
                        "NAM",
                        "periodic",
                        "P1Y",
                        BEFORE_10_NOVEMBER,
                        "unstated",
                        new TreeMap<>(Map.of("asked", "requested", "ordered", "ordered")),
                        "class",
                        null);
        World.PlanOf second = yearly(form, country.districtCommittee)
                .addressee("others", null, List.of())
                .regime("QUY", "periodic", "P3M", Map.of("offset", "P10D"), "calendar", "communes", "district", null);
        plans.tell(first, NOON);
        plans.tell(second, NOON);
        world.takeTogether(plans.told());
        plans.settle();
        UnitId one = country.communeCommittees.get(0);
        UnitId two = country.communeCommittees.get(1);
        plans.members(first.id(), "asked", "2024-03-20", one, two);
        plans.members(second.id(), "communes", "2024-03-20", one);
        plans.members(first.id(), "ordered", "2024-03-20", one);
        plans.members(second.id(), "others", "2024-03-20", two);
        plans.members(first.id(), "asked", "2024-03-20", one, two);
        plans.members(second.id(), "communes", "2024-04-01", one, two);
        plans.members(first.id(), "class", "2024-03-20", country.districtCommittee);
        return plans;
    }

    private Case membersOfNoPlan(String form) {
        Case plans = yearly(form, 2);
        world.takeTogether(plans.told());
        plans.settle();
        UnitId[] communes = country.communeCommittees.toArray(UnitId[]::new);
        plans.members(plans.plans().get(0), "communes", "2024-03-20", communes);
        plans.members(new PlanId(Ids.next()), "communes", "2024-03-20", communes);
        plans.members(plans.plans().get(1), "communes", "2024-03-20", communes);
        return plans;
    }

    /** One twice, one without regimes, two that ask another version of a form, one amended before it came in. */
    private Case plans(String form, UnitId begins) {
        Case plans = Case.of(form);
        World.PlanOf first = yearly(form, country.districtCommittee);
        plans.tell(first, NOON);
        plans.tell(
                world.planOf(country.provinceCommittee).addressee("communes", null, country.communeCommittees), NOON);
        plans.tell(
                yearly(form, country.provinceCommittee)
                        .asking(2, List.of(world.indicator("KS", "ratio")))
                        .suppliedBy("KS", "communes"),
                MORNING);
        plans.tell(
                world.planOf(country.districtCommittee)
                        .form(form)
                        .dated("2023-03-01")
                        .addressee("communes", null, List.of(country.communeCommittees.get(0), begins))
                        .addressee("district", null, List.of(country.districtCommittee))
                        .regime(
                                "QUY",
                                "periodic",
                                "P3M",
                                Map.of("offset", "P10D"),
                                "calendar",
                                "communes",
                                null,
                                "district")
                        .regime("NAM", "periodic", "P1Y", null, "calendar", "communes", "district", null)
                        .regime("NAM", "ad-hoc", null, null, null, "communes", "district", null)
                        .target("T1", "KS", ">", "99.9", 2024),
                NOON);
        plans.tell(first, NOON);
        return plans;
    }

    /** The second names a form that it has not. */
    private Case withABadOne(String form) {
        Case plans = Case.of(form);
        plans.tell(yearly(form, country.districtCommittee), NOON);
        plans.tell(yearly(form, country.districtCommittee).form(null), NOON);
        plans.tell(yearly(form, country.provinceCommittee), MORNING);
        return plans;
    }

    private Case yearly(String form, int count) {
        Case plans = Case.of(form);
        for (int i = 0; i < count; i++) {
            plans.tell(yearly(form, country.communeCommittees.get(i % 3)), NOON);
        }
        return plans;
    }

    private World.PlanOf yearly(String form, UnitId issuer) {
        return world.planOf(issuer)
                .form(form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .regime("BC-NAM", "periodic", "P1Y", BEFORE_10_NOVEMBER, "unstated", "communes", "district", null);
    }

    private UnitId unitThatBegins(String day) {
        UnitId unit = UnitId.next();
        world.tellUnit(new World.UnitState(
                unit,
                1,
                "UBND xã mới",
                "government",
                "commune",
                country.communes.get(0),
                List.of(),
                null,
                List.of(),
                day));
        world.await(() -> world.count("select count(*) as n from known_unit where id = '" + unit + "'") == 1);
        return unit;
    }

    /** All that is kept of the plans, in its order, under names instead of ids. */
    private Map<String, List<String>> kept(Case of) {
        Map<String, String> names = new HashMap<>();
        for (PlanId plan : of.plans()) {
            names.put(plan.toString(), "plan " + of.plans().indexOf(plan));
        }
        names.put("\"" + of.form() + "\"", "\"form\"");
        Map<String, List<String>> kept = new LinkedHashMap<>();
        kept.put(
                "plan",
                rows(
                        of,
                        names,
                        "select to_jsonb(p) as t from plan p where p.id = any(?) order by array_position(?, p.id)"));
        kept.put("regime", rows(of, names, """
            select to_jsonb(r) - 'id' - 'number' - 'opened_at' as t from regime r where plan_id = any(?)
            order by array_position(?, plan_id), number
            """));
        kept.put("period", rows(of, names, """
            select (to_jsonb(x) - 'regime_id') || jsonb_build_object('key', r.key, 'plan', r.plan_id) as t
            from regime_period x join regime r on r.id = x.regime_id where r.plan_id = any(?)
            order by array_position(?, r.plan_id), r.number, x.period
            """));
        kept.put("look", rows(of, names, """
            select jsonb_build_array(r.plan_id, r.key, c.period, c.on_day) as t from regime_period_check c
            join regime r on r.id = c.regime_id where r.plan_id = any(?)
            order by array_position(?, r.plan_id), r.number, c.period, c.on_day
            """));
        kept.put("told", rows(of, names, """
            select jsonb_build_array(a.actor, a.action, a.sequence, a.after::jsonb - 'regimeId') as t
            from audit a join regime r on r.id = a.aggregate_id where r.plan_id = any(?)
            order by array_position(?, r.plan_id), a.id
            """));
        kept.put("member", rows(of, names, """
            select to_jsonb(m) as t from plan_member m where plan_id = any(?)
            order by array_position(?, plan_id), addressee, unit_id
            """));
        kept.put("obligation", rows(of, names, """
            select to_jsonb(o) - 'id' - 'regime_id' - 'opened_at' as t from obligation o where plan_id = any(?)
            order by array_position(?, plan_id), period, unit_id
            """));
        kept.put("owed", rows(of, names, """
            select jsonb_build_array(a.actor, a.action, a.sequence, a.after::jsonb - 'regimeId' - 'obligationId') as t
            from audit a left join obligation o on o.id = a.aggregate_id
            where a.aggregate <> 'regime' and coalesce(o.plan_id, a.aggregate_id) = any(?)
            order by array_position(?, coalesce(o.plan_id, a.aggregate_id)), a.aggregate, a.id
            """));
        kept.put(
                "form", texts(names, "select to_jsonb(f) as t from form f where code = ? order by version", of.form()));
        kept.put("owner", texts(names, "select to_jsonb(o) as t from form_owner o where code = ?", of.form()));
        return kept;
    }

    private List<String> rows(Case of, Map<String, String> names, String sql) {
        PlanId[] plans = of.plans().toArray(PlanId[]::new);
        return texts(names, sql, plans, plans);
    }

    private List<String> texts(Map<String, String> names, String sql, Object... arguments) {
        return world.database().list(sql, row -> named(row.text("t"), names), arguments);
    }

    private static String named(String text, Map<String, String> names) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }
}
