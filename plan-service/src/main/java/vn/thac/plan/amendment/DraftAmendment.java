package vn.thac.plan.amendment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.draft.DraftPlan;
import vn.thac.plan.draft.Drafted;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.OpenWork;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Begins a document that amends a plan in force: a draft of its issuer, or of who came after it, that carries the plan's text, to be changed. */
@ApplicationScoped
class DraftAmendment {

    private static final String LINE = "amends";

    private final PlanSight sight;
    private final PlanStore plans;
    private final DraftPlan drafts;
    private final AmendmentStore amendments;

    DraftAmendment(PlanSight sight, PlanStore plans, DraftPlan drafts, AmendmentStore amendments) {
        this.sight = sight;
        this.plans = plans;
        this.drafts = drafts;
        this.amendments = amendments;
    }

    @Transactional
    Drafted draft(PlanId id, @Nullable String kind, String title) {
        Optional<StoredPlan> found = plans.find(id);
        UnitId amending = sight.decidesFor(Duty.DRAFT, found);
        StoredPlan stored = found.orElseThrow();
        Plan.Issued plan = stored.inForce();
        Drafted drafted = drafts.draft(document(plan, amending, kind == null ? "decision" : kind, title));
        amendments.keep(new Amendment(
                drafted.plan().id(), id, LINE, plan.edition(), OpenWork.RECALLED, stored.body(), List.of(), null));
        return drafted;
    }

    private static ObjectNode document(Plan.Issued plan, UnitId amending, String kind, String title) {
        PlanHead head = plan.head();
        String issuer = plan.issuer().unit().toString();
        ObjectNode tree = (ObjectNode) PackageReader.stored("{}");
        tree.putObject("document")
                .put("kind", kind)
                .put("issuer", amending.toString())
                .put("title", title);
        ObjectNode line = tree.putArray("basis").addObject();
        line.put("key", LINE).put("relation", "amends").put("kind", head.kind()).put("unit", issuer);
        line.put("subject", head.title());
        if (head.number() != null) {
            line.put("number", head.number().asWritten());
        }
        if (head.date() != null) {
            line.putObject("date")
                    .put("value", head.date().value().toString())
                    .put("precision", head.date().precision().wire());
        }
        return tree;
    }
}
