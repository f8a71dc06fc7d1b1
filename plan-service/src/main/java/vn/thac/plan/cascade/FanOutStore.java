package vn.thac.plan.cascade;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Selector;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.PackageReader;

/** The jobs of falling plans and the expansions they make. */
@ApplicationScoped
class FanOutStore {

    private static final TypeReference<List<Ask>> ASKS = new TypeReference<>() {};
    private static final TypeReference<Selector> SELECTOR = new TypeReference<>() {};

    @Inject
    Database database;

    /** The job that has waited longest and that nobody else has, held until the transaction ends. */
    Optional<FanOutJob> claim() {
        return database.first("""
                select f.plan, p.issuer, p.ancestors, f.on_day, f.raised_up_to, f.raising_ended, f.chunks, f.mandates
                from fan_out f join plan p on p.id = f.plan
                where f.ended_at is null
                order by f.last_turn limit 1 for update of f skip locked
                """, this::job);
    }

    private FanOutJob job(Row row) throws SQLException {
        PlanId plan = new PlanId(row.uuid("plan"));
        return new FanOutJob(
                plan,
                row.id("issuer", UnitId::new),
                row.uuids("ancestors"),
                row.day("on_day"),
                row.idOrNull("raised_up_to", UnitId::new),
                row.flag("raising_ended"),
                row.integer("chunks"),
                row.integer("mandates"),
                addressees(plan));
    }

    private List<FanOutJob.AddresseeWork> addressees(PlanId plan) {
        return database.list(
                """
                select key, units, selector, asks, members, sent from plan_addressee
                where plan = ? and (cardinality(units) > 0 or selector is not null) order by position
                """,
                row -> new FanOutJob.AddresseeWork(
                        row.text("key"),
                        row.uuids("units").stream().map(UnitId::new).toList(),
                        row.textOrNull("selector") == null ? null : PackageReader.read(row.text("selector"), SELECTOR),
                        PackageReader.read(row.text("asks"), ASKS),
                        (Integer) row.set().getObject("members"),
                        row.integer("sent")),
                plan.value());
    }

    /** Keeps who was a member on the day. */
    void expand(PlanId plan, String addressee, List<UnitId> members, LocalDate on) {
        database.update(
                """
                with members as (
                  insert into plan_member (plan, addressee, unit, place, on_day)
                  select ?, ?, m.unit, m.place - 1, ? from unnest(?::uuid[]) with ordinality as m(unit, place)
                  on conflict do nothing)
                update plan_addressee set members = ? where plan = ? and key = ?
                """,
                plan.value(),
                addressee,
                on,
                members.toArray(UnitId[]::new),
                members.size(),
                plan.value(),
                addressee);
    }

    /** The next units that are asked something, in the order of their ids, with the addressees that name them. */
    Map<UnitId, List<String>> asked(
            PlanId plan, List<String> addressees, UnitId issuer, @Nullable UnitId after, int limit) {
        Map<UnitId, List<String>> asked = new LinkedHashMap<>();
        database.list(
                        """
                select unit, string_agg(addressee, ',' order by addressee) as addressees from plan_member
                where plan = ? and addressee = any(?) and unit <> ? and (?::uuid is null or unit > ?)
                group by unit order by unit limit ?
                """,
                        row -> Map.entry(
                                row.id("unit", UnitId::new),
                                List.of(row.text("addressees").split(","))),
                        plan.value(),
                        addressees.toArray(String[]::new),
                        issuer,
                        after,
                        after,
                        limit)
                .forEach(found -> asked.put(found.getKey(), found.getValue()));
        return asked;
    }

    List<UUID> members(PlanId plan, String addressee, int from, int limit) {
        return database.list(
                "select unit from plan_member where plan = ? and addressee = ? and place >= ? and place < ? order by place",
                row -> row.uuid("unit"),
                plan.value(),
                addressee,
                from,
                from + limit);
    }

    void sent(PlanId plan, Map<String, Integer> sentByAddressee) {
        List<String> keys = new ArrayList<>(sentByAddressee.keySet());
        database.update(
                """
                update plan_addressee p set sent = s.sent
                from unnest(?::text[], ?::integer[]) as s(key, sent) where p.plan = ? and p.key = s.key
                """,
                keys.toArray(String[]::new),
                keys.stream().map(sentByAddressee::get).toArray(Integer[]::new),
                plan.value());
    }

    void turned(FanOutJob job) {
        database.update(
                """
                update fan_out set raised_up_to = ?, raising_ended = ?, chunks = ?, mandates = ?,
                  last_turn = clock_timestamp()
                where plan = ?
                """,
                job.raisedUpTo(),
                job.raisingEnded(),
                job.chunks(),
                job.mandates(),
                job.plan().value());
    }

    void ended(FanOutJob job, long assignments, long obligations, Instant at) {
        database.update(
                """
                update fan_out set raising_ended = true, raised_up_to = ?, chunks = ?, mandates = ?,
                  assignments_expected = ?, obligations_expected = ?, last_turn = clock_timestamp(), ended_at = ?
                where plan = ?
                """,
                job.raisedUpTo(),
                job.chunks(),
                job.mandates(),
                assignments,
                obligations,
                at,
                job.plan().value());
    }

    /** Assignments that must come of it: each item once for each unit that holds it. */
    long assignmentsExpected(PlanId plan) {
        return database.first("""
                select coalesce(sum((select count(distinct m.unit) from plan_member m
                  where m.plan = i.plan and m.addressee = any(i.addressees)) * i.items), 0) as n
                from (select plan, addressees, count(*) as items from plan_item where plan = ? group by plan, addressees) i
                """, row -> row.number("n"), plan.value()).orElse(0L);
    }

    /** Units that report, each once for each regime. */
    long reporters(PlanId plan, List<String> addressees) {
        return database.first(
                        "select count(distinct unit) as n from plan_member where plan = ? and addressee = any(?)",
                        row -> row.number("n"),
                        plan.value(),
                        addressees.toArray(String[]::new))
                .orElse(0L);
    }
}
