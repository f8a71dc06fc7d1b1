package vn.thac.plan.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.CheckAddressing;
import vn.thac.plan.check.CheckHandingDown;
import vn.thac.plan.check.CheckUnits;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.check.DocumentWarnings;
import vn.thac.plan.check.SurroundingsStore;
import vn.thac.plan.check.Warnings;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.inheritance.ChangedSince;
import vn.thac.plan.number.GiveNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.sense.PackageCheck;
import vn.thac.plan.sense.UnitReferences;
import vn.thac.plan.sense.UnitReferences.Reference;

/** Opens a draft for its issue, holds it, and finds what has become wrong since it was checked. */
@ApplicationScoped
class PrepareIssue {

    private static final String NUMBER = "/document/number";
    private static final String DATE = "/document/date";

    private final PlanStore plans;
    private final PlanSight sight;
    private final CheckUnits units;
    private final CheckAddressing addressing;
    private final CheckHandingDown handingDown;
    private final SurroundingsStore surroundings;
    private final GiveNumber numbers;
    private final DocumentWarnings warn;
    private final ChangedSince inherited;
    private final Clock clock;

    PrepareIssue(
            PlanStore plans,
            PlanSight sight,
            CheckUnits units,
            CheckAddressing addressing,
            CheckHandingDown handingDown,
            SurroundingsStore surroundings,
            GiveNumber numbers,
            DocumentWarnings warn,
            ChangedSince inherited,
            Clock clock) {
        this.plans = plans;
        this.sight = sight;
        this.units = units;
        this.addressing = addressing;
        this.handingDown = handingDown;
        this.surroundings = surroundings;
        this.numbers = numbers;
        this.warn = warn;
        this.inherited = inherited;
        this.clock = clock;
    }

    /** A draft that is kept, for who issues for its unit; nobody else changes it until the transaction ends. */
    ToIssue open(PlanId id, @Nullable String ifMatch) {
        StoredPlan stored = sight.requireFor(Duty.ISSUE, plans.lock(id));
        ETags.require(ifMatch, stored.toIssue().version());
        return ToIssue.kept(stored, inherited.of(stored));
    }

    /**
     * Refuses with all that is wrong.
     *
     * @param at where the request says what it gives
     * @param faults those that were found before
     */
    Issuing prepare(ToIssue opened, IssueRequest request, GivenAt at, Faults faults) {
        Plan.Draft draft = opened.draft();
        PlanPackage text = opened.text();
        Instant now = clock.instant();
        LocalDate today = Vietnam.dayOf(now);
        PlanHead head = headOf(draft, request, today, at, faults);
        DocumentDate date = head.date() == null ? DocumentDate.ofDay(today) : head.date();
        LocalDate day = date.countsOn(today);
        Issuer issuer = draft.issuer();
        Standing standing = stand(opened, day, faults);
        Map<String, KnownUnit> known = standing.known();
        checkText(opened, head.date(), faults);
        GiveNumber.Places places =
                new GiveNumber.Places(request.number() == null ? NUMBER : at.number(), at.nextNumber());
        PlanHead dated = head.with(null, date, null);
        boolean wantsNext = Boolean.TRUE.equals(request.nextNumber());
        PlanHead numbered =
                isCounted(faults) ? numbers.give(draft.id(), issuer, dated, wantsNext, places, faults) : dated;
        faults.refuse();
        Set<Fault> warnings =
                new LinkedHashSet<>(Warnings.of(text, head.date(), issuer.track(), known, standing.requested(), today));
        KnownUnit unit = known.get(text.document().issuer());
        if (unit != null) {
            warnings.addAll(warn.number(numbered, unit, places.number()));
        }
        warnings.addAll(opened.warnings());
        return new Issuing(
                draft,
                numbered,
                date,
                day,
                now,
                text,
                opened.units(),
                opened.links(),
                standing.requested(),
                standing.content(),
                List.copyOf(warnings));
    }

    /** What is given at issue wins over the draft; no document comes from the future. */
    private static PlanHead headOf(Plan.Draft draft, IssueRequest request, LocalDate today, GivenAt at, Faults faults) {
        PlanHead head = draft.head().with(DocumentNumber.orNull(request.number()), request.date(), request.place());
        if (head.date() != null && head.date().first().isAfter(today)) {
            faults.add(
                    PlanRefusal.DATE_IN_THE_FUTURE,
                    request.date() == null ? DATE : at.date(),
                    Map.of("date", head.date().value()));
            return head.with(null, DocumentDate.ofDay(today), null);
        }
        return head;
    }

    /** Of a kind that nobody knows no number is counted. */
    private static boolean isCounted(Faults faults) {
        return faults.list().stream().noneMatch(fault -> fault.refusal() == PlanRefusal.UNKNOWN_DOCUMENT_KIND);
    }

    /**
     * How those whom a text names stand on the day of its issue.
     *
     * @param known its units, by its references
     * @param requested addressees that stand beside its issuer
     */
    private record Standing(Map<String, KnownUnit> known, Set<String> requested, Content content) {}

    /** What has become wrong since it was checked is a fault; what was checked now on the same day is not asked again. */
    private Standing stand(ToIssue opened, LocalDate day, Faults faults) {
        PlanPackage text = opened.text();
        Issuer issuer = opened.draft().issuer();
        CheckedPackage checked = opened.checked();
        if (checked != null && checked.day().equals(day)) {
            return standing(text, issuer, checked.known(), checked.onlyRequested());
        }
        List<Reference> references = UnitReferences.in(opened.tree()).stream()
                .filter(reference -> opened.units().containsKey(reference.unit()))
                .toList();
        Map<String, KnownUnit> known = units.check(references, opened.units(), day, faults);
        Set<String> requested = addressing.check(text, issuer.unit(), issuer.track(), opened.units(), day, faults);
        Standing standing = standing(text, issuer, known, requested);
        handingDown.check(text, standing.content(), opened.units(), day, faults);
        return standing;
    }

    private static Standing standing(
            PlanPackage text, Issuer issuer, Map<String, KnownUnit> known, Set<String> requested) {
        return new Standing(
                known, requested, new Content(text, new PlanRelations(text, issuer.track(), known, requested)));
    }

    /** What its date, or that secrets are not taken any more, makes wrong in a text that was checked without. */
    private void checkText(ToIssue opened, @Nullable DocumentDate date, Faults faults) {
        if (date != null
                && (opened.isKept() || !date.equals(opened.text().document().date()))) {
            PackageCheck.checkDues(opened.tree(), date, faults);
        }
        if (opened.isKept()) {
            PackageCheck.checkSecrecy(opened.tree(), surroundings.takesSecrets(), faults);
        }
    }
}
