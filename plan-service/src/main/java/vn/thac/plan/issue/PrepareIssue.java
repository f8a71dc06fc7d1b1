package vn.thac.plan.issue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.CheckAddressing;
import vn.thac.plan.check.CheckHandingDown;
import vn.thac.plan.check.CheckUnits;
import vn.thac.plan.check.DocumentWarnings;
import vn.thac.plan.check.SurroundingsStore;
import vn.thac.plan.check.Warnings;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.inheritance.ChangedSince;
import vn.thac.plan.number.GiveNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PackageReader;
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

    Issuing prepare(PlanId id, @Nullable String ifMatch, IssueRequest request) {
        StoredPlan stored = sight.requireFor(Duty.ISSUE, plans.lock(id));
        Plan.Draft draft = stored.toIssue();
        ETags.require(ifMatch, draft.version());
        Instant now = clock.instant();
        LocalDate today = Vietnam.dayOf(now);
        PlanHead head = headOf(draft, request, today);
        DocumentDate date = head.date() == null ? DocumentDate.ofDay(today) : head.date();
        LocalDate day = date.countsOn(today);
        JsonNode tree = PackageReader.stored(stored.body());
        PlanPackage text = PackageReader.typed(tree);
        Faults faults = new Faults();
        Map<String, KnownUnit> known = check(tree, head.date(), day, stored, faults);
        Issuer issuer = draft.issuer();
        PackageCheck.checkSecrecy(tree, surroundings.takesSecrets(), faults);
        Set<String> requested = addressing.check(text, issuer.unit(), issuer.track(), stored.units(), day, faults);
        PlanRelations relations = new PlanRelations(text, issuer.track(), known, requested);
        Content content = new Content(text, relations);
        handingDown.check(text, content, stored.units(), day, faults);
        String place = request.number() == null ? "/document/number" : "/number";
        PlanHead numbered = numbers.give(
                id, issuer, head.with(null, date, null), Boolean.TRUE.equals(request.nextNumber()), place, faults);
        faults.refuse();
        List<Fault> warnings = new ArrayList<>(Warnings.of(text, head.date(), issuer.track(), known, requested, today));
        KnownUnit unit = known.get(text.document().issuer());
        if (unit != null) {
            warnings.addAll(warn.number(numbered, unit, place));
        }
        warnings.addAll(inherited.of(stored));
        return new Issuing(
                draft, numbered, date, day, now, text, stored.units(), stored.links(), requested, content, warnings);
    }

    /** What is given at issue wins over the draft; no document comes from the future. */
    private static PlanHead headOf(Plan.Draft draft, IssueRequest request, LocalDate today) {
        PlanHead head = draft.head().with(DocumentNumber.orNull(request.number()), request.date(), request.place());
        if (head.date() != null && head.date().first().isAfter(today)) {
            throw Refused.at(
                    PlanRefusal.DATE_IN_THE_FUTURE,
                    "/date",
                    Map.of("date", head.date().value()));
        }
        return head;
    }

    /** The units that the package names, as they are on the day; what has become wrong since it was checked is a fault. */
    private Map<String, KnownUnit> check(
            JsonNode tree, @Nullable DocumentDate date, LocalDate day, StoredPlan stored, Faults faults) {
        List<Reference> references = UnitReferences.in(tree).stream()
                .filter(reference -> stored.units().containsKey(reference.unit()))
                .toList();
        Map<String, KnownUnit> found = units.check(references, stored.units(), day, faults);
        if (date != null) {
            PackageCheck.checkDues(tree, date, faults);
        }
        return found;
    }
}
