package vn.thac.plan.making;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.amendment.ContinueAmendment;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.conformance.ConformanceWarnings;
import vn.thac.plan.conformance.HoldAgainstAbove;
import vn.thac.plan.document.KeptLinks;
import vn.thac.plan.draft.DraftEvent;
import vn.thac.plan.draft.Drafted;
import vn.thac.plan.inheritance.InheritedEditionStore;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/**
 * Makes a draft of its own for who came after a unit that has ended, with the text of that unit's draft, to answer what it
 * has of the mandates that this was to answer, and to do to a plan in force what this was to do. Number, day, place and signer
 * are the document's own and stay behind.
 */
@ApplicationScoped
class ContinueDraft {

    private static final List<String> OWN = List.of("number", "date", "place", "signer");

    @Inject
    PlanSight sight;

    @Inject
    PlanStore plans;

    @Inject
    CheckPackage packages;

    @Inject
    HoldAgainstAbove hold;

    @Inject
    MandateStore mandates;

    @Inject
    InheritedEditionStore editions;

    @Inject
    ContinueAmendment amendments;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional
    public Drafted draft(PlanId id) {
        Optional<StoredPlan> found = plans.lock(id);
        UnitId heir = sight.goesOnFor(Duty.DRAFT, found);
        StoredPlan stored = found.orElseThrow();
        Plan.Draft before = stored.toIssue();
        KeptLinks links = new KeptLinks(stored.links(), PackageReader.typed(PackageReader.stored(stored.body())));
        CheckedPackage checked = packages.check(text(stored, heir), links::keeps);
        KnownUnit unit = checked.issuer();
        Plan.Draft draft = Plan.Draft.first(
                new Issuer(unit.id(), unit.level(), unit.track()),
                PlanHead.of(checked.plan().document()),
                mandates.openOf(heir, before.fulfils()));
        Map<String, PlanId> kept = links.in(checked.plan().basis());
        plans.insert(
                draft,
                PackageReader.json(checked.tree()),
                kept,
                checked.units(),
                checked.onlyRequested(),
                clock.instant());
        editions.keepAs(id, draft.id());
        changes.record(DraftEvent.drafted(draft));
        return new Drafted(
                draft,
                checked.warning(ConformanceWarnings.of(hold.hold(draft, checked.plan(), kept.values())))
                        .warning(amendments.of(id, draft, checked.plan()))
                        .warnings());
    }

    private static ObjectNode text(StoredPlan stored, UnitId heir) {
        ObjectNode text = (ObjectNode) PackageReader.stored(stored.body());
        text.withObject("/document").put("issuer", heir.toString()).remove(OWN);
        return text;
    }
}
