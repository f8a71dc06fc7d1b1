package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.rollup.Scope;

/** Opens obligations many at once, and gives them their place in the area tree. */
@ApplicationScoped
class OpeningStore {

    private static final String OPEN = """
            with wanted as (select * from unnest(?::uuid[], ?::uuid[]) as w(id, unit_id)),
            opened as (
              insert into obligation (id, regime_id, plan_id, unit_id, area, level, period, due, form_code, form_version,
                relation, members_on, opened_at, version, state, report_version, late)
              select w.id, ?, ?, w.unit_id, u.area, coalesce(u.level, '?'), ?, ?, ?, ?,
                case when ? or u.track = any(?) then 'ordered' else 'requested' end, ?, ?, 1, 'open', 0, false
              from wanted w left join known_unit u on u.id = w.unit_id
              on conflict (regime_id, period, unit_id) do nothing
              returning id, unit_id, area, relation),
            marked as (
              insert into roll_up_mark (scope, period, area, depth)
              select distinct s, ?, o.area, 99 from opened o cross join unnest(?::uuid[]) s
              where o.area is not null)
            select id, unit_id, relation from opened
            """;

    /** An obligation just made. */
    record Opened(ObligationId id, UnitId unit, String relation) {}

    /** The plan's running total and the sequence that goes with it. */
    record Count(long version, int total) {}

    @Inject
    Database database;

    List<Opened> open(Owed owed, Collection<UnitId> units, LocalDate membersOn, Instant now) {
        UUID[] ids = units.stream().map(u -> Ids.next()).toArray(UUID[]::new);
        return database.list(
                OPEN,
                row -> new Opened(
                        new ObligationId(row.uuid("id")), row.id("unit_id", UnitId::new), row.text("relation")),
                ids,
                units.toArray(UnitId[]::new),
                owed.regime().value(),
                owed.plan().value(),
                owed.period(),
                owed.due(),
                owed.form(),
                owed.formVersion(),
                owed.ordered().contains("*"),
                owed.ordered().toArray(String[]::new),
                membersOn,
                now,
                owed.period(),
                Scope.fedBy(owed.regime(), owed.form()));
    }

    Count countOpened(PlanId plan, int opened) {
        return database.first("""
                        insert into plan_obligations (plan_id, version, total) values (?, 1, ?)
                        on conflict (plan_id) do update set version = plan_obligations.version + 1,
                          total = plan_obligations.total + excluded.total
                        returning version, total
                        """, row -> new Count(row.number("version"), row.integer("total")), plan.value(), opened)
                .orElseThrow();
    }

    /** Gives obligations of units that were unknown when they were opened their place. */
    void place(Collection<UnitTold> units) {
        database.update(
                """
                with placed as (
                  update obligation o set area = u.area, level = u.level
                  from unnest(?::uuid[], ?::uuid[], ?::text[]) as u(id, area, level)
                  where o.area is null and o.unit_id = u.id and u.area is not null
                  returning o.regime_id, o.form_code, o.period, o.area)
                insert into roll_up_mark (scope, period, area, depth)
                select distinct s.id, p.period, p.area, 99 from placed p
                join lateral (select p.regime_id as id union all
                  select r.id from roll_up_scope r where r.form_code = p.form_code) s on true
                """,
                units.stream().map(UnitTold::id).toArray(UnitId[]::new),
                units.stream().map(UnitTold::area).toArray(UnitId[]::new),
                units.stream().map(UnitTold::level).toArray(String[]::new));
    }
}
