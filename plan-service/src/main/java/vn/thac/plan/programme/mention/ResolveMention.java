package vn.thac.plan.programme.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.programme.RegisterStore;
import vn.thac.plan.programme.Registered;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Who drafts for a plan's unit says which programme of the register the plan means, or that it is none of those. */
@ApplicationScoped
class ResolveMention {

    private final PlanSight sight;
    private final PlanStore plans;
    private final MentionStore mentions;
    private final RegisterStore register;
    private final Acting acting;
    private final Changes changes;
    private final Clock clock;

    ResolveMention(
            PlanSight sight,
            PlanStore plans,
            MentionStore mentions,
            RegisterStore register,
            Acting acting,
            Changes changes,
            Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.mentions = mentions;
        this.register = register;
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    /** {@code programme}: null where it is none. The plan's version goes on. */
    @Transactional
    void resolve(PlanId id, String key, @Nullable UUID programme, @Nullable String reason) {
        StoredPlan stored = sight.requireForOrAfter(Duty.DRAFT, plans.lock(id));
        Plan.Issued plan = stored.inForce();
        Mention before = mentions.hold(id, key).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        Registered meant = programme == null ? null : standing(programme);
        UUID now = meant == null ? null : meant.id();
        if (before.isDecided() && Objects.equals(programme, before.programme())) {
            throw Refused.of(PlanRefusal.NOTHING_GIVEN);
        }
        if (reason != null) {
            acting.because(reason);
        }
        mentions.decide(id, key, now, acting.actor().name(), reason, clock.instant());
        Plan.Issued after = plan.with(plan.head());
        plans.complete(after, stored.body());
        changes.record(new Change(
                "plan",
                id.value(),
                after.version(),
                ProgrammeResolved.TYPE,
                new ProgrammeResolved(
                        id.value(),
                        plan.edition(),
                        key,
                        before.name(),
                        now,
                        meant == null ? null : meant.name(),
                        reason)));
    }

    private Registered standing(UUID programme) {
        return register.standing(List.of(programme)).stream()
                .findFirst()
                .orElseThrow(
                        () -> Refused.at(PlanRefusal.PROGRAMME_UNKNOWN, "/programme", Map.of("programme", programme)));
    }
}
