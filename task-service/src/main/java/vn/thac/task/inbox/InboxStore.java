package vn.thac.task.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.UnitId;
import vn.thac.platform.problem.PlatformRefusal;
import vn.thac.platform.problem.Refused;
import vn.thac.platform.request.Cursor;
import vn.thac.platform.request.Page;
import vn.thac.platform.request.PageQuery;
import vn.thac.platform.sql.Database;
import vn.thac.platform.sql.Row;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;
import vn.thac.task.follow.NextAction;

/** Reads what waits for a unit, a page at a time, in the order of due dates. */
@ApplicationScoped
class InboxStore {

    private static final String OPEN = """
            from (select a.*, true as own from assignment a
                  where a.unit_id = ? and a.stage in ('waiting', 'assigned', 'accepted', 'started', 'sent-back')
                  union all
                  select a.*, false from assignment a join plan_ref g on g.id = a.plan_id
                  where g.issuer_id = ? and a.stage in ('completed', 'declined')) a
            """;

    private static final String PAGE = """
            select a.id, a.own, i.text, a.unit_id, a.plan_id, a.due, a.stage, coalesce(a.due, 'infinity')::text as place
            """ + OPEN + """
            join plan_item i on i.plan_id = a.plan_id and i.key = a.item_key
            where (coalesce(a.due, 'infinity'), a.id) > (?::date, ?)
            order by coalesce(a.due, 'infinity'), a.id limit ?
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Found(InboxItem item, String place) {}

    @Inject
    Database database;

    Page<InboxItem> list(UnitId unit, PageQuery page) {
        List<String> after = page.after();
        String day = after.isEmpty() ? "-infinity" : after.get(0);
        UUID id = after.isEmpty() ? BEFORE_ALL : placeIn(after);
        List<Found> found =
                database.list(PAGE, row -> item(row, unit), unit, unit, day, id, page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<Found> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(shown.stream().map(Found::item).toList(), more ? next(shown) : null, total(unit, page));
    }

    private @Nullable Long total(UnitId unit, PageQuery page) {
        return page.wantsTotal()
                ? database.first("select count(*) as n " + OPEN, row -> row.number("n"), unit, unit).orElse(0L)
                : null;
    }

    private static String next(List<Found> shown) {
        Found last = shown.get(shown.size() - 1);
        return Cursor.encode(last.place(), last.item().id().toString());
    }

    private static UUID placeIn(List<String> after) {
        try {
            if (!after.get(0).equals("infinity")) {
                LocalDate.parse(after.get(0));
            }
            return UUID.fromString(after.get(1));
        } catch (RuntimeException e) {
            throw Refused.at(PlatformRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }

    private static Found item(Row row, UnitId who) throws SQLException {
        AssignmentId id = new AssignmentId(row.uuid("id"));
        Stage stage = Stage.of(row.text("stage")).orElseThrow();
        LocalDate due = row.dayOrNull("due");
        boolean own = row.flag("own");
        List<NextAction> next = NextAction.of(own ? Side.HOLDER : Side.ASSIGNER, id, stage, who, own ? due : null);
        return new Found(
                new InboxItem(
                        "assignment", id, row.text("text"), row.unit("unit_id"), new PlanId(row.uuid("plan_id")), due,
                        stage, next),
                row.text("place"));
    }
}
