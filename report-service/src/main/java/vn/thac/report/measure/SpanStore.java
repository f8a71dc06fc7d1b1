package vn.thac.report.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;

/** Which periods a form is asked for. */
@ApplicationScoped
class SpanStore {

    /** A window may begin before its period and end after it. */
    private static final int DAYS_BESIDE = 100;

    private final Database database;

    @Inject
    SpanStore(Database database) {
        this.database = database;
    }

    /** Those of the calendar that lie in another one, as it was known at an instant or is now. */
    List<Period.Calendar> asked(
            String form, @Nullable RegimeId regime, Period.Calendar whole, @Nullable Instant knownAt) {
        return database
                .list(
                        Sql.of(
                                        "select distinct x.period from regime r join regime_period x on x.regime_id = r.id where"
                                                + " x.form_code = ? and x.subject is null and x.to_day > ? and x.from_day < ?",
                                        form,
                                        whole.firstDay().minusDays(DAYS_BESIDE),
                                        whole.lastDay().plusDays(DAYS_BESIDE))
                                .addGiven(" and r.id = ?", regime)
                                .addGiven(
                                        " and exists (select 1 from obligation o where o.regime_id = r.id"
                                                + " and o.period = x.period and o.opened_at <= ?)",
                                        knownAt),
                        row -> Period.of(row.text("period")))
                .stream()
                .flatMap(period -> period.calendar().stream())
                .toList();
    }
}
