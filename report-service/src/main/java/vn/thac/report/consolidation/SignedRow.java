package vn.thac.report.consolidation;

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
import vn.thac.directory.UnitId;
import vn.thac.report.rollup.NodeJson;

/** One signed version of a consolidated report as it is stored; never changed. */
@Entity
@Immutable
@IdClass(SignedRow.Key.class)
@Table(name = "consolidation")
public class SignedRow extends PanacheEntityBase {

    /** A consolidated report by the number of its signing. */
    record Key(UUID id, int version) {}

    @Id
    UUID id;

    @Id
    int version;

    @Column(name = "regime_id")
    UUID regime;

    @Column(name = "plan_id")
    UUID plan;

    String period;

    @Column(name = "unit_id")
    UUID unit;

    String basis;

    @Column(name = "signed_at")
    Instant signedAt;

    @Column(name = "signed_by")
    String signedBy;

    @Nullable
    String narrative;

    @ColumnTransformer(write = "?::jsonb")
    String cells;

    @ColumnTransformer(write = "?::jsonb")
    String wanting;

    @ColumnTransformer(write = "?::jsonb")
    String members;

    @ColumnTransformer(write = "?::jsonb")
    String gaps;

    UUID[] receivers;

    @Column(name = "form_code")
    @Nullable
    String form;

    @Column(name = "form_version")
    @Nullable
    Integer formVersion;

    static SignedRow of(Signed signed, String wanting, String members, String gaps) {
        SignedRow row = new SignedRow();
        row.id = signed.id().value();
        row.version = signed.version();
        row.regime = signed.regime().value();
        row.plan = signed.plan().value();
        row.period = signed.period().key();
        row.unit = signed.unit().value();
        row.basis = signed.basis().wire();
        row.signedAt = signed.signedAt();
        row.signedBy = signed.signedBy();
        row.narrative = signed.narrative();
        row.cells = NodeJson.cells(signed.cells());
        row.wanting = wanting;
        row.members = members;
        row.gaps = gaps;
        row.receivers = signed.receivers().stream().map(UnitId::value).toArray(UUID[]::new);
        row.form = signed.form();
        row.formVersion = signed.formVersion();
        return row;
    }
}
