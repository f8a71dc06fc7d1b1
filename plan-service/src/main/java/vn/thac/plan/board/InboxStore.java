package vn.thac.plan.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.platform.UnitId;
import vn.thac.platform.problem.PlatformRefusal;
import vn.thac.platform.problem.Refused;
import vn.thac.platform.request.Page;
import vn.thac.platform.request.PageQuery;
import vn.thac.platform.sql.Database;
import vn.thac.platform.sql.Row;
import vn.thac.platform.time.Vietnam;

/** What waits for a unit here: mandates to answer and its own drafts to issue; what is due first comes first. */
@ApplicationScoped
class InboxStore {

    private static final String WAITING = """
             from (
              select 'mandate' as kind, m.id, coalesce(p.number || ': ', '') || p.title as title, m.asks, m.unit, m.plan,
                m.due, case when m.due < ? then 'late' else 'open' end as state
              from mandate m join plan p on p.id = m.plan where m.unit = ? and m.state = 'open'
              union all
              select 'draft', p.id, p.title, null, p.issuer, p.id, null, 'draft' from plan p
              where p.issuer = ? and p.state = 'draft') w
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    Page<InboxItem> of(UnitId unit, PageQuery query) {
        LocalDate today = Vietnam.today(clock);
        List<String> after = query.after();
        LocalDate due = after.isEmpty() ? null : day(after.get(0));
        UUID id = after.size() < 2 ? null : id(after.get(1));
        List<InboxItem> found = database.list(
                "select *" + WAITING + """
                 where ?::uuid is null or (coalesce(due, date '9999-12-31'), id) > (?, ?)
                 order by coalesce(due, date '9999-12-31'), id limit ?
                """,
                InboxStore::item, today, unit, unit, id, due, id, query.limit() + 1);
        Page<InboxItem> page = Page.of(
                found, query, item -> (item.due() == null ? "9999-12-31" : item.due()) + "\u001f" + item.id());
        return query.wantsTotal()
                ? page.withTotal(database.first(
                        "select count(*) as n" + WAITING, row -> row.number("n"), today, unit, unit).orElse(0L))
                : page;
    }

    private static LocalDate day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : LocalDate.EPOCH;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.at(PlatformRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }

    private static InboxItem item(Row row) throws SQLException {
        UUID id = row.uuid("id");
        UUID unit = row.uuid("unit");
        LocalDate due = row.dayOrNull("due");
        boolean mandate = row.text("kind").equals("mandate");
        InboxItem.NextAction next = mandate
                ? new InboxItem.NextAction("draft", unit, due, "/v1/plans/from-mandates")
                : new InboxItem.NextAction("issue", unit, null, "/v1/plans/" + id + "/issue");
        String title = mandate ? row.text("title") + " (" + spoken(row.text("asks")) + ")" : row.text("title");
        return new InboxItem(row.text("kind"), id, title, unit, row.uuid("plan"), due, row.text("state"), List.of(next));
    }

    private static String spoken(String asks) {
        return switch (asks) {
            case "own-plan" -> "lập kế hoạch riêng";
            case "council-resolution" -> "nghị quyết của hội đồng";
            case "integrate" -> "lồng ghép vào kế hoạch hằng năm";
            default -> "chỉ đạo cấp dưới thực hiện";
        };
    }
}
