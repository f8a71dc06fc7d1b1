package vn.thac.plan.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.CitationStore;
import vn.thac.plan.document.CitationStore.Citation;
import vn.thac.plan.document.ResolveCitations;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Whoever issued a plan says whether another may rest on it that claims to. */
@ApplicationScoped
public class DecideClaim {

    private final Acting acting;
    private final PlanSight sight;
    private final PlanStore plans;
    private final CitationStore store;
    private final ResolveCitations citations;
    private final SpreadAncestors spread;
    private final Changes changes;

    DecideClaim(
            Acting acting,
            PlanSight sight,
            PlanStore plans,
            CitationStore store,
            ResolveCitations citations,
            SpreadAncestors spread,
            Changes changes) {
        this.acting = acting;
        this.sight = sight;
        this.plans = plans;
        this.store = store;
        this.citations = citations;
        this.spread = spread;
        this.changes = changes;
    }

    @Transactional
    void decide(PlanId plan, PlanId claiming, boolean confirmed, @Nullable String reason) {
        sight.requireForOrAfter(Duty.ISSUE, plans.lock(plan));
        List<Citation> claims = store.claims(claiming, plan);
        if (claims.isEmpty()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        if (reason != null) {
            acting.because(reason);
        }
        if (confirmed) {
            citations.link(claims, acting.actor().name(), reason);
            spread.below(plan);
        } else {
            citations.undo(claims, acting.actor().name(), reason);
        }
        changes.note(new SilentChange(
                "plan",
                plan.value(),
                confirmed ? "plan.claim-confirmed" : "plan.claim-refused",
                null,
                Map.of("claiming", claiming)));
    }
}
