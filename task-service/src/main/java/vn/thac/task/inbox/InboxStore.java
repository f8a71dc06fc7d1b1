package vn.thac.task.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Cursor;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.follow.Sql;

/** Reads what waits for a unit, a page at a time, in the order of due dates. */
@ApplicationScoped
class InboxStore {

    /** The columns of each kind, by name and type. */
    private static final String COLUMNS = """
            select null::text as kind, null::uuid as id, null::uuid as place, null::uuid as unit_id, null::uuid as plan_id,
              null::date as due, null::timestamptz as since, null::text as state, null::text as what, null::text as reason
            where false
            """;

    private static final String ASSIGNMENTS = """
            select 'assignment', a.id, a.id, a.unit_id, a.plan_id, a.due,
              case when a.stage in ('completed', 'declined', 'sent-back') then a.changed_at else a.raised_at end,
              a.stage, a.item_key, a.reason
            from (select a.* from assignment a
                  where a.unit_id = ? and a.stage in ('waiting', 'assigned', 'accepted', 'started', 'sent-back')
                  union all
                  select a.* from assignment a join plan_ref g on g.id = a.plan_id
                  where g.issuer_id = ? and a.stage in ('completed', 'declined')) a
            """;

    private static final String MANDATES = """
            select 'mandate', m.id, m.id, m.unit_id, m.plan_id, m.due, m.since, 'open', m.asks, null
            from mandate_ref m where m.unit_id = ? and m.open
            """;

    private static final String OBLIGATIONS = """
            select 'obligation', o.id, o.id, o.unit_id, o.plan_id, o.due, o.since, o.state, o.period, o.reason
            from obligation_ref o where o.unit_id = ? and o.state in ('open', 'returned') and o.plan_id is not null
            """;

    private static final String REVIEWS = """
            select 'review', o.id, o.id, o.unit_id, o.plan_id, null, o.since, o.state, o.period, null
            from obligation_ref o
            where o.reviewers @> array[?]::uuid[] and o.state = 'submitted' and o.plan_id is not null
            """;

    private static final String CONSOLIDATIONS = """
            select 'consolidation', r.id, md5(r.id || p.period)::uuid, ?, r.plan_id, p.due, p.since, 'open', p.period, null
            from regime_ref r join regime_period p on p.regime_id = r.id
            where r.consolidators @> array[?]::uuid[]
              and not exists (select 1 from regime_signed s where s.regime_id = r.id and s.period = p.period and s.unit_id = ?)
            """;

    private static final String NAMED = """
            ) w
            left join plan_ref p on p.id = w.plan_id
            left join plan_item i on w.kind = 'assignment' and i.plan_id = w.plan_id and i.key = w.what
            left join known_name n on n.unit_id = w.unit_id and n.from_day <= ? and (n.to_day is null or n.to_day > ?)
            order by coalesce(w.due, 'infinity'), w.place
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Found(Waiting waiting, String day, UUID place) {}

    @Inject
    Database database;

    @Inject
    Clock clock;

    Page<InboxItem> list(UnitId unit, Set<Kind> kinds, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        List<String> after = page.after();
        String day = after.isEmpty() ? "-infinity" : after.get(0);
        UUID place = after.isEmpty() ? BEFORE_ALL : placeIn(after);
        Sql sql = new Sql()
                .add("select w.*, coalesce(w.due, 'infinity')::text as day, n.name, i.text,")
                .add(" coalesce(p.number || ' ', '') || p.title as plan_name from (select * from (")
                .add(waiting(unit, kinds))
                .add(") w where (coalesce(w.due, 'infinity'), w.place) > (?::date, ?)", day, place)
                .add(" order by coalesce(w.due, 'infinity'), w.place limit ?", page.limit() + 1)
                .add(NAMED, today, today);
        List<Found> found = database.list(sql.text(), InboxStore::found, sql.args());
        boolean more = found.size() > page.limit();
        List<Found> shown = more ? found.subList(0, page.limit()) : found;
        List<InboxItem> items =
                shown.stream().map(f -> f.waiting().item(unit, today)).toList();
        return new Page<>(items, more ? next(shown) : null, page.wantsTotal() ? count(unit, kinds) : null);
    }

    private Long count(UnitId unit, Set<Kind> kinds) {
        Sql sql = new Sql()
                .add("select count(*) as n from (")
                .add(waiting(unit, kinds))
                .add(") w");
        return database.first(sql.text(), row -> row.number("n"), sql.args()).orElse(0L);
    }

    private static Sql waiting(UnitId unit, Set<Kind> kinds) {
        Sql all = new Sql().add(COLUMNS);
        for (Kind kind : kinds) {
            all.add("union all").add(of(kind, unit));
        }
        return all;
    }

    private static Sql of(Kind kind, UnitId unit) {
        return switch (kind) {
            case ASSIGNMENT -> new Sql().add(ASSIGNMENTS, unit, unit);
            case MANDATE -> new Sql().add(MANDATES, unit);
            case OBLIGATION -> new Sql().add(OBLIGATIONS, unit);
            case REVIEW -> new Sql().add(REVIEWS, unit);
            case CONSOLIDATION -> new Sql().add(CONSOLIDATIONS, unit, unit, unit);
        };
    }

    private static String next(List<Found> shown) {
        Found last = shown.get(shown.size() - 1);
        return Cursor.encode(last.day(), last.place().toString());
    }

    private static UUID placeIn(List<String> after) {
        try {
            if (!after.get(0).equals("infinity")) {
                LocalDate.parse(after.get(0));
            }
            return UUID.fromString(after.get(1));
        } catch (RuntimeException e) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }

    private static Found found(Row row) throws SQLException {
        Kind kind = Kind.of(row.text("kind")).orElseThrow();
        @Nullable String text = row.textOrNull("text");
        Waiting waiting = new Waiting(
                kind,
                row.uuid("id"),
                row.id("unit_id", UnitId::new),
                row.textOrNull("name"),
                new PlanId(row.uuid("plan_id")),
                row.textOrNull("plan_name"),
                row.dayOrNull("due"),
                row.instant("since"),
                row.text("state"),
                text == null ? row.text("what") : text,
                row.textOrNull("reason"));
        return new Found(waiting, row.text("day"), row.uuid("place"));
    }
}
