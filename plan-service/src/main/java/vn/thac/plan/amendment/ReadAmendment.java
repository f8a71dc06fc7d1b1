package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanId;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.edition.ReadEditions;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.preview.Preview;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;

/** Shows what a document does to a plan, to those who see both. */
@ApplicationScoped
class ReadAmendment {

    private final PlanSight sight;
    private final AmendmentStore amendments;
    private final ReadEditions editions;

    ReadAmendment(PlanSight sight, AmendmentStore amendments, ReadEditions editions) {
        this.sight = sight;
        this.amendments = amendments;
        this.editions = editions;
    }

    AmendmentView read(PlanId document, @Nullable List<Preview.Warning> warnings) {
        Plan by = sight.require(document).plan();
        Amendment amendment = amendments.of(document).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        Plan.Issued plan = issued(sight.require(amendment.plan()).plan());
        boolean stale = amendment.edition() == null && plan.edition() != amendment.base();
        return new AmendmentView(
                document.value(),
                by.version(),
                plan.id().value(),
                amendment.base(),
                amendment.edition() == null ? plan.edition() : amendment.edition(),
                amendment.edition() == null ? "draft" : "made",
                amendment.openWork().wire(),
                amendment.changes(),
                stale ? meanwhile(plan, amendment.base()) : null,
                PackageReader.stored(amendment.body()),
                warnings);
    }

    private List<PartChange> meanwhile(Plan.Issued plan, int base) {
        return editions.between(plan, base, plan.edition());
    }

    private static Plan.Issued issued(Plan plan) {
        return plan instanceof Plan.Ended ended ? ended.text() : (Plan.Issued) plan;
    }
}
