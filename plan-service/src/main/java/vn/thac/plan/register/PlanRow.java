package vn.thac.plan.register;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;

/**
 * A plan as it is stored, read together with the edition of its text that counts.
 * The version is the sequence of its last event; the plan counts it, as one change may make several events.
 */
@Entity
@Table(name = "plan")
public class PlanRow extends PanacheEntityBase {

    private static final String DRAFT = "draft";
    private static final String ISSUED = "issued";

    @Id
    UUID id;

    @Column(updatable = false)
    UUID issuer;

    @Column(updatable = false)
    String level;

    @Column(updatable = false)
    String track;

    String kind;

    @Nullable
    String number;

    @Column(name = "number_key")
    @Nullable
    String numberKey;

    @Nullable
    String symbol;

    String title;

    @Nullable
    String place;

    @Column(name = "document_date")
    @Nullable
    LocalDate day;

    @Column(name = "date_precision")
    @Nullable
    String precision;

    String[] aliases;
    String state;
    long version;

    int edition;

    @Column(updatable = false)
    UUID[] fulfils;

    UUID[] ancestors = {};

    @Column(name = "drafted_at", updatable = false)
    Instant draftedAt;

    @Column(name = "issued_at")
    @Nullable
    Instant issuedAt;

    @Column(name = "counted_on")
    @Nullable
    LocalDate countedOn;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "ended_as")
    @Nullable
    String endedAs;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "end_reason")
    @Nullable
    String endReason;

    @Column(name = "end_number")
    @Nullable
    String endNumber;

    @Column(name = "end_date")
    @Nullable
    LocalDate endDate;

    @Column(name = "replaced_by")
    @Nullable
    UUID replacedBy;

    boolean recalls;

    boolean recalling;

    @OneToOne(optional = false)
    @JoinColumn(name = "id", referencedColumnName = "plan", insertable = false, updatable = false)
    @JoinColumn(name = "edition", referencedColumnName = "edition", insertable = false, updatable = false)
    EditionRow text;

    static PlanRow of(Plan.Draft draft, Instant draftedAt) {
        PlanRow row = new PlanRow();
        row.id = draft.id().value();
        row.issuer = draft.issuer().unit().value();
        row.level = draft.issuer().level();
        row.track = draft.issuer().track();
        row.fulfils = draft.fulfils().stream().map(MandateId::value).toArray(UUID[]::new);
        row.draftedAt = draftedAt;
        row.take(draft);
        return row;
    }

    void take(Plan.Draft draft) {
        state = DRAFT;
        submittedAt = null;
        take(draft.version(), draft.edition(), draft.head());
    }

    void take(Plan.Submitted submitted) {
        take(submitted.text());
        submittedAt = submitted.at();
    }

    /** What is still to be recalled stays so: only who recalls says that nothing is. */
    void take(Plan.Ended ended) {
        take(ended.text());
        Ending ending = ended.ending();
        endedAs = ending.as().wire();
        endedAt = ending.at();
        endReason = ending.reason();
        endNumber = ending.number();
        endDate = ending.date();
        replacedBy = ending.replacedBy() == null ? null : ending.replacedBy().value();
        recalls = ending.recalls();
        recalling = ending.recalls();
    }

    void take(Plan.Issued issued) {
        state = ISSUED;
        submittedAt = null;
        ancestors = issued.ancestors().stream().map(PlanId::value).toArray(UUID[]::new);
        issuedAt = issued.at();
        countedOn = issued.on();
        take(issued.version(), issued.edition(), issued.head());
    }

    private void take(long changed, int of, PlanHead head) {
        version = changed;
        edition = of;
        kind = head.kind();
        DocumentNumber given = head.number();
        number = given == null ? null : given.asWritten();
        numberKey = given == null ? null : given.key();
        symbol = head.symbol();
        title = head.title();
        place = head.place();
        day = head.date() == null ? null : head.date().value();
        precision = head.date() == null ? null : head.date().precision().wire();
        aliases = head.aliases().toArray(String[]::new);
    }

    StoredPlan toDomain() {
        return text.toDomain(plan());
    }

    private Plan plan() {
        Issuer of = new Issuer(new UnitId(issuer), level, track);
        if (state.equals(DRAFT)) {
            List<MandateId> answered =
                    Arrays.stream(fulfils).map(MandateId::new).toList();
            Plan.Draft draft = new Plan.Draft(new PlanId(id), of, version, edition, head(), answered);
            return submittedAt == null ? draft : new Plan.Submitted(draft, submittedAt);
        }
        Plan.Issued issued = new Plan.Issued(
                new PlanId(id),
                of,
                version,
                edition,
                head(),
                above(),
                Objects.requireNonNull(issuedAt),
                Objects.requireNonNull(countedOn));
        return endedAs == null ? issued : new Plan.Ended(issued, ending(endedAs));
    }

    private Ending ending(String as) {
        return new Ending(
                WireName.of(Life.class, as),
                Objects.requireNonNull(endedAt),
                endReason,
                endNumber,
                endDate,
                replacedBy == null ? null : new PlanId(replacedBy),
                recalls);
    }

    private PlanHead head() {
        return new PlanHead(kind, written(), title, place, DocumentDate.of(day, precision), List.of(aliases));
    }

    private @Nullable DocumentNumber written() {
        if (number != null) {
            return new DocumentNumber(number);
        }
        return symbol == null ? null : DocumentNumber.alone(symbol);
    }

    private Set<PlanId> above() {
        Set<PlanId> above = new LinkedHashSet<>();
        for (UUID ancestor : ancestors) {
            above.add(new PlanId(ancestor));
        }
        return above;
    }
}
