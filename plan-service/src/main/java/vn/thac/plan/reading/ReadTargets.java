package vn.thac.plan.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.ApportionStore.Spreading;
import vn.thac.plan.apportion.Balance;
import vn.thac.plan.ownership.Owner;
import vn.thac.plan.ownership.OwnerStore;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.target.Target;
import vn.thac.plan.target.TargetWords;

/** The targets of a plan with what was said of them since. */
@ApplicationScoped
class ReadTargets {

    private final PlanSight sight;
    private final OwnerStore owners;
    private final ApportionStore apportioned;
    private final Directory directory;
    private final Clock clock;

    ReadTargets(PlanSight sight, OwnerStore owners, ApportionStore apportioned, Directory directory, Clock clock) {
        this.sight = sight;
        this.owners = owners;
        this.apportioned = apportioned;
        this.directory = directory;
        this.clock = clock;
    }

    List<TargetLine> of(PlanId id, Locale language) {
        StoredPlan stored = sight.require(id);
        Map<String, Owner> owning = owners.of(id);
        Map<String, Spreading> spread = apportioned.spreadingsOf(id);
        Map<UnitId, String> names =
                directory.names(owning.values().stream().map(Owner::unit).toList(), Vietnam.today(clock));
        TargetWords words = TargetWords.in(language);
        return PackageReader.typed(PackageReader.stored(stored.body())).targets().stream()
                .map(target -> new TargetLine(
                        target,
                        words.of(target),
                        owner(owning.get(target.key()), names),
                        shares(target, spread.get(target.key()))))
                .toList();
    }

    private static TargetLine.@Nullable OwnerView owner(@Nullable Owner owner, Map<UnitId, String> names) {
        return owner == null
                ? null
                : new TargetLine.OwnerView(
                        owner.unit().value(), names.get(owner.unit()), owner.relation(), owner.reason(), owner.at());
    }

    private static TargetLine.@Nullable Spread shares(Target target, @Nullable Spreading spreading) {
        return spreading == null || target.value() == null
                ? null
                : new TargetLine.Spread(
                        spreading.units(), Balance.of(target.value(), spreading.sum(), target.comparator()));
    }
}
