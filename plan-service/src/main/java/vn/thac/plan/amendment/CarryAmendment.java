package vn.thac.plan.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Fault;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.draft.DraftEvent;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.OpenWork;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Gives a draft the whole new text of the plan that it amends, made from the edition in force; again, it takes its place. */
@ApplicationScoped
class CarryAmendment {

    private final PlanSight sight;
    private final PlanStore plans;
    private final WhichPlan which;
    private final CheckAmendment checks;
    private final AmendmentStore amendments;
    private final RequireRight right;
    private final Changes changes;
    private final Clock clock;

    CarryAmendment(
            PlanSight sight,
            PlanStore plans,
            WhichPlan which,
            CheckAmendment checks,
            AmendmentStore amendments,
            RequireRight right,
            Changes changes,
            Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.which = which;
        this.checks = checks;
        this.amendments = amendments;
        this.right = right;
        this.changes = changes;
        this.clock = clock;
    }

    /** The draft as it is now, and what should be known of what it carries. */
    record Carried(Plan.Draft draft, List<Fault> warnings) {}

    /** {@code plan}: by its id, where no line of the basis cites it by a number. */
    @Transactional
    Carried carry(PlanId id, @Nullable String ifMatch, JsonNode text, OpenWork openWork, @Nullable UUID plan) {
        StoredPlan stored = sight.requireFor(Duty.DRAFT, plans.lock(id));
        Plan.Draft draft = stored.toChange();
        ETags.require(ifMatch, draft.version());
        PlanId known = amendments.of(id).map(Amendment::plan).orElse(null);
        WhichPlan.Which meant = which.of(stored, plan, known);
        StoredPlan amended = plans.find(meant.plan()).orElseThrow();
        LocalDate today = Vietnam.today(clock);
        right.require(amended.plan().issuer().unit(), draft.issuer().unit());
        Plan.Issued inForce = amended.inForce();
        Amendment amendment = new Amendment(
                id, meant.plan(), meant.line(), inForce.edition(), openWork, PackageReader.json(text), List.of(), null);
        DocumentDate date = draft.head().date() == null
                ? DocumentDate.ofDay(today)
                : draft.head().date();
        Amending amending = checks.check(amendment, amended, draft.issuer(), date, "/package");
        amendments.keep(new Amendment(
                id,
                meant.plan(),
                meant.line(),
                inForce.edition(),
                openWork,
                amendment.body(),
                amending.changes(),
                null));
        Plan.Draft revised = draft.revised(draft.head());
        plans.back(revised);
        changes.record(DraftEvent.revised(revised));
        return new Carried(revised, At.within("/package", amending.checked().warnings()));
    }
}
