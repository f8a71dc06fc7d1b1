package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Reach;

/** Lists of mandates: of the units that the actor reads, and of the plans of those units. */
@ApplicationScoped
public class MandateListStore {

    private static final String COLUMNS = """
             select m.id, m.version, m.plan, p.number, p.title, p.issuer, m.unit, m.level, m.track, m.asks, m.all_asks,
              m.addressees, m.due, m.fulfilled_by, m.fulfilled_at, m.raised_at,
              case when m.state = 'open' and m.due < ? then 'late' else m.state end as state
            """;

    private static final String FROM = """
             from mandate m join plan p on p.id = m.plan
            where (?::uuid is null or m.unit = ?) and (?::uuid is null or m.plan = ?)
              and (?::text is null or case ?
                when 'fulfilled' then m.state = 'fulfilled'
                when 'unfulfilled' then m.state = 'open'
                when 'late' then m.state = 'open' and m.due < ?
                else m.state = 'open' and (m.due is null or m.due >= ?) end)
            """;

    private static final String READ = " and (m.unit in (select id from reach) or p.issuer in (select id from reach))";

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Access access;

    @Inject
    Reach reach;

    @Inject
    Clock clock;

    Page<MandateView> find(MandateFilter filter, PageQuery query) {
        LocalDate today = Vietnam.today(clock);
        UnitId unit = filter.unit == null ? null : directory.require(filter.unit, today, "unit");
        boolean free = reach.isUnlimited() || unit != null && access.allows(Duty.READ, unit);
        Object[] with = free ? new Object[0] : reach.arguments();
        Object[] wanted = {unit, unit, filter.plan, filter.plan, filter.state, filter.state, today, today};
        String prefix = free ? "" : Reach.WITH;
        String where = FROM + (free ? "" : READ);
        UUID before = query.afterId();
        List<MandateView> found = database.list(
                prefix + COLUMNS + where + " and (?::uuid is null or m.id < ?) order by m.id desc limit ?",
                MandateListStore::view,
                Reach.join(with, new Object[] {today}, wanted, new Object[] {before, before, query.limit() + 1}));
        Page<MandateView> page = Page.of(named(found, today), query, m -> m.id().toString());
        return query.wantsTotal()
                ? page.withTotal(database.first(
                                prefix + " select count(*) as n" + where,
                                row -> row.number("n"),
                                Reach.join(with, wanted))
                        .orElse(0L))
                : page;
    }

    MandateView require(UUID id) {
        LocalDate today = Vietnam.today(clock);
        record Found(MandateView view, UnitId issuer) {}
        Found found = database.first(
                        COLUMNS + " from mandate m join plan p on p.id = m.plan where m.id = ?",
                        row -> new Found(view(row), row.id("issuer", UnitId::new)),
                        today,
                        id)
                .filter(f ->
                        access.allows(Duty.READ, new UnitId(f.view().unit())) || access.allows(Duty.READ, f.issuer()))
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return named(List.of(found.view()), today).get(0);
    }

    private List<MandateView> named(List<MandateView> found, LocalDate today) {
        Map<UnitId, String> names =
                directory.names(found.stream().map(m -> new UnitId(m.unit())).toList(), today);
        return found.stream().map(m -> m.named(names.get(new UnitId(m.unit())))).toList();
    }

    static MandateView view(Row row) throws SQLException {
        return new MandateView(
                row.uuid("id"),
                row.number("version"),
                new PlanId(row.uuid("plan")).value(),
                row.textOrNull("number"),
                row.text("title"),
                row.uuid("unit"),
                null,
                row.text("level"),
                row.text("track"),
                row.text("asks"),
                texts(row, "all_asks"),
                texts(row, "addressees"),
                row.dayOrNull("due"),
                row.text("state"),
                row.uuidOrNull("fulfilled_by"),
                row.instantOrNull("fulfilled_at"),
                row.instant("raised_at"));
    }

    private static List<String> texts(Row row, String column) throws SQLException {
        return List.of((String[]) row.set().getArray(column).getArray());
    }
}
