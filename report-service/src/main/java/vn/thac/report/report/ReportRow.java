package vn.thac.report.report;

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
import org.jspecify.annotations.Nullable;
import vn.thac.report.ObligationId;
import vn.thac.report.form.Cells;

/** One version of a report as it is stored, its cells inside; never changed. */
@Entity
@Immutable
@IdClass(ReportRow.Key.class)
@Table(name = "report_version")
public class ReportRow extends PanacheEntityBase {

    /** An obligation's report by its number. */
    record Key(UUID obligation, int version) {}

    @Id
    @Column(name = "obligation_id")
    UUID obligation;

    @Id
    int version;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "submitted_by")
    String submittedBy;

    boolean late;

    @Nullable
    String narrative;

    @ColumnTransformer(write = "?::jsonb")
    String cells;

    @ColumnTransformer(write = "?::jsonb")
    @Nullable
    String notes;

    @Nullable
    String origin;

    @Nullable
    String reason;

    static ReportRow of(ObligationId owed, Report report, @Nullable String notes) {
        ReportRow row = new ReportRow();
        row.obligation = owed.value();
        row.version = report.version();
        row.submittedAt = report.submittedAt();
        row.submittedBy = report.submittedBy();
        row.late = report.late();
        row.narrative = report.narrative();
        row.cells = Cells.write(report.figures().answers());
        row.notes = notes;
        row.origin = report.origin() == null ? null : report.origin().wire();
        row.reason = report.reason();
        return row;
    }
}
