package vn.thac.plan.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** Counts the mandates below a plan. */
@ApplicationScoped
class CascadeBoardStore {

    /** The usual levels from above to below; what else there may be comes after them. */
    private static final String RANK =
            "coalesce(array_position(array['central', 'province', 'district', 'commune', 'village', 'society'], m.level), 99)";

    private static final String BELOW = """
             from plan p join mandate m on m.plan = p.id
            where p.state = 'issued' and p.ancestors @> array[?::uuid]
            """;

    private static final String WANTED = """
              and (?::text is null or m.level = ?) and (?::text is null or m.track = ?)
              and (?::text is null or case ?
                when 'fulfilled' then m.state = 'fulfilled'
                when 'late' then m.state = 'open' and m.due < ?
                when 'none-set' then m.state = 'open' and m.due is null
                else m.state = 'open' and (m.due is null or m.due >= ?) end)
            """;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    CascadeBoard of(UUID plan) {
        LocalDate today = Vietnam.today(clock);
        List<CascadeBoard.Tier> rows = database.list(
                """
                select m.level, m.track, count(distinct m.unit) as units, count(*) as mandates,
                  count(*) filter (where m.state = 'fulfilled') as fulfilled,
                  count(*) filter (where m.state = 'open' and m.due < ?) as late,
                  count(*) filter (where m.state = 'open' and m.due is null) as none_set
                """ + BELOW + " group by grouping sets ((m.level, m.track), ()) order by min(" + RANK + "), m.track",
                CascadeBoardStore::tier,
                today,
                plan);
        CascadeBoard.Tier total = rows.stream()
                .filter(tier -> tier.level() == null)
                .findFirst()
                .orElse(new CascadeBoard.Tier(null, null, 0, 0, 0, 0, 0, 0));
        return new CascadeBoard(
                plan, today, rows.stream().filter(tier -> tier.level() != null).toList(), total);
    }

    Page<CascadeBoard.Line> lines(BoardFilter filter, PageQuery query) {
        LocalDate today = Vietnam.today(clock);
        UUID after = query.afterId();
        Object[] wanted = {
            filter.plan,
            filter.level,
            filter.level,
            filter.track,
            filter.track,
            filter.state,
            filter.state,
            today,
            today
        };
        List<CascadeBoard.Line> found = database.list(
                """
                select m.id, m.unit, m.level, m.track, m.asks, m.due, m.plan, p.number, m.fulfilled_by,
                  (select a.number from plan a where a.id = m.fulfilled_by) as answer_number,
                  case when m.state = 'open' and m.due < ? then 'late' else m.state end as state
                """ + BELOW + WANTED + " and (?::uuid is null or m.id > ?) order by m.id limit ?",
                CascadeBoardStore::line,
                join(new Object[] {today}, wanted, new Object[] {after, after, query.limit() + 1}));
        Map<UnitId, String> names =
                directory.names(found.stream().map(l -> new UnitId(l.unit())).toList(), today);
        Page<CascadeBoard.Line> page = Page.of(
                found.stream()
                        .map(l -> named(l, names.get(new UnitId(l.unit()))))
                        .toList(),
                query,
                l -> l.mandate().toString());
        return query.wantsTotal()
                ? page.withTotal(database.first("select count(*) as n" + BELOW + WANTED, row -> row.number("n"), wanted)
                        .orElse(0L))
                : page;
    }

    private static CascadeBoard.Tier tier(Row row) throws SQLException {
        long mandates = row.number("mandates");
        long fulfilled = row.number("fulfilled");
        long late = row.number("late");
        return new CascadeBoard.Tier(
                row.textOrNull("level"),
                row.textOrNull("track"),
                row.number("units"),
                mandates,
                fulfilled,
                mandates - fulfilled - late,
                late,
                row.number("none_set"));
    }

    private static CascadeBoard.Line line(Row row) throws SQLException {
        return new CascadeBoard.Line(
                row.uuid("id"),
                row.uuid("unit"),
                null,
                row.text("level"),
                row.text("track"),
                row.text("asks"),
                row.dayOrNull("due"),
                row.text("state"),
                row.uuid("plan"),
                row.textOrNull("number"),
                row.uuidOrNull("fulfilled_by"),
                row.textOrNull("answer_number"));
    }

    private static CascadeBoard.Line named(CascadeBoard.Line l, @Nullable String name) {
        return new CascadeBoard.Line(
                l.mandate(),
                l.unit(),
                name,
                l.level(),
                l.track(),
                l.asks(),
                l.due(),
                l.state(),
                l.plan(),
                l.planNumber(),
                l.answer(),
                l.answerNumber());
    }

    private static Object[] join(Object[]... parts) {
        return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray();
    }
}
