package vn.thac.plan.apportion.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.Apportionment;
import vn.thac.plan.apportion.Decision;
import vn.thac.plan.apportion.TargetOfPlan;
import vn.thac.plan.apportion.step.ApportionmentView.DecisionView;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.target.Target;

/** What stands is for all who see the plan; of a draft the issuer sees all, and a unit what falls on it. */
@ApplicationScoped
class ReadApportionment {

    private final PlanSight sight;
    private final ApportionStore store;
    private final Access access;
    private final Directory directory;
    private final Clock clock;

    ReadApportionment(PlanSight sight, ApportionStore store, Access access, Directory directory, Clock clock) {
        this.sight = sight;
        this.store = store;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    ApportionmentView read(PlanId id, String key) {
        StoredPlan stored = sight.require(id);
        UnitId issuer = stored.issued().issuer().unit();
        Target target = TargetOfPlan.require(stored, key);
        Apportionment found = store.find(id, key).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        Set<UnitId> units = new HashSet<>();
        Stream.of(found.inForce(), found.draft())
                .filter(Objects::nonNull)
                .forEach(decision -> decision.spread().shares().forEach(share -> units.add(share.unit())));
        Set<UnitId> own = access.allows(Duty.READ, issuer) ? units : store.readable(units);
        Map<UnitId, String> names = directory.names(units, Vietnam.today(clock));
        DecisionView inForce = found.inForce() == null ? null : view(found.inForce(), target, names, unit -> true);
        boolean concerned = found.draft() != null
                && found.draft().spread().shares().stream().anyMatch(share -> own.contains(share.unit()));
        DecisionView draft = concerned ? view(found.drafted(), target, names, own::contains) : null;
        if (inForce == null && draft == null) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return new ApportionmentView(found.id(), found.version(), id.value(), key, inForce, draft);
    }

    private static DecisionView view(
            Decision decision, Target target, Map<UnitId, String> names, Predicate<UnitId> shown) {
        BigDecimal total = target.value() == null ? decision.spread().total() : target.value();
        return DecisionView.of(decision, total, target.comparator(), names, shown);
    }
}
