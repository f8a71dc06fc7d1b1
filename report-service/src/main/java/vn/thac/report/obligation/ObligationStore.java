package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.Ids;
import vn.thac.platform.UnitId;
import vn.thac.platform.sql.Database;
import vn.thac.platform.sql.Row;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.rollup.Scope;

/** Obligations one at a time for their changes, many at once for their opening. */
@ApplicationScoped
class ObligationStore {

    static final String SELECT = """
            select o.*, r.key as regime_key, p.title as plan_title, p.issuer, r.receivers, r.consolidators,
              coalesce((select n.name from known_name n where n.unit_id = o.unit_id and n.from_day <= o.members_on
                order by n.from_day desc limit 1), '?') as unit_name
            from obligation o join regime r on r.id = o.regime_id join plan p on p.id = o.plan_id
            """;

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

    private static final String SUBMIT = """
            with kept as (
              insert into report_version (obligation_id, version, submitted_at, submitted_by, late, narrative, cells, notes)
              values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)),
            cleared as (delete from report_draft where obligation_id = ?),
            marked as (
              insert into roll_up_mark (scope, period, area, depth)
              select s, ?, a, 99 from unnest(?::uuid[]) s cross join (select ?::uuid as a) x
              where a is not null)
            update obligation set state = 'submitted', report_version = ?, version = ?, late = ?, submitted_at = ?,
              submitted_by = ? where id = ?
            """;

    private static final String REVIEW = """
            with kept as (
              insert into review (obligation_id, report_version, outcome, at, reviewer, reviewer_unit, reasons)
              values (?, ?, ?, ?, ?, ?, ?::jsonb)),
            marked as (
              insert into roll_up_mark (scope, period, area, depth)
              select s, ?, a, 99 from unnest(?::uuid[]) s cross join (select ?::uuid as a) x
              where a is not null)
            update obligation set state = ?, version = ? where id = ?
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
                row -> new Opened(new ObligationId(row.uuid("id")), row.unit("unit_id"), row.text("relation")),
                ids, units.toArray(UnitId[]::new),
                owed.regime().value(), owed.plan().value(), owed.period(), owed.due(), owed.form(), owed.formVersion(),
                owed.ordered().contains("*"), owed.ordered().toArray(String[]::new), membersOn, now,
                owed.period(), scopes(owed.regime(), owed.form()));
    }

    Count countOpened(PlanId plan, int opened) {
        return database.first(
                        """
                        insert into plan_obligations (plan_id, version, total) values (?, 1, ?)
                        on conflict (plan_id) do update set version = plan_obligations.version + 1,
                          total = plan_obligations.total + excluded.total
                        returning version, total
                        """,
                        row -> new Count(row.number("version"), row.integer("total")),
                        plan.value(), opened)
                .orElseThrow();
    }

    Optional<Obligation> find(ObligationId id) {
        return database.first(SELECT + " where o.id = ?", ObligationStore::obligation, id.value());
    }

    /** The same, and nobody else may change it until this transaction ends. */
    Optional<Obligation> lock(ObligationId id) {
        return database.first(SELECT + " where o.id = ? for update of o", ObligationStore::obligation, id.value());
    }

    void submit(Obligation owed, Progress.Submitted next, Submission.Checked report, Instant now) {
        boolean first = owed.progress().reportVersion() == 0;
        boolean late = owed.isLateAt(now);
        database.update(
                SUBMIT,
                owed.id().value(), next.reportVersion(), now, next.submitter(), late, report.narrative(),
                report.cells(), report.notes(), owed.id().value(),
                owed.period(), scopes(owed.regime(), owed.form()), owed.area(),
                next.reportVersion(), owed.version() + 1, first ? late : owed.late(), now, next.submitter(),
                owed.id().value());
    }

    void review(Obligation owed, Progress next, Review review, String reasons) {
        database.update(
                REVIEW,
                owed.id().value(), review.reportVersion(), review.outcome(), review.at(), review.reviewer(),
                review.unit(), reasons,
                owed.period(), scopes(owed.regime(), owed.form()), owed.area(),
                next.state().wire(), owed.version() + 1, owed.id().value());
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

    private static UUID[] scopes(RegimeId regime, @Nullable String form) {
        return form == null
                ? new UUID[] {regime.value()}
                : new UUID[] {regime.value(), Scope.ofForm(form).id()};
    }

    static Obligation obligation(Row row) throws SQLException {
        ReportState state = ReportState.of(row.text("state"));
        String submitter = row.textOrNull("submitted_by");
        return new Obligation(
                new ObligationId(row.uuid("id")),
                row.number("version"),
                new RegimeId(row.uuid("regime_id")),
                row.text("regime_key"),
                new PlanId(row.uuid("plan_id")),
                row.text("plan_title"),
                row.unit("unit_id"),
                row.text("unit_name"),
                row.unitOrNull("area"),
                row.text("period"),
                row.dayOrNull("due"),
                row.textOrNull("form_code"),
                row.set().getObject("form_version", Integer.class),
                row.text("relation"),
                Progress.of(state, row.integer("report_version"), submitter == null ? "" : submitter),
                row.flag("late"),
                row.instantOrNull("submitted_at"),
                reviewers(row));
    }

    private static List<UnitId> reviewers(Row row) throws SQLException {
        List<UnitId> consolidators = units(row, "consolidators");
        if (!consolidators.isEmpty()) {
            return consolidators;
        }
        List<UnitId> receivers = units(row, "receivers");
        return receivers.isEmpty() ? List.of(row.unit("issuer")) : receivers;
    }

    private static List<UnitId> units(Row row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.set().getArray(column).getArray()).map(UnitId::new).toList();
    }
}
