package vn.thac.report.obligation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.period.Period;

/**
 * An obligation as it is stored, read in one statement with what it needs of its regime and plan.
 * Rows are opened by the thousand in SQL; here one is changed, which raises its version by one.
 */
@Entity
@Table(name = "obligation")
public class ObligationRow extends PanacheEntityBase {

    @Id
    UUID id;

    @Version
    long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "regime_id", updatable = false)
    RegimeRow regime;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id", updatable = false)
    PlanRow plan;

    @Column(name = "unit_id", updatable = false)
    UUID unit;

    @Formula("unit_name_on(unit_id, members_on)")
    @Nullable
    String unitName;

    @Column(name = "owner_id")
    UUID owner;

    @Column(updatable = false)
    @Nullable
    UUID area;

    @Column(updatable = false)
    String period;

    @Nullable
    LocalDate due;

    @Column(name = "original_due")
    @Nullable
    LocalDate originalDue;

    @Column(name = "unit_ended")
    @Nullable
    LocalDate unitEnded;

    @Formula("data_end_of(regime_id, period)")
    @Nullable
    LocalDate dataEnd;

    @Formula("subject_of(regime_id, period)")
    @Nullable
    String subject;

    @Column(name = "form_code", updatable = false)
    @Nullable
    String form;

    @Column(name = "form_version", updatable = false)
    @Nullable
    Integer formVersion;

    @Column(updatable = false)
    String relation;

    String state;

    @Column(name = "report_version")
    int reportVersion;

    boolean late;

    boolean early;

    @Column(name = "released_from")
    @Nullable
    String releasedFrom;

    @Column(name = "restated_by")
    @Nullable
    String restatedBy;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    Obligation toDomain() {
        return new Obligation(
                new ObligationId(id),
                version,
                new RegimeId(regime.id),
                regime.key,
                new PlanId(plan.id),
                plan.title,
                new UnitId(unit),
                unitName == null ? unit.toString() : unitName,
                new UnitId(owner),
                area == null ? null : new UnitId(area),
                Period.of(period),
                due,
                originalDue,
                dataEnd,
                subject,
                unitEnded,
                form,
                formVersion,
                WireName.of(Relation.class, relation),
                Progress.of(
                        WireName.of(ReportState.class, state),
                        reportVersion,
                        submittedBy == null ? "" : submittedBy,
                        restatedBy,
                        releasedFrom == null ? null : WireName.of(ReportState.class, releasedFrom)),
                late,
                early,
                submittedAt,
                regime.reviewers(new UnitId(plan.issuer)));
    }

    /** Takes what a step changes; the version follows when it is written. */
    void take(Obligation next) {
        Progress progress = next.progress();
        state = progress.state().wire();
        reportVersion = progress.reportVersion();
        owner = next.owner().value();
        due = next.due();
        originalDue = next.originalDue();
        unitEnded = next.unitEnded();
        late = next.late();
        early = next.early();
        submittedAt = next.submittedAt();
        restatedBy = progress instanceof Progress.Accepted accepted ? accepted.proposer() : null;
        releasedFrom = progress instanceof Progress.Released released
                ? released.before().state().wire()
                : null;
        if (progress instanceof Progress.Submitted sent) {
            submittedBy = sent.submitter();
        } else if (progress instanceof Progress.Accepted accepted) {
            submittedBy = accepted.submitter();
        }
    }
}
