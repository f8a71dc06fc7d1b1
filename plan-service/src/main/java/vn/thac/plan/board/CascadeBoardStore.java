package vn.thac.plan.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.plan.NamesOnDays;
import vn.thac.plan.UnitOnDay;
import vn.thac.plan.mandatelist.MandateSightStore;
import vn.thac.plan.register.Life;

/** Counts the mandates below a plan. Levels stand in the order that the vocabulary gives them. */
@ApplicationScoped
class CascadeBoardStore {

    /** A line before its units are named. */
    private record Found(CascadeBoard.Line line, UnitOnDay unit, UnitOnDay owner) {}

    @Inject
    Database database;

    @Inject
    MandateSightStore sight;

    @Inject
    NamesOnDays names;

    @Inject
    Clock clock;

    CascadeBoard of(UUID plan, Life life) {
        LocalDate today = Vietnam.today(clock);
        Sql sql = Sql.of("""
            select b.level, b.track, count(distinct b.owner) filter (where b.state not in ('excused', 'recalled')) as units,
              count(*) filter (where b.state not in ('excused', 'recalled')) as mandates,
              count(*) filter (where b.state = 'excused') as excused,
              count(*) filter (where b.state = 'recalled') as recalled,
              count(*) filter (where b.standing = 'fulfilled') as fulfilled,
              count(*) filter (where b.fulfilled_late) as fulfilled_late,
              count(*) filter (where b.standing = 'late') as late,
              count(*) filter (where b.standing = 'open') as open,
              count(*) filter (where b.state = 'open' and b.due is null) as none_set,
              count(*) filter (where b.weaker + b.later + b.missing > 0) as falling_short
            """)
                .add(below(plan, today, Sql.of("true")))
                .add("group by grouping sets ((b.level, b.track), ()) order by min(level_rank(b.level)), b.level,"
                        + " b.track");
        List<CascadeBoard.Tier> rows = database.list(sql, CascadeBoardStore::tier);
        CascadeBoard.Tier total = rows.stream()
                .filter(tier -> tier.level() == null)
                .findFirst()
                .orElse(new CascadeBoard.Tier(null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        return new CascadeBoard(
                plan,
                life.wire(),
                today,
                rows.stream().filter(tier -> tier.level() != null).toList(),
                total);
    }

    /** Of the mandates behind a number those that the actor sees; the number itself names nobody and is whole. */
    Page<CascadeBoard.Line> lines(BoardQuery query, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        MandateSightStore.Seen seen = sight.seen();
        Sql wanted = wanted(query, today, seen.each());
        List<Found> found = database.list(
                new Sql()
                        .add(seen.with())
                        .add("""
                    select b.*, (select a.number from plan a where a.id = b.fulfilled_by) as answer_number
                    """)
                        .add(wanted)
                        .addGiven("and b.id > ?", page.afterId())
                        .add("order by b.id limit ?", page.limit() + 1),
                row -> line(row, today));
        Map<UnitOnDay, String> called = names.of(found.stream()
                .flatMap(one -> Stream.of(one.unit(), one.owner()))
                .toList());
        Page<CascadeBoard.Line> answer = Page.of(
                found.stream()
                        .map(one -> one.line().named(called.get(one.unit()), called.get(one.owner())))
                        .toList(),
                page,
                line -> line.mandate().toString());
        return page.wantsTotal()
                ? answer.withTotal(database.first(
                                new Sql()
                                        .add(seen.with())
                                        .add("select count(*) as n")
                                        .add(wanted),
                                row -> row.number("n"))
                        .orElse(0L))
                : answer;
    }

    /** What was passed on counts at the heir's mandate alone; what was excused or recalled, apart. */
    private static Sql below(@Nullable UUID plan, LocalDate today, Sql seen) {
        return Sql.of("""
            from (
              select m.id, m.unit, m.owner, m.level, m.track, m.asks, m.due, m.state, m.on_day, m.plan, m.fulfilled_by,
                m.fulfilled_late, p.number, mandate_standing(m.state, m.due, ?) as standing,
                c.weaker, c.later, c.missing, c.waived
              from plan p join mandate m on m.plan = p.id
                left join conformance c on c.plan = m.fulfilled_by and c.above = m.plan
              where p.state = 'issued' and p.ancestors @> array[?::uuid] and m.state <> 'passed-on' and
            """, today, plan).add(seen).add(") b");
    }

    private static Sql wanted(BoardQuery query, LocalDate today, Sql seen) {
        boolean noneSet = query.state == BoardQuery.Column.NONE_SET;
        boolean fallingShort = query.state == BoardQuery.Column.FALLING_SHORT;
        return below(query.plan, today, seen)
                .add("where true")
                .addGiven("and b.level = ?", query.level)
                .addGiven("and b.track = ?", query.track)
                .addIf(noneSet, "and b.state = 'open' and b.due is null")
                .addIf(query.state == null, "and b.state not in ('excused', 'recalled')")
                .addIf(fallingShort, "and b.weaker + b.later + b.missing > 0")
                .addGiven("and b.standing = ?", noneSet || fallingShort ? null : query.state);
    }

    private static CascadeBoard.Tier tier(Row row) throws SQLException {
        return new CascadeBoard.Tier(
                row.textOrNull("level"),
                row.textOrNull("track"),
                row.number("units"),
                row.number("mandates"),
                row.number("fulfilled"),
                row.number("fulfilled_late"),
                row.number("open"),
                row.number("late"),
                row.number("none_set"),
                row.number("excused"),
                row.number("recalled"),
                row.number("falling_short"));
    }

    private static CascadeBoard.@Nullable FallsShort fallsShort(Row row) throws SQLException {
        return row.integerOrNull("weaker") == null
                ? null
                : new CascadeBoard.FallsShort(
                        row.integer("weaker"), row.integer("later"), row.integer("missing"), row.integer("waived"));
    }

    private static Found line(Row row, LocalDate today) throws SQLException {
        CascadeBoard.Line line = new CascadeBoard.Line(
                row.uuid("id"),
                row.uuid("unit"),
                null,
                row.uuid("owner"),
                null,
                row.text("level"),
                row.text("track"),
                row.text("asks"),
                row.dayOrNull("due"),
                row.text("standing"),
                row.uuid("plan"),
                row.textOrNull("number"),
                row.uuidOrNull("fulfilled_by"),
                row.textOrNull("answer_number"),
                fallsShort(row));
        return new Found(
                line,
                new UnitOnDay(row.id("unit", UnitId::new), row.day("on_day")),
                new UnitOnDay(row.id("owner", UnitId::new), today));
    }
}
