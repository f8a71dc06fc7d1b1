package vn.thac.report.review;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.StoredJson;

/** Reviews of report versions. */
@ApplicationScoped
public class ReviewStore {

    /** The columns of {@link #view}; {@code w} is the review. */
    public static final String COLUMNS = "w.outcome, w.at, w.reviewer, w.reviewer_unit, w.reasons";

    @Inject
    Database database;

    @Inject
    StoredJson json;

    public void keep(ObligationId owed, Review review) {
        ReviewRow.of(owed, review, json.write(review.reasons())).persistAndFlush();
    }

    /** Whether anybody but the unit itself has judged a version. */
    public boolean isReviewed(ObligationId owed) {
        return database.first(
                        "select 1 as n from review where obligation_id = ? and outcome <> ? limit 1",
                        row -> row.integer("n"),
                        owed,
                        Outcome.WITHDRAWN)
                .isPresent();
    }

    /** The review that a row of a left join has; null where there was none. */
    public @Nullable ReviewView view(Row row) throws SQLException {
        Outcome outcome = row.wordOrNull("outcome", Outcome.class);
        return outcome == null
                ? null
                : new ReviewView(
                        outcome,
                        row.instant("at"),
                        row.text("reviewer"),
                        row.id("reviewer_unit", UnitId::new),
                        json.read(row.text("reasons"), new TypeReference<List<Reason>>() {}));
    }
}
