package vn.thac.report.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import vn.thac.report.ObligationId;

/** One review of one report version as it is stored; never changed. */
@Entity
@Immutable
@IdClass(ReviewRow.Key.class)
@Table(name = "review")
public class ReviewRow extends PanacheEntityBase {

    /** A version has at most one review. */
    record Key(UUID obligation, int reportVersion) {}

    @Id
    @Column(name = "obligation_id")
    UUID obligation;

    @Id
    @Column(name = "report_version")
    int reportVersion;

    String outcome;
    Instant at;
    String reviewer;

    @Column(name = "reviewer_unit")
    UUID reviewerUnit;

    @ColumnTransformer(write = "?::jsonb")
    String reasons;

    static ReviewRow of(ObligationId owed, Review review, String reasons) {
        ReviewRow row = new ReviewRow();
        row.obligation = owed.value();
        row.reportVersion = review.reportVersion();
        row.outcome = review.outcome().wire();
        row.at = review.at();
        row.reviewer = review.reviewer();
        row.reviewerUnit = review.unit().value();
        row.reasons = reasons;
        return row;
    }
}
