package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Faults;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;

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
    KeepDraft keep;

    @Inject
    Clock clock;

    /** Checks the package for its issuer; who may not draft for that unit learns nothing of its faults. */
    @Transactional
    public CheckedPackage check(JsonNode tree) {
        Faults faults = new Faults();
        CheckedPackage checked = check(tree, List.of(Duty.DRAFT), faults);
        faults.refuse();
        return checked;
    }

    /** What would be drafted, for who issues it in the same act and refuses the faults of both together. */
    public Composed compose(JsonNode tree, Faults faults) {
        return new Composed(
                check(tree, List.of(Duty.DRAFT, Duty.ISSUE), faults), List.of(), Map.of(), Map.of(), Map.of());
    }

    private CheckedPackage check(JsonNode tree, List<Duty> duties, Faults faults) {
        directory
                .resolve(tree.path("document").path("issuer").asText(""), Vietnam.today(clock))
                .ifPresent(issuer -> requireFor(issuer, duties));
        CheckedPackage checked = packages.check(tree, faults);
        requireFor(checked.issuer().id(), duties);
        return checked;
    }

    private void requireFor(UnitId issuer, List<Duty> duties) {
        actingUnit.requireIs(issuer);
        duties.forEach(duty -> access.require(duty, issuer));
    }

    @Transactional
    public Drafted draft(JsonNode tree) {
        return keep.keep(new Composed(check(tree), List.of(), Map.of(), Map.of(), Map.of()));
    }
}
