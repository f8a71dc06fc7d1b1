package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanStore;

/** Makes a draft of a plan package that came in. */
@ApplicationScoped
public class DraftPlan {

    @Inject
    Access access;

    @Inject
    ActingUnit actingUnit;

    @Inject
    Directory directory;

    @Inject
    CheckPackage packages;

    @Inject
    PlanStore plans;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /** Checks the package for its issuer; who may not draft for that unit learns nothing of its faults. */
    @Transactional
    public CheckedPackage check(JsonNode tree) {
        directory
                .resolve(tree.path("document").path("issuer").asText(""), Vietnam.today(clock))
                .ifPresent(this::requireFor);
        CheckedPackage checked = packages.check(tree);
        requireFor(checked.issuer().id());
        return checked;
    }

    private void requireFor(UnitId issuer) {
        actingUnit.requireIs(issuer);
        access.require(Duty.DRAFT, issuer);
    }

    @Transactional
    public Drafted draft(JsonNode tree) {
        CheckedPackage checked = check(tree);
        var unit = checked.issuer();
        Plan.Draft draft = Plan.Draft.first(
                new Issuer(unit.id(), unit.level(), unit.track()),
                PlanHead.of(checked.plan().document()),
                List.of());
        plans.insert(
                draft,
                PackageReader.json(checked.tree()),
                Map.of(),
                checked.units(),
                checked.onlyRequested(),
                clock.instant());
        changes.record(DraftEvent.drafted(draft));
        return new Drafted(draft, checked.warnings());
    }
}
