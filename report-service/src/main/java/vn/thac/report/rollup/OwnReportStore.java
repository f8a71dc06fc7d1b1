package vn.thac.report.rollup;

import java.sql.SQLException;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportState;
import vn.thac.report.StandingStore;
import vn.thac.report.form.Cells;

/** How an obligation {@code o} with the answers of its report {@code v} is read as an {@link OwnReport}. */
public final class OwnReportStore {

    /** Columns of the obligation; {@code cells} comes beside them. */
    public static final String COLUMNS =
            " o.id, o.unit_id, o.level, o.state, o.late, o.due, o.submitted_at, o.period, o.area ";

    /** The report version whose answers enter the totals, if there is one. */
    public static final String COUNTING_VERSION =
            " left join report_version v on v.obligation_id = o.id and v.version = o.report_version and "
                    + StandingStore.counts("o") + " ";

    private OwnReportStore() {}

    public static OwnReport own(Row row) throws SQLException {
        return new OwnReport(
                row.uuid("id"),
                row.id("unit_id", UnitId::new),
                row.text("level"),
                row.word("state", ReportState.class),
                row.flag("late"),
                row.dayOrNull("due"),
                row.instantOrNull("submitted_at"),
                Cells.read(row.textOrNull("cells")));
    }
}
