package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.report.form.FormStore;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Forest;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.OwnReportStore;

/** Works totals out from the reports themselves: by any map of areas, and as they were known at an earlier instant. */
@ApplicationScoped
class LeafStore {

    private static final String NOW = "select v.cells," + OwnReportStore.COLUMNS + "from obligation o "
            + OwnReportStore.COUNTING_VERSION + "where o.form_code = ? and o.period = ? and o.area = any(?)";

    /** The latest version of that instant with its review of that instant; a review's outcome is the state it leads to. */
    private static final String KNOWN_THEN = """
            select o.id, o.unit_id, o.area, o.level, o.due, coalesce(first.late, false) as late, v.submitted_at,
              case when d.kind = 'waive' then 'waived' when d.kind = 'close' then 'closed'
                when v.version is not null then coalesce(w.outcome, 'submitted')
                when o.unit_ended <= (?::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date then 'unit-ended'
                else 'open' end as state, v.cells
            from obligation o
            left join lateral (select * from obligation_decision d where d.obligation_id = o.id and d.at <= ?
              and d.kind <> 'move' order by d.version desc limit 1) d on true
            left join lateral (select * from report_version v where v.obligation_id = o.id and v.submitted_at <= ?
              order by v.version desc limit 1) v on true
            left join report_version first on first.obligation_id = o.id and first.version = 1 and v.version is not null
            left join review w on w.obligation_id = o.id and w.report_version = v.version and w.at <= ?
            where o.opened_at <= ? and o.form_code = ? and o.period = ? and o.area = any(?)
            """;

    @Inject
    Database database;

    @Inject
    FormStore forms;

    /** The reports of the areas given with the area above each; as they stand where no instant is given. */
    Forest forest(String form, Period period, Map<UUID, @Nullable UUID> areas, @Nullable Instant knownAt) {
        Forest forest = new Forest(areas, pin -> forms.indicator(form, pin).rule());
        UUID[] all = areas.keySet().toArray(UUID[]::new);
        Database.Reader<Boolean> add = row -> add(forest, row);
        if (knownAt == null) {
            database.list(NOW, add, form, period.key(), all);
        } else {
            database.list(KNOWN_THEN, add, knownAt, knownAt, knownAt, knownAt, knownAt, form, period.key(), all);
        }
        return forest;
    }

    private static boolean add(Forest forest, Row row) throws SQLException {
        OwnReport report = OwnReportStore.own(row);
        forest.add(row.uuid("area"), report.state().counts() ? report : report.withoutAnswers());
        return true;
    }
}
