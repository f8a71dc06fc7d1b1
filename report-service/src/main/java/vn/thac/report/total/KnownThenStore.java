package vn.thac.report.total;

import vn.thac.report.ReportState;
import vn.thac.report.form.Cells;
import vn.thac.report.form.FormStore;
import vn.thac.report.rollup.Forest;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.Scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;

/** Works a total out again from the versions and reviews that had been recorded by an earlier instant. */
@ApplicationScoped
class KnownThenStore {

    private static final String BELOW = """
            with recursive below(area, parent) as (
              select area, null::uuid from roll_up_node where scope = ? and period = ? and area = ?
              union all
              select n.area, n.parent from roll_up_node n join below b on n.parent = b.area
              where n.scope = ? and n.period = ?)
            """;

    private static final String AREAS = BELOW + "select area, parent from below";

    private static final String REPORTS = BELOW + """
            select o.id, o.unit_id, o.area, o.level, o.due, first.late, v.submitted_at,
              case when v.version is null then 'open' else coalesce(w.outcome, 'submitted') end as state,
              case when w.outcome is distinct from 'returned' then v.cells end as cells
            from below b join obligation o on o.form_code = ? and o.period = ? and o.area = b.area
            left join lateral (select * from report_version v where v.obligation_id = o.id and v.submitted_at <= ?
              order by v.version desc limit 1) v on true
            left join report_version first on first.obligation_id = o.id and first.version = 1 and v.version is not null
            left join review w on w.obligation_id = o.id and w.report_version = v.version and w.at <= ?
            where o.opened_at <= ?
            """;

    @Inject
    Database database;

    @Inject
    FormStore forms;

    Node node(String form, String period, UnitId area, Instant knownAt) {
        UUID scope = Scope.ofForm(form).id();
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        database.list(
                        AREAS,
                        row -> new Area(row.uuid("area"), row.uuidOrNull("parent")),
                        scope,
                        period,
                        area,
                        scope,
                        period)
                .forEach(a -> parents.put(a.id(), a.parent()));
        Forest forest = new Forest(parents, pin -> forms.indicator(form, pin).rule());
        database.list(
                        REPORTS,
                        row -> Map.entry(row.uuid("area"), own(row)),
                        scope,
                        period,
                        area,
                        scope,
                        period,
                        form,
                        period,
                        knownAt,
                        knownAt,
                        knownAt)
                .forEach(e -> forest.add(e.getKey(), e.getValue()));
        return forest.total();
    }

    private record Area(UUID id, @Nullable UUID parent) {}

    private static OwnReport own(Row row) throws SQLException {
        return new OwnReport(
                row.uuid("id"),
                row.id("unit_id", UnitId::new),
                row.text("level"),
                ReportState.of(row.text("state")),
                row.flag("late"),
                row.dayOrNull("due"),
                row.instantOrNull("submitted_at"),
                Cells.read(row.textOrNull("cells")));
    }
}
