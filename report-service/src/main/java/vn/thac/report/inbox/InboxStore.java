package vn.thac.report.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.UnitId;
import vn.thac.platform.request.Cursor;
import vn.thac.platform.request.Page;
import vn.thac.platform.request.PageQuery;
import vn.thac.platform.sql.Database;
import vn.thac.platform.sql.Row;
import vn.thac.report.NextAction;
import vn.thac.report.PlanId;

/** Gathers what waits for a unit, the most urgent first. */
@ApplicationScoped
class InboxStore {

    private static final String ITEMS = """
            with unit as (select ?::uuid as id),
            collected as (
              select r.*, p.title, p.issuer from regime r join plan p on p.id = r.plan_id, unit u
              where u.id = any(r.consolidators)
                or r.consolidators = '{}' and u.id = any(r.receivers)
                or r.consolidators = '{}' and r.receivers = '{}' and p.issuer = u.id),
            item as (
              select 'obligation' as kind, o.id, o.id as sort, 'Báo cáo ' || o.period || ': ' || p.title as title, o.plan_id,
                o.due, o.state, '/v1/obligations/' || o.id as href
              from obligation o join plan p on p.id = o.plan_id, unit u
              where o.unit_id = u.id and o.state in ('open', 'returned')
              union all
              select 'review', o.id, o.id, 'Tiếp nhận báo cáo ' || o.period || ': ' || c.title, o.plan_id, null, o.state,
                '/v1/obligations/' || o.id
              from collected c join obligation o on o.regime_id = c.id where o.state = 'submitted'
              union all
              select 'consolidation', c.id, md5(c.id || x.period)::uuid, 'Tổng hợp ' || x.period || ': ' || c.title, c.plan_id,
                x.due, 'open', '/v1/regimes/' || c.id || '/periods/' || x.period
              from collected c join regime_period x on x.regime_id = c.id, unit u
              where c.consolidators <> '{}'
                and not exists (select 1 from consolidation k
                  where k.regime_id = c.id and k.period = x.period and k.unit_id = u.id))
            """;

    private static final String PAGE = ITEMS + """
            select * from item where ?::text is null or (coalesce(due, '9999-12-31'::date)::text, sort::text) > (?, ?)
            order by coalesce(due, '9999-12-31'::date)::text, sort::text limit ?
            """;

    /** An item with its place in the list. */
    private record Sorted(String due, String sort, InboxItem item) {}

    @Inject
    Database database;

    Page<InboxItem> page(UnitId unit, PageQuery page) {
        List<String> after = page.after();
        String due = after.size() == 2 ? after.get(0) : null;
        String sort = after.size() == 2 ? after.get(1) : null;
        List<Sorted> found = database.list(PAGE, row -> sorted(row, unit), unit, due, due, sort, page.limit() + 1);
        List<InboxItem> items = found.stream().limit(page.limit()).map(Sorted::item).toList();
        Sorted last = found.size() > page.limit() ? found.get(page.limit() - 1) : null;
        String next = last == null ? null : Cursor.encode(last.due(), last.sort());
        Page<InboxItem> result = new Page<>(items, next, null);
        return page.wantsTotal() ? result.withTotal(count(unit)) : result;
    }

    private long count(UnitId unit) {
        return database.first(ITEMS + "select count(*) as n from item", row -> row.number("n"), unit).orElse(0L);
    }

    private static Sorted sorted(Row row, UnitId unit) throws SQLException {
        LocalDate due = row.dayOrNull("due");
        InboxItem item = new InboxItem(
                row.text("kind"), row.uuid("id"), row.text("title"), unit, new PlanId(row.uuid("plan_id")), due,
                row.text("state"), actions(row.text("kind"), unit, due, row.text("href")));
        return new Sorted(due == null ? "9999-12-31" : due.toString(), row.text("sort"), item);
    }

    private static List<NextAction> actions(String kind, UnitId unit, @Nullable LocalDate due, String href) {
        return switch (kind) {
            case "obligation" -> List.of(new NextAction("submit", unit, due, href + "/submit"));
            case "review" -> List.of(
                    new NextAction("accept", unit, null, href + "/accept"),
                    new NextAction("return", unit, null, href + "/return"));
            default -> List.of(new NextAction("consolidate", unit, due, href + "/consolidate"));
        };
    }
}
