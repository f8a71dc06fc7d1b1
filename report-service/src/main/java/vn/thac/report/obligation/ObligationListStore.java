package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.UnitId;
import vn.thac.platform.access.Acting;
import vn.thac.platform.directory.Directory;
import vn.thac.platform.problem.Refused;
import vn.thac.platform.request.Page;
import vn.thac.platform.request.PageQuery;
import vn.thac.platform.sql.Database;
import vn.thac.platform.time.Vietnam;
import vn.thac.report.ReportRefusal;
import vn.thac.report.ReportState;
import vn.thac.report.Sight;

/** Lists obligations, only those that the caller may see. */
@ApplicationScoped
class ObligationListStore {

    private static final String MISSING = "missing";

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
                where.with() + ObligationStore.SELECT + where.sql()
                        + " and (?::uuid is null or o.id > ?) order by o.id limit ?",
                row -> ObligationView.of(ObligationStore.obligation(row), today), args.toArray());
        Page<ObligationView> result = Page.of(found, page, o -> o.id().toString());
        return page.wantsTotal() ? result.withTotal(count(where)) : result;
    }

    private long count(Where where) {
        return database.first(
                        where.with() + "select count(*) as n from obligation o join regime r on r.id = o.regime_id"
                                + where.sql(),
                        row -> row.number("n"), where.args().toArray())
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
        return ReportState.find(wire).orElseThrow(() -> Refused.at(
                ReportRefusal.STATE_UNKNOWN, "state", java.util.Map.of("state", wire)));
    }
}
