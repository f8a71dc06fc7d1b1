package vn.thac.plan.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStore;

/** Who answers for a target of a plan in force changes, with its event; whoever does it holds the plan. */
@ApplicationScoped
class KeepOwner {

    private final PlanStore plans;
    private final OwnerStore owners;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    KeepOwner(PlanStore plans, OwnerStore owners, Directory directory, Changes changes, Clock clock) {
        this.plans = plans;
        this.owners = owners;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    /** The plan then; nobody answers where {@code now} is null. */
    Plan.Issued keep(Plan.Issued plan, String body, String target, @Nullable Owner before, @Nullable Owner now) {
        owners.keep(plan.id(), target, now);
        Plan.Issued after = plan.with(plan.head());
        plans.complete(after, body);
        changes.record(
                new Change("plan", plan.id().value(), after.version(), OwnerGiven.TYPE, given(after, target, now))
                        .from(given(plan, target, before)));
        return after;
    }

    private OwnerGiven given(Plan.Issued plan, String target, @Nullable Owner owner) {
        LocalDate today = Vietnam.today(clock);
        return new OwnerGiven(
                plan.id().value(),
                plan.edition(),
                target,
                owner == null ? null : directory.named(owner.unit(), today),
                owner == null ? null : owner.relation(),
                owner == null ? null : owner.reason());
    }
}
