package vn.thac.report.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.rollup.Scope;

/** Opens obligations many at once, and gives them their place in the area tree. */
@ApplicationScoped
class OpeningStore {

    /**
     * What a regime may claim: its issuer, whether it commands anybody at all, its issuer's area, and whether that is the
     * whole country, in which everybody lies.
     */
    private static final String ASKS = """
            select r.id as regime_id, p.edition, p.issuer, 'ordered' = any(r.who_relation) as commands, u.area as its_area,
              coalesce((select max(l.steps) from unit_line_on(u.area, 'area', p.issued_on) l), 0) = 0 as whole
            from regime r join plan p on p.id = r.plan_id left join lateral unit_on(p.issuer, p.issued_on) u on true
            """;

    /**
     * Whether unit {@code w} enters the totals of the form over several regimes, {@code a} being what is claimed: the
     * issuer's area, or what came after it.
     */
    private static final String ENTITLED = """
            (a.commands and w.unit_id <> a.issuer and (a.whole or w.area is null or exists (
              select 1 from unit_line_on(w.area, 'area', ?) l
              where l.id in (select h.id from unit_line_on(a.its_area, 'heir', ?) h))))
            """;

    /** Of units {@code w} that may come to owe what is {@code asked}, in the table after it. */
    private static final String OPEN = """
            ), asks as materialized (""" + ASKS + """
              where r.id in (select regime_id from asked)),
            opened as (
              insert into obligation (id, regime_id, plan_id, unit_id, owner_id, area, level, period, due, form_code,
                form_version, entitled, relation, members_on, opened_at, version, state, report_version, late, named)
              select w.id, q.regime_id, q.plan_id, w.unit_id, w.unit_id, w.area, w.level, q.period, q.due, q.form_code,
                q.form_version, """ + ENTITLED.replace("?", "q.members_on") + """
                , q.relation, q.members_on, ?, 1, 'open', 0, false, nullif(a.edition, 1)
              from asked q join asks a on a.regime_id = q.regime_id join
            """;

    private static final String OPENED = """
            on w.n = q.n on conflict (regime_id, period, unit_id) do nothing
              returning id, regime_id, period, unit_id, area),
            marked as (
              insert into roll_up_mark (scope, period, area, depth)
              select distinct o.regime_id, o.period, o.area, ?::integer from opened o where o.area is not null)
            select id, regime_id, period, unit_id from opened
            """;

    private static final String PLACE = """
            with placed as (
              select o.id, o.unit_id, o.regime_id, o.members_on, u.area, u.level
              from obligation o cross join lateral unit_on(o.unit_id, o.members_on) u
              where o.area is null and o.unit_id = any(?) and u.area is not null),
            asks as (""" + ASKS + """
              where r.id in (select regime_id from placed))
            update obligation o set area = w.area, level = w.level, entitled = """ + ENTITLED.replace("?", "w.members_on") + """
            from placed w join asks a on a.regime_id = w.regime_id where o.id = w.id
            returning o.regime_id, o.period, o.area
            """;

    private static final String MARK = """
            insert into roll_up_mark (scope, period, area, depth)
            select distinct ?::uuid, ?, a, ?::integer from unnest(?::uuid[]) a
            """;

    /** A unit that is to owe a report, with its place; {@code area} is null while the unit is not known. */
    record Member(UnitId unit, @Nullable UnitId area, String level) {}

    /** What members are to owe, each of them once. */
    record Opening(Owed owed, List<Member> members, Relation relation, LocalDate on) {}

    /** An obligation just made. */
    record Opened(ObligationId id, OfPeriod of, UnitId unit) {}

    /** The n-th of what is asked. */
    private record Asked(int n, Opening opening) {}

    /** A member that comes to owe the n-th of what is asked. */
    private record Owing(int n, UUID id, Member member) {}

    /** An obligation that has a stronger relation now, and is at this version. */
    record Strengthened(ObligationId id, UnitId unit, UnitId owner, long version) {}

    /** The plan's running total and the sequence that goes with it. */
    record Count(long version, int total) {}

    @Inject
    Database database;

    /** Opens what is not owed yet of openings that have members and are each of another regime or period. */
    List<Opened> open(List<Opening> all, Instant now) {
        List<Asked> asked = new ArrayList<>();
        List<Owing> owing = new ArrayList<>();
        for (Opening opening : all) {
            int n = asked.size();
            asked.add(new Asked(n, opening));
            opening.members().forEach(member -> owing.add(new Owing(n, Ids.next(), member)));
        }
        return database.list(
                Sql.of("with asked as (select * from")
                        .add(table(asked))
                        .add(OPEN, now)
                        .add(Rows.of(owing)
                                .column("integer", Integer[]::new, Owing::n)
                                .column("uuid", UUID[]::new, Owing::id)
                                .column("uuid", UnitId[]::new, one -> one.member()
                                        .unit())
                                .column("uuid", UnitId[]::new, one -> one.member()
                                        .area())
                                .column("text", String[]::new, one -> one.member()
                                        .level())
                                .as("w(n, id, unit_id, area, level)"))
                        .add(OPENED, Scope.ANY_DEPTH),
                row -> new Opened(
                        row.id("id", ObligationId::new),
                        new OfPeriod(row.id("regime_id", RegimeId::new), row.text("period")),
                        row.id("unit_id", UnitId::new)));
    }

