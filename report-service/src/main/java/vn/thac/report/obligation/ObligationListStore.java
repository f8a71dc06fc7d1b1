package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.ReportState;
import vn.thac.report.Sight;

/** Lists obligations, only those that the caller may see. */
@ApplicationScoped
class ObligationListStore {

    private static final String MISSING = "missing";

    private static final String SELECT = """
            select o.*, r.key as regime_key, p.title as plan_title, p.issuer, r.receivers, r.consolidators,
              coalesce((select n.name from known_name n where n.unit_id = o.unit_id and n.from_day <= o.members_on
                order by n.from_day desc limit 1), '?') as unit_name
            from obligation o join regime r on r.id = o.regime_id join plan p on p.id = o.plan_id
            """;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    Page<ObligationView> page(ObligationQuery query, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        Where where = where(query, today);
        List<@Nullable Object> args = new ArrayList<>(where.args());
        UUID after = page.afterId();
        args.add(after);
        args.add(after);
        args.add(page.limit() + 1);
        List<ObligationView> found = database.list(
                where.with() + SELECT + where.sql() + " and (?::uuid is null or o.id > ?) order by o.id limit ?",
                row -> ObligationView.of(obligation(row), today),
                args.toArray());
        Page<ObligationView> result = Page.of(found, page, o -> o.id().toString());
        return page.wantsTotal() ? result.withTotal(count(where)) : result;
    }

    private long count(Where where) {
        return database.first(
                        where.with() + "select count(*) as n from obligation o join regime r on r.id = o.regime_id"
                                + where.sql(),
                        row -> row.number("n"),
                        where.args().toArray())
                .orElse(0L);
    }

    /** The condition, behind the set of units that the caller may see. */
    private record Where(String with, String sql, List<@Nullable Object> args) {}

    private Where where(ObligationQuery query, LocalDate today) {
        List<@Nullable Object> args = new ArrayList<>();
        StringBuilder sql = new StringBuilder(" where true");
        String with = "";
        if (!acting.actor().isAdministrator()) {
            with = Sight.WITH;
            args.addAll(Sight.args(acting.actor(), today));
            sql.append(" and (o.unit_id in (select id from readable) or r.receivers && (select ids from held)"
                    + " or r.consolidators && (select ids from held))");
        }
        add(sql, args, " and o.unit_id = ?", unit(query.unit, today, "unit"));
        add(sql, args, " and o.regime_id = ?", query.regime == null ? null : query.regime.value());
        add(sql, args, " and o.plan_id = ?", query.plan == null ? null : query.plan.value());
        add(sql, args, " and o.period = ?", query.period);
        add(sql, args, " and ? = any(r.receivers)", unit(query.receiver, today, "receiver"));
        add(sql, args, " and ? = any(r.consolidators)", unit(query.via, today, "via"));
        if (MISSING.equals(query.state)) {
            add(sql, args, " and o.state = 'open' and o.due < ?", today);
        } else if (query.state != null) {
            add(sql, args, " and o.state = ?", state(query.state).wire());
        }
        return new Where(with, sql.toString(), args);
    }

    private static void add(StringBuilder sql, List<@Nullable Object> args, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            args.add(value);
        }
    }

    private @Nullable UnitId unit(@Nullable String reference, LocalDate today, String parameter) {
        return reference == null ? null : directory.require(reference, today, parameter);
    }

    private static ReportState state(String wire) {
        return ReportState.find(wire)
                .orElseThrow(() -> Refused.at(ReportRefusal.STATE_UNKNOWN, "state", java.util.Map.of("state", wire)));
    }

    private static Obligation obligation(Row row) throws SQLException {
        ReportState state = ReportState.of(row.text("state"));
        String submitter = row.textOrNull("submitted_by");
        return new Obligation(
                new ObligationId(row.uuid("id")),
                row.number("version"),
                new RegimeId(row.uuid("regime_id")),
                row.text("regime_key"),
                new PlanId(row.uuid("plan_id")),
                row.text("plan_title"),
                row.id("unit_id", UnitId::new),
                row.text("unit_name"),
                row.idOrNull("area", UnitId::new),
                row.text("period"),
                row.dayOrNull("due"),
                row.textOrNull("form_code"),
                row.set().getObject("form_version", Integer.class),
                row.text("relation"),
                Progress.of(state, row.integer("report_version"), submitter == null ? "" : submitter),
                row.flag("late"),
                row.instantOrNull("submitted_at"),
                Obligation.reviewers(
                        units(row, "consolidators"), units(row, "receivers"), row.id("issuer", UnitId::new)));
    }

    private static List<UnitId> units(Row row, String column) throws SQLException {
        return row.uuids(column).stream().map(UnitId::new).toList();
    }
}
