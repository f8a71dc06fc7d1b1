package vn.thac.report.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.Standing;
import vn.thac.report.UnitName;
import vn.thac.report.grid.Grid.Cell;
import vn.thac.report.grid.Grid.Line;
import vn.thac.report.period.Period;

/** Reads the lines of a grid, a page of units at a time. */
@ApplicationScoped
class GridStore {

    private static final String OWING =
            "select distinct o.unit_id from obligation o where o.regime_id = ? and o.period = any(?)";
    private static final String CELLS = """
            select o.id, o.unit_id, o.period, o.state, o.late, o.due,
              coalesce(unit_name_on(o.unit_id, o.members_on), o.unit_id::text) as unit_name
            from obligation o where o.regime_id = ? and o.period = any(?) and o.unit_id = any(?)
            order by o.unit_id, array_position(?::text[], o.period)
            """;

    @Inject
    Database database;

    /** A unit that was renamed is called as it was in the last period. */
    Page<Line> lines(RegimeId regime, List<Period> periods, LocalDate today, PageQuery page) {
        String[] keys = periods.stream().map(Period::key).toArray(String[]::new);
        Sql owing = Sql.of(OWING, regime, keys);
        UnitId[] units = database.list(
                        Sql.of("select s.unit_id from (")
                                .add(owing)
                                .add(") s where true")
                                .addGiven(" and s.unit_id > ?", page.afterId())
                                .add(" order by s.unit_id limit ?", page.limit() + 1),
                        row -> row.id("unit_id", UnitId::new))
                .toArray(UnitId[]::new);
        Map<UnitId, Line> lines = new LinkedHashMap<>();
        database.list(
                CELLS,
                row -> lines.merge(row.id("unit_id", UnitId::new), line(row, today), GridStore::together),
                regime,
                keys,
                units,
                keys);
        Page<Line> found = Page.of(
                List.copyOf(lines.values()), page, line -> line.unit().id().toString());
        return page.wantsTotal()
                ? found.withTotal(database.first(
                                Sql.of("select count(*) as n from (").add(owing).add(") s"), row -> row.number("n"))
                        .orElseThrow())
                : found;
    }

    private static Line line(Row row, LocalDate today) throws SQLException {
        LocalDate due = row.dayOrNull("due");
        ReportState state = row.word("state", ReportState.class);
        return new Line(
                new UnitName(row.id("unit_id", UnitId::new), row.text("unit_name")),
                List.of(new Cell(
                        Period.of(row.text("period")),
                        row.id("id", ObligationId::new),
                        Standing.of(state, due, today),
                        row.flag("late"),
                        due)));
    }

    private static Line together(Line before, Line next) {
        List<Cell> reports = new ArrayList<>(before.reports());
        reports.addAll(next.reports());
        return new Line(next.unit(), List.copyOf(reports));
    }
}