    private static Sql table(List<Asked> asked) {
        return Rows.of(asked)
                .column("integer", Integer[]::new, Asked::n)
                .column("uuid", RegimeId[]::new, one -> one.opening().owed().regime())
                .column("uuid", PlanId[]::new, one -> one.opening().owed().plan())
                .column(
                        "text",
                        String[]::new,
                        one -> one.opening().owed().period().key())
                .column("date", LocalDate[]::new, one -> one.opening().owed().due())
                .column("text", String[]::new, one -> one.opening().owed().form())
                .column("integer", Integer[]::new, one -> one.opening().owed().formVersion())
                .column("text", Relation[]::new, one -> one.opening().relation())
                .column("date", LocalDate[]::new, one -> one.opening().on())
                .as("q(n, regime_id, plan_id, period, due, form_code, form_version, relation, members_on)");
    }

    /** Gives those of the units' obligations that have a weaker relation this one. */
    List<Strengthened> strengthen(Owed owed, Collection<UnitId> units, Relation relation) {
        return database.list(
                """
                update obligation set relation = ?, version = version + 1
                where regime_id = ? and period = ? and unit_id = any(?) and relation = any(?)
                returning id, unit_id, owner_id, version
                """,
                row -> new Strengthened(
                        row.id("id", ObligationId::new),
                        row.id("unit_id", UnitId::new),
                        row.id("owner_id", UnitId::new),
                        row.number("version")),
                relation,
                owed.regime(),
                owed.period().key(),
                units.toArray(UnitId[]::new),
                weakerThan(relation));
    }

    /** Marks the places of who owed already: meant by another addressee too, they may report from another seat. */
    void markAgain(Owed owed, Collection<UnitId> units) {
        database.update("""
                insert into roll_up_mark (scope, period, area, depth)
                select distinct o.regime_id, o.period, o.area, ?::integer from obligation o
                where o.regime_id = ? and o.period = ? and o.unit_id = any(?) and o.area is not null
                """, Scope.ANY_DEPTH, owed.regime(), owed.period().key(), units.toArray(UnitId[]::new));
    }

    private static Relation[] weakerThan(Relation relation) {
        return Arrays.stream(Relation.values())
                .filter(r -> r != relation && relation.stronger(r) == relation)
                .toArray(Relation[]::new);
    }

    /** How many openings of a plan brought how many obligations in all. */
    record Brought(PlanId plan, int openings, int opened) {}

    /** Counts what was opened, opening by opening; answers how far each plan has come. */
    Map<PlanId, Count> count(List<Brought> all) {
        Map<PlanId, Count> counts = new HashMap<>();
        database.list(
                Sql.of("insert into plan_obligations (plan_id, version, total) select b.* from")
                        .add(Rows.of(all)
                                .column("uuid", PlanId[]::new, Brought::plan)
                                .column("bigint", Long[]::new, one -> (long) one.openings())
                                .column("integer", Integer[]::new, Brought::opened)
                                .as("b"))
                        .add("""
                        on conflict (plan_id) do update set version = plan_obligations.version + excluded.version,
                          total = plan_obligations.total + excluded.total
                        returning plan_id, version, total
                        """),
                row -> counts.put(
                        row.id("plan_id", PlanId::new), new Count(row.number("version"), row.integer("total"))));
        return counts;
    }

    /** Gives obligations of these units that have no place yet that of the day of their opening. */
    void place(Collection<UnitId> units) {
        Map<OfPeriod, List<UUID>> areas = new LinkedHashMap<>();
        database.list(
                        PLACE,
                        row -> Map.entry(
                                new OfPeriod(row.id("regime_id", RegimeId::new), row.text("period")), row.uuid("area")),
                        (Object) units.toArray(UnitId[]::new))
                .forEach(placed -> areas.computeIfAbsent(placed.getKey(), key -> new ArrayList<>())
                        .add(placed.getValue()));
        areas.forEach((placed, its) ->
                database.update(MARK, placed.regime(), placed.period(), Scope.ANY_DEPTH, its.toArray(UUID[]::new)));
    }

    /** A period of a regime, under which obligations are owed. */
    record OfPeriod(RegimeId regime, String period) {

        static OfPeriod of(Owed owed) {
            return new OfPeriod(owed.regime(), owed.period().key());
        }
    }
}
