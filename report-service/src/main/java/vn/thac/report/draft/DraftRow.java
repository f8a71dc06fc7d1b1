package vn.thac.report.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A unit's unfinished report as it is stored, the latest alone. */
@Entity
@Table(name = "report_draft")
public class DraftRow extends PanacheEntityBase {

    @Id
    @Column(name = "obligation_id")
    UUID obligation;

    @ColumnTransformer(write = "?::jsonb")
    String body;

    @Column(name = "saved_at")
    Instant savedAt;

    @Column(name = "saved_by")
    String savedBy;
}
