package vn.thac.plan.mandatelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.NamesOnDays;
import vn.thac.plan.UnitOnDay;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.mandate.StepStore;

/** Lists of mandates: of the units that the actor reads, and of the plans of those units. */
@ApplicationScoped
public class MandateListStore {

    private static final String COLUMNS = """
        select m.id, m.version, m.plan, m.edition, p.number, p.title, m.unit,
          (select u.ends from units_ended(?) u where u.id = m.unit) as unit_ended, m.owner, p.issuer, m.level, m.track, m.asks, m.all_asks,
          m.addressees, m.relation, m.due, m.on_day, m.state, m.fulfilled_by, m.fulfilled_at, m.fulfilled_late,
          m.passed_on_at,
          m.excused_at, m.recalled_at, m.raised_at, m.changed_at
        """;

    private static final String FROM = " from mandate m join plan p on p.id = m.plan where true";

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    MandateSightStore sight;

    @Inject
    StepStore steps;

    @Inject
    MandateStore mandates;

    @Inject
    MandateSides sides;

    @Inject
    NamesOnDays names;

    @Inject
    Clock clock;

    /** The rows that a query wants and the actor sees: what stands before the columns, and what behind them. */
    private record Wanted(Sql with, Sql rows) {}

    private Wanted wanted(MandateQuery query, LocalDate today) {
        UnitId unit = query.unit == null ? null : directory.require(query.unit, today, "unit");
        MandateSightStore.Seen seen = sight.seenOf(query.plan, unit);
        return new Wanted(seen.with(), wanted(query, unit, today).add("and").add(seen.each()));
    }

    /** The same mandates, counted by whom they ask what. */
    List<MandateGroup> groups(MandateQuery query) {
        LocalDate today = Vietnam.today(clock);
        Wanted found = wanted(query, today);
        Sql sql = new Sql().add(found.with()).add("""
            select g.level, g.track, g.asks, g.relation, count(*) as mandates,
              count(*) filter (where g.standing = 'open') as open,
              count(*) filter (where g.standing = 'late') as late,
              count(*) filter (where g.standing = 'fulfilled') as fulfilled,
              count(*) filter (where g.standing in ('excused', 'recalled', 'passed-on')) as settled
            from (select m.level, m.track, m.asks, m.relation, mandate_standing(m.state, m.due, ?) as standing
            """, today).add(found.rows()).add("""
                ) g group by g.level, g.track, g.asks, g.relation
                order by level_rank(g.level), g.level, g.track, g.asks, g.relation
                """);
        return database.list(
                sql,
                row -> new MandateGroup(
                        row.text("level"),
                        row.text("track"),
                        row.text("asks"),
                        row.text("relation"),
                        row.number("mandates"),
                        row.number("open"),
                        row.number("late"),
                        row.number("fulfilled"),
                        row.number("settled")));
    }

    Page<MandateView> find(MandateQuery query, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        Wanted found = wanted(query, today);
        Sql wanted = found.rows();
        Sql with = found.with();
        Sql sql = new Sql()
                .add(with)
                .add(COLUMNS, today)
                .add(wanted)
                .addGiven("and m.id < ?", page.afterId())
                .add("order by m.id desc limit ?", page.limit() + 1);
        List<MandateView> paged = database.list(sql, row -> view(row, today));
        Page<MandateView> answer = Page.of(named(paged), page, m -> m.id().toString());
        return page.wantsTotal()
                ? answer.withTotal(database.first(
                                new Sql().add(with).add("select count(*) as n").add(wanted), row -> row.number("n"))
                        .orElse(0L))
                : answer;
    }

