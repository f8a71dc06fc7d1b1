package vn.thac.plan.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Asks;

/** Rows of mandates; one a plan and unit, which the table itself holds. */
@ApplicationScoped
public class MandateStore {

    /** An open mandate beside the first plan of its owner that answers it: view {@code mandate_answer}. */
    public record Answered(Mandate mandate, MandateState.Open state, PlanId by, Instant at) {}

    @Inject
    Database database;

    /**
     * Returns the ids that were new: a mandate that is already there is left as it is.
     *
     * @param mandates of one expansion
     * @param units what their units were on its day
     */
    public Set<UUID> raise(List<Mandate> mandates, Map<UnitId, KnownUnit> units, Instant at) {
        if (mandates.isEmpty()) {
            return Set.of();
        }
        Mandate first = mandates.get(0);
        return new HashSet<>(database.list(
                """
                insert into mandate (id, plan, edition, unit, owner, level, track, asks, all_asks, addressees, duties, due,
                  relation, on_day, state, raised_at, version)
                select m.id, ?, ?, m.unit, m.unit, m.level, m.track, m.asks, string_to_array(m.all_asks, ','),
                  string_to_array(m.addressees, ','), string_to_array(m.duties, ','), m.due, m.relation, ?, 'open', ?, 1
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                    ?::text[])
                  as m(id, unit, level, track, asks, all_asks, addressees, duties, due, relation)
                on conflict (plan, unit) do nothing
                returning id
                """,
                row -> row.uuid("id"),
                first.plan().value(),
                first.edition(),
                first.on(),
                at,
                mandates.stream().map(m -> m.id().value()).toArray(UUID[]::new),
                mandates.stream().map(Mandate::unit).toArray(UnitId[]::new),
                mandates.stream().map(m -> known(units, m).level()).toArray(String[]::new),
                mandates.stream().map(m -> known(units, m).track()).toArray(String[]::new),
                mandates.stream().map(m -> m.demand().asks()).toArray(Asks[]::new),
                mandates.stream().map(m -> words(m.demand().all())).toArray(String[]::new),
                mandates.stream()
                        .map(m -> String.join(",", m.demand().addressees()))
                        .toArray(String[]::new),
                mandates.stream()
                        .map(m -> String.join(",", m.demand().duties()))
                        .toArray(String[]::new),
                mandates.stream().map(m -> m.demand().due()).toArray(LocalDate[]::new),
                mandates.stream().map(m -> m.demand().relation()).toArray(Relation[]::new)));
    }

    private static KnownUnit known(Map<UnitId, KnownUnit> units, Mandate mandate) {
        return Objects.requireNonNull(units.get(mandate.unit()));
    }

    /**
     * Open mandates that a plan in force answers, each with the first plan that does; none of these is withdrawn until the
     * transaction ends. Where somebody is at that plan, it is looked for again: nobody who has mandates waits for a plan.
     */
    public List<Answered> answered(Answers which) {
        record Found(Answered answered, boolean held) {}
        Sql sql = Sql.of("""
            with found as materialized (
              select distinct on (m.id) m.id, m.plan, m.edition, m.unit, m.owner, m.asks, m.all_asks, m.addressees, m.duties,
                m.due, m.relation, m.on_day, m.version, a.answer, a.issued_at
              from mandate_answer a join mandate m on m.id = a.mandate where true
            """)
                .addGiven("and a.answer = ?", value(which.by()))
                .addGiven("and a.asking = ?", value(which.to()))
                .add("""
              order by m.id, a.issued_at),
            held as materialized (
              select p.id from plan p where p.id in (select f.answer from found f) and p.life <> 'withdrawn'
              order by p.id for share skip locked)
            select f.*, f.answer in (select h.id from held h) as held from found f order by f.id
            """);
        List<Found> found = database.list(sql, row -> new Found(answered(row), row.flag("held")));
        List<UnitId> later = found.stream()
                .filter(one -> !one.held())
                .map(one -> one.answered().mandate().owner())
                .toList();
        if (!later.isEmpty()) {
            lookAgain(later);
        }
        return found.stream().filter(Found::held).map(Found::answered).toList();
    }

