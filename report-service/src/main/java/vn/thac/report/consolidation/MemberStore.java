package vn.thac.report.consolidation;

import vn.thac.report.ObligationId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.UnitName;
import vn.thac.report.form.Cells;
import vn.thac.report.rollup.Counts;
import vn.thac.report.rollup.OwnReport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;

/** Members of a period as they stand. */
@ApplicationScoped
class MemberStore {

    private static final String MEMBERS = """
            select o.*, coalesce((select n.name from known_name n where n.unit_id = o.unit_id and n.from_day <= o.members_on
                order by n.from_day desc limit 1), '?') as unit_name
            from obligation o where o.regime_id = ? and o.period = ?
            """;

    /** A report with the area that it speaks of and the version that is pinned. */
    record Placed(@Nullable UUID area, int reportVersion, OwnReport report) {}

    @Inject
    Database database;

    Page<Member> members(RegimeId regime, String period, @Nullable String state, LocalDate today, PageQuery page) {
        List<@Nullable Object> args = new ArrayList<>(List.of(regime.value(), period));
        String sql = MEMBERS;
        if ("missing".equals(state)) {
            sql += " and o.state = 'open' and o.due < ?";
            args.add(today);
        } else if (state != null) {
            sql += " and o.state = ?";
            args.add(state);
        }
        UUID after = page.afterId();
        args.add(after);
        args.add(after);
        args.add(page.limit() + 1);
        List<Member> found = database.list(
                sql + " and (?::uuid is null or o.id > ?) order by o.id limit ?",
                row -> member(row, today),
                args.toArray());
        return Page.of(found, page, m -> m.obligation().toString());
    }

    Counts counts(RegimeId regime, String period) {
        return database
                .list(
                        "select state, late, due, count(*) as n from obligation where regime_id = ? and period = ?"
                                + " group by state, late, due",
                        row -> Counts.of(ReportState.of(row.text("state")), row.flag("late"), row.dayOrNull("due"))
                                .times(row.integer("n")),
                        regime.value(),
                        period)
                .stream()
                .reduce(Counts.none(), Counts::plus);
    }

    /** Every report of the period with the answers that count. */
    List<Placed> reports(RegimeId regime, String period) {
        return database.list(
                """
                select o.id, o.unit_id, o.area, o.level, o.state, o.late, o.due, o.submitted_at, o.report_version, v.cells
                from obligation o left join report_version v on v.obligation_id = o.id and v.version = o.report_version
                  and o.state in ('submitted', 'accepted')
                where o.regime_id = ? and o.period = ? order by o.id
                """,
                row -> new Placed(row.uuidOrNull("area"), row.integer("report_version"), own(row)),
                regime.value(),
                period);
    }

    /** The areas of the period's totals with what lies above each. */
    Map<UUID, @Nullable UUID> areas(RegimeId regime, String period) {
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        database.list(
                        "select area, parent from roll_up_node where scope = ? and period = ?",
                        row -> new UUID[] {row.uuid("area"), row.uuidOrNull("parent")},
                        regime.value(),
                        period)
                .forEach(pair -> parents.put(pair[0], pair[1]));
        return parents;
    }

    private static Member member(Row row, LocalDate today) throws SQLException {
        ReportState state = ReportState.of(row.text("state"));
        LocalDate due = row.dayOrNull("due");
        return new Member(
                new UnitName(row.id("unit_id", UnitId::new), row.text("unit_name")),
                new ObligationId(row.uuid("id")),
                row.text("relation"),
                state,
                row.flag("late"),
                state == ReportState.OPEN && due != null && due.isBefore(today),
                row.integer("report_version"),
                due,
                row.instantOrNull("submitted_at"));
    }

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