    /** The mandate, or 404 where there is none or the actor may see neither its unit nor who asks. */
    public MandateView require(UUID id) {
        LocalDate today = Vietnam.today(clock);
        Sql sql =
                Sql.of(COLUMNS + FROM, today).add("and m.id = ?", id).add("and").add(sight.seenAlone());
        return named(database.list(sql, row -> view(row, today))).stream()
                .findFirst()
                .map(mandate -> mandate.with(
                        steps.of(id),
                        hands("g.mandate = ? and m.id = g.origin", id, today),
                        hands("g.origin = ? and m.id = g.mandate", id, today),
                        sides.of(mandate.owner(), mandate.asker()),
                        mandates.isHandingDown(id),
                        recalls(mandate.plan())))
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    private boolean recalls(UUID plan) {
        return database.first("select recalls from plan where id = ?", row -> row.flag("recalls"), plan)
                .orElseThrow();
    }

    private List<MandateHand> hands(String which, UUID mandate, LocalDate today) {
        Sql sql = Sql.of("select m.id, m.unit, unit_name_on(m.unit, ?) as name, m.state from mandate_origin g", today)
                .add("join mandate m on " + which + " join plan p on p.id = m.plan where", mandate)
                .add(sight.seenAlone())
                .add("order by m.id");
        return database.list(
                sql,
                row -> new MandateHand(row.uuid("id"), row.uuid("unit"), row.textOrNull("name"), row.text("state")));
    }

    /** Which of the mandates the actor sees. */
    public Set<UUID> seen(Collection<UUID> mandates) {
        Sql sql = Sql.of("select m.id from mandate m join plan p on p.id = m.plan where m.id = any(?)", (Object)
                        mandates.toArray(UUID[]::new))
                .add("and")
                .add(sight.seenAlone());
        return Set.copyOf(database.list(sql, row -> row.uuid("id")));
    }

    private static Sql wanted(MandateQuery query, @Nullable UnitId unit, LocalDate today) {
        Sql sql = Sql.of(FROM)
                .addIf(unit != null, "and (m.unit = ? or m.owner = ? and m.owner <> m.unit)", unit, unit)
                .addGiven("and m.plan = ?", query.plan)
                .addGiven("and m.relation = ?", query.relation);
        if (query.state == MandateQuery.State.UNFULFILLED) {
            sql.add("and m.state = 'open'");
        } else if (query.state != null) {
            sql.add("and mandate_standing(m.state, m.due, ?) = ?", today, query.state);
        }
        return sql;
    }

    /** The ids of all mandates that the actor sees, as a subquery without brackets. */
    Sql seen() {
        MandateSightStore.Seen seen = sight.seen();
        return new Sql()
                .add(seen.with())
                .add("select m.id")
                .add(FROM)
                .add("and")
                .add(seen.each());
    }

    private List<MandateView> named(List<MandateView> found) {
        LocalDate today = Vietnam.today(clock);
        List<UnitOnDay> units = new ArrayList<>();
        found.forEach(m -> units.addAll(List.of(on(m.unit(), m.on()), on(m.owner(), today), on(m.asker(), m.on()))));
        Map<UnitOnDay, String> called = names.of(units);
        return found.stream()
                .map(m -> m.named(
                        called.get(on(m.unit(), m.on())),
                        called.get(on(m.owner(), today)),
                        called.get(on(m.asker(), m.on()))))
                .toList();
    }

    private static UnitOnDay on(UUID unit, LocalDate day) {
        return new UnitOnDay(new UnitId(unit), day);
    }

    private static MandateView view(Row row, LocalDate today) throws SQLException {
        MandateState state = MandateStore.state(row);
        Instant changed = row.instantOrNull("changed_at");
        MandateState.Fulfilled fulfilled = state instanceof MandateState.Fulfilled known ? known : null;
        return new MandateView(
                row.uuid("id"),
                row.number("version"),
                row.uuid("plan"),
                row.integer("edition"),
                row.textOrNull("number"),
                row.text("title"),
                row.uuid("unit"),
                null,
                row.dayOrNull("unit_ended"),
                row.uuid("owner"),
                null,
                row.uuid("issuer"),
                null,
                row.text("level"),
                row.text("track"),
                row.text("asks"),
                row.texts("all_asks"),
                row.texts("addressees"),
                row.text("relation"),
                row.dayOrNull("due"),
                row.day("on_day"),
                state.on(today).wire(),
                row.uuidOrNull("fulfilled_by"),
                fulfilled == null ? null : fulfilled.at(),
                fulfilled == null ? null : fulfilled.late(),
                row.instantOrNull("excused_at"),
                row.instantOrNull("recalled_at"),
                row.instant("raised_at"),
                changed,
                changed == null || fulfilled == null ? null : changed.isAfter(fulfilled.at()),
                null,
                List.of(),
                List.of(),
                null);
    }
}