    /**
     * Plans with open mandates that are answered: what issues at the same moment could not see of each other. A unit is
     * looked at once every transaction has ended that ran when it was noted.
     */
    public List<PlanId> answeredUnseen() {
        UUID[] settled = database.list(
                        "delete from answer_due where seen <= pg_snapshot_xmin(pg_current_snapshot()) returning unit",
                        row -> row.uuid("unit"))
                .toArray(UUID[]::new);
        database.update("update answer_due set seen = pg_snapshot_xmax(pg_current_snapshot()) where seen is null");
        return settled.length == 0
                ? List.of()
                : database.list(
                        "select distinct asking from mandate_answer where owner = any(?)",
                        row -> new PlanId(row.uuid("asking")),
                        (Object) settled);
    }

    /** A unit's plan rests on others than before: what it answers may be hidden by what happens at this moment. */
    public void lookAgain(UnitId unit) {
        database.update("insert into answer_due (unit) values (?)", unit);
    }

    /** Writes the states that mandates have come to; returns the ids of those that nobody else has changed meanwhile. */
    public Set<UUID> write(List<Mandate> changed) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        List<Cells> states = changed.stream().map(m -> Cells.of(m.state())).toList();
        return new HashSet<>(database.list(
                """
                update mandate m set state = c.state, fulfilled_by = c.by, fulfilled_at = c.at, fulfilled_late = c.late,
                  passed_on_at = c.passed_on_at, excused_at = c.excused_at, recalled_at = c.recalled_at, due = c.due, owner = c.owner,
                  version = c.version
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::timestamptz[], ?::boolean[], ?::timestamptz[],
                    ?::timestamptz[], ?::timestamptz[], ?::date[], ?::uuid[])
                  as c(id, version, state, by, at, late, passed_on_at, excused_at, recalled_at, due, owner)
                where m.id = c.id and m.version = c.version - 1
                returning m.id
                """,
                row -> row.uuid("id"),
                changed.stream().map(m -> m.id().value()).toArray(UUID[]::new),
                changed.stream().map(Mandate::version).toArray(Long[]::new),
                states.stream().map(Cells::state).toArray(String[]::new),
                states.stream().map(Cells::by).toArray(UUID[]::new),
                states.stream().map(Cells::at).toArray(Instant[]::new),
                states.stream().map(Cells::late).toArray(Boolean[]::new),
                states.stream().map(Cells::passedOnAt).toArray(Instant[]::new),
                states.stream().map(Cells::excusedAt).toArray(Instant[]::new),
                states.stream().map(Cells::recalledAt).toArray(Instant[]::new),
                changed.stream().map(m -> m.demand().due()).toArray(LocalDate[]::new),
                changed.stream().map(Mandate::owner).toArray(UnitId[]::new)));
    }

    /** A state as the columns have it. */
    private record Cells(
            String state,
            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable Boolean late,
            @Nullable Instant passedOnAt,
            @Nullable Instant excusedAt,
            @Nullable Instant recalledAt) {

        static Cells of(MandateState state) {
            if (state instanceof MandateState.Fulfilled fulfilled) {
                return new Cells(
                        "fulfilled", value(fulfilled.by()), fulfilled.at(), fulfilled.late(), null, null, null);
            }
            if (state instanceof MandateState.PassedOn passed) {
                return new Cells("passed-on", null, null, null, passed.at(), null, null);
            }
            if (state instanceof MandateState.Excused excused) {
                return new Cells("excused", null, null, null, null, excused.at(), null);
            }
            if (state instanceof MandateState.Recalled recalled) {
                return new Cells("recalled", null, null, null, null, null, recalled.at());
            }
            return new Cells("open", null, null, null, null, null, null);
        }
    }

    private static @Nullable PlanId planOrNull(Row row) throws SQLException {
        UUID plan = row.uuidOrNull("fulfilled_by");
        return plan == null ? null : new PlanId(plan);
    }

    /** The state in a row with the columns state, due, fulfilled_by, fulfilled_at, fulfilled_late, passed_on_at, excused_at, recalled_at. */
    public static MandateState state(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "fulfilled" ->
                new MandateState.Fulfilled(
                        row.dayOrNull("due"), planOrNull(row), row.instant("fulfilled_at"), row.flag("fulfilled_late"));
            case "excused" -> new MandateState.Excused(row.dayOrNull("due"), row.instant("excused_at"));
            case "recalled" -> new MandateState.Recalled(row.instant("recalled_at"));
            case "passed-on" -> new MandateState.PassedOn(row.instant("passed_on_at"));
            default -> new MandateState.Open(row.dayOrNull("due"));
        };
    }

    /** Holds a mandate that there is until the transaction ends. */
    public Mandate hold(UUID id) {
        return database.first(
                        "select m.* from mandate m where m.id = ? for update", row -> mandate(row, state(row)), id)
                .orElseThrow();
    }

    /** Mandates of a plan that another counts as answering, though it neither names them nor rests on it, and nobody said so. */
    public List<Mandate> answeredByNothing(PlanId asking, PlanId answer) {
        return database.list("""
            select m.* from mandate m join plan p on p.id = m.fulfilled_by join plan q on q.id = m.plan
            where m.plan = ? and m.fulfilled_by = ? and not q.recalls and m.id <> all (p.fulfils)
              and not exists (select 1 from basis_link b where b.from_document = p.id and b.to_document = m.plan
                and b.relation = 'implements')
              and not exists (select 1 from mandate_step s where s.mandate = m.id and s.step = 'answer'
                and s.plan = p.id)
            order by m.id for update of m
            """, row -> mandate(row, state(row)), asking.value(), answer.value());
    }

    /** Mandates of a plan by the units that it asks; nobody else changes them until the transaction ends. */
    public Map<UnitId, Mandate> holdOf(PlanId plan, Collection<UnitId> units) {
        Map<UnitId, Mandate> found = new HashMap<>();
        database.list(
                        "select m.* from mandate m where m.plan = ? and m.unit = any(?) order by m.id for update",
                        row -> mandate(row, state(row)),
                        plan.value(),
                        units.toArray(UnitId[]::new))
                .forEach(mandate -> found.put(mandate.unit(), mandate));
        return found;
    }

    /** Some, by their ids; nobody else changes them until the transaction ends. */
    public List<Mandate> holdAll(Collection<MandateId> ids) {
        return database.list(
                "select m.* from mandate m where m.id = any(?) order by m.id for update",
                row -> mandate(row, state(row)),
                (Object) ids.stream().map(MandateId::value).toArray(UUID[]::new));
    }

    /** With whom lies what a plan asked of units that have ended. */
    public InHand inHand(PlanId plan) {
        record Taken(UnitId unit, UnitId by) {}
        Map<UnitId, Set<UnitId>> takers = new HashMap<>();
        database.list("""
                        with recursive taken(unit, id) as (
                          select m.unit, m.id from mandate m where m.plan = ? and m.state = 'passed-on'
                          union
                          select t.unit, g.mandate from taken t join mandate_origin g on g.origin = t.id)
                        select distinct t.unit, h.unit as by from taken t join mandate h on h.id = t.id
                        where h.state <> 'passed-on'
                        """, row -> new Taken(row.id("unit", UnitId::new), row.id("by", UnitId::new)), plan.value())
                .forEach(one -> takers.computeIfAbsent(one.unit(), unit -> new HashSet<>())
                        .add(one.by()));
        return new InHand(takers);
    }

    /** What a unit has open of these mandates, or of those in which they went on. */
    public List<MandateId> openOf(UnitId owner, Collection<MandateId> origins) {
        return database.list(
                """
                with recursive gone(id) as (
                  select id from unnest(?::uuid[]) as t(id)
                  union
                  select g.mandate from gone t join mandate_origin g on g.origin = t.id)
                select m.id from gone t join mandate m on m.id = t.id where m.owner = ? and m.state = 'open' order by m.id
                """,
                row -> new MandateId(row.uuid("id")),
                origins.stream().map(MandateId::value).toArray(UUID[]::new),
                owner);
    }

    /** Plans that are there may answer what is asked of these now. */
    public void lookAgain(Collection<UnitId> units) {
        database.update("insert into answer_due (unit) select distinct u from unnest(?::uuid[]) as t(u)", (Object)
                units.toArray(UnitId[]::new));
    }

    /** Writes what mandates that are held ask now, and where they stand. */
    public void ask(List<Mandate> changed, Instant at) {
        if (changed.isEmpty()) {
            return;
        }
        List<Mandate> held = List.copyOf(changed);
        database.update(
                """
                update mandate m set edition = c.edition, asks = c.asks, all_asks = string_to_array(c.all_asks, ','),
                  addressees = string_to_array(c.addressees, ','), duties = string_to_array(c.duties, ','), due = c.due,
                  relation = c.relation, on_day = c.on_day, changed_at = ?
                from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::date[])
                  as c(id, edition, asks, all_asks, addressees, duties, due, relation, on_day)
                where m.id = c.id
                """,
                at,
                Columns.of(held, UUID[]::new, m -> m.id().value()),
                Columns.of(held, Integer[]::new, Mandate::edition),
                Columns.of(held, Asks[]::new, m -> m.demand().asks()),
                Columns.of(held, String[]::new, m -> words(m.demand().all())),
                Columns.of(held, String[]::new, m -> String.join(",", m.demand().addressees())),
                Columns.of(held, String[]::new, m -> String.join(",", m.demand().duties())),
                Columns.of(held, LocalDate[]::new, m -> m.demand().due()),
                Columns.of(held, Relation[]::new, m -> m.demand().relation()),
                Columns.of(held, LocalDate[]::new, Mandate::on));
        write(held);
    }

    private static String words(Set<Asks> asks) {
        return String.join(",", asks.stream().map(Asks::wire).toList());
    }

    /**
     * What is handed down of what each mandate of {@code taken (mandate, id)} asks: by its unit, or by one before it that is
     * in {@code id}.
     */
    private static final String HANDED = """
            taken t join mandate o on o.id = t.id join mandate m on m.id = t.mandate
              join handed_down h on h.plan = o.plan and h.by_unit = o.unit and (m.duties = '{}' or h.item = any(m.duties))
              join handed_down_round r on r.plan = h.plan and r.item = h.item
            """;

    private static final String TAKEN = """
              union
              select t.mandate, g.origin from taken t join mandate_origin g on g.mandate = t.id)
            """;

    /** Open mandates of a plan to pass something on of which all have it to whom it is handed down. */
    public List<Mandate> holdHandedDown(PlanId plan) {
        return database.list(
                "with recursive taken (mandate, id) as (select id, id from mandate where plan = ? and state = 'open' and asks = ?"
                        + TAKEN
                        + " select m.* from mandate m where m.state = 'open' and m.id in (select t.mandate from "
                        + HANDED
                        + " group by t.mandate having bool_and(r.reached >= r.round)) order by m.id for update of m",
                row -> mandate(row, state(row)),
                plan.value(),
                Asks.PASS_ON);
    }

    /** Whether its unit hands down what it asks and not all have that yet: nobody's word makes it so. */
    public boolean isHandingDown(UUID mandate) {
        return database.first(
                        "with recursive taken (mandate, id) as (select id, id from mandate where id = ?" + TAKEN
                                + " select 1 from " + HANDED + " where r.reached < r.round limit 1",
                        row -> true,
                        mandate)
                .isPresent();
    }

    /** Open mandates of a plan that nobody else changes just now. */
    public List<Mandate> open(PlanId plan, int limit) {
        return database.list(
                "select m.* from mandate m where m.plan = ? and m.state = 'open' order by m.id limit ? for update skip"
                        + " locked",
                row -> mandate(row, state(row)),
                plan.value(),
                limit);
    }

    public long countOpen(PlanId plan) {
        return database.first(
                        "select count(*) as n from mandate where plan = ? and state = 'open'",
                        row -> row.number("n"),
                        plan.value())
                .orElse(0L);
    }

    /** Mandates that a plan answers, whoever they are of, where what asks still asks. */
    public List<Mandate> answeredBy(PlanId answer) {
        return database.list("""
            select m.* from mandate m join plan p on p.id = m.plan
            where m.fulfilled_by = ? and not p.recalls
            order by m.id for update of m
            """, row -> mandate(row, state(row)), answer.value());
    }

    /**
     * Those of some mandates, which are held, that their plan asks no more in force: the edition in which they fell away
     * recalled what was open. One that still looks for its members decides itself.
     */
    public Set<MandateId> fallenAway(Collection<MandateId> mandates) {
        UUID[] ids = mandates.stream().map(MandateId::value).toArray(UUID[]::new);
        return new HashSet<>(database.list("""
                with edition as (
                  select f.plan, f.edition, coalesce((f.amends ->> 'recalls')::boolean, true) as recalls,
                    array(select a ->> 'addressee' from json_array_elements(f.terms -> 'asks') a) as addressees
                  from fan_out f
                  where f.stage <> 'expanding' and f.plan in (select m.plan from mandate m where m.id = any(?))),
                asked as (
                  select m.id, e.edition, e.recalls, exists (
                    select 1 from plan_member pm where pm.plan = e.plan and pm.edition = e.edition
                      and pm.unit = any(s.units) and pm.addressee = any(e.addressees)) as asks
                  from mandate m join edition e on e.plan = m.plan
                    cross join lateral (select array(select mandate_stands_for(m.id)) as units) s
                  where m.id = any(?)),
                last as (
                  select id, max(edition) as latest, coalesce(max(edition) filter (where asks), 0) as asking
                  from asked group by id)
                select l.id from last l cross join lateral (
                  select a.recalls from asked a where a.id = l.id and a.edition > l.asking order by a.edition limit 1) f
                where l.asking < l.latest and f.recalls
                """, row -> new MandateId(row.uuid("id")), ids, ids));
    }

    /** Whether nothing is asked under the plan any more; which stays so until the transaction ends. */
    public boolean isRecalled(PlanId plan) {
        return database.first(
                        "select recalls from plan where id = ? for share", row -> row.flag("recalls"), plan.value())
                .orElseThrow();
    }

    /** Whether a day comes before the first that the date of the plan can mean. */
    public boolean isBefore(LocalDate day, PlanId plan) {
        return database.first(
                        "select coalesce(? < date_first(document_date, date_precision), false) as early from plan"
                                + " where id = ?",
                        row -> row.flag("early"),
                        day,
                        plan.value())
                .orElse(false);
    }

    /** The unit whose plan asks. */
    public UnitId asker(Mandate mandate) {
        return database.first(
                        "select issuer from plan where id = ?",
                        row -> row.id("issuer", UnitId::new),
                        mandate.plan().value())
                .orElseThrow();
    }

    /** Whether a document of a kind is an answer to what is asked; of a kind that nobody knows, it is not. */
    public boolean answers(String kind, Asks asks) {
        return database.first(
                        "select ? = any (answers) as yes from document_kind where code = ?",
                        row -> row.flag("yes"),
                        asks,
                        kind)
                .orElse(false);
    }

    private static Answered answered(Row row) throws SQLException {
        MandateState.Open open = new MandateState.Open(row.dayOrNull("due"));
        return new Answered(mandate(row, open), open, new PlanId(row.uuid("answer")), row.instant("issued_at"));
    }

    private static Mandate mandate(Row row, MandateState state) throws SQLException {
        Set<Asks> all = new TreeSet<>();
        row.texts("all_asks").forEach(word -> all.add(WireName.of(Asks.class, word)));
        Demand demand = new Demand(
                row.word("asks", Asks.class),
                row.dayOrNull("due"),
                row.word("relation", Relation.class),
                all,
                Set.copyOf(row.texts("addressees")),
                Set.copyOf(row.texts("duties")));
        return new Mandate(
                new MandateId(row.uuid("id")),
                new PlanId(row.uuid("plan")),
                row.integer("edition"),
                row.id("unit", UnitId::new),
                row.id("owner", UnitId::new),
                demand,
                row.day("on_day"),
                state,
                row.number("version"));
    }

    private static @Nullable UUID value(@Nullable PlanId plan) {
        return plan == null ? null : plan.value();
    }
}
