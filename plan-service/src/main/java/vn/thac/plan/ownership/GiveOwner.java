package vn.thac.plan.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.command.Position;
import vn.thac.directory.command.PositionStore;
import vn.thac.directory.command.Relation;
import vn.thac.directory.command.Relations;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Who issues for a plan's unit says who answers for one of its targets, of those that may be ordered or requested. */
@ApplicationScoped
class GiveOwner {

    private final PlanSight sight;
    private final PlanStore plans;
    private final OwnerStore owners;
    private final PositionStore positions;
    private final Directory directory;
    private final KeepOwner keep;
    private final Acting acting;
    private final Clock clock;

    GiveOwner(
            PlanSight sight,
            PlanStore plans,
            OwnerStore owners,
            PositionStore positions,
            Directory directory,
            KeepOwner keep,
            Acting acting,
            Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.owners = owners;
        this.positions = positions;
        this.directory = directory;
        this.keep = keep;
        this.acting = acting;
        this.clock = clock;
    }

    /** The plan's version then. */
    @Transactional
    long give(PlanId id, String target, @Nullable String ifMatch, OwnerRequest request) {
        Optional<StoredPlan> found = plans.lock(id);
        UnitId asker = sight.decidesFor(Duty.ISSUE, found);
        StoredPlan stored = found.orElseThrow();
        Plan.Issued plan = stored.inForce();
        ETags.require(ifMatch, plan.version());
        requireTarget(stored, target);
        LocalDate today = Vietnam.today(clock);
        Optional<Owner> before = owners.find(id, target);
        Faults faults = new Faults();
        Owner owner =
                request.unit() == null ? null : owner(plan, asker, request.unit(), request.reason(), today, faults);
        if (before.isPresent() && request.reason() == null) {
            faults.add(
                    PlanRefusal.OWNER_CHANGES_WITHOUT_REASON,
                    "/reason",
                    Map.of("unit", directory.nameOf(before.get().unit(), today)));
        }
        faults.refuse();
        if (before.map(Owner::unit).equals(Optional.ofNullable(owner).map(Owner::unit))) {
            throw Refused.of(PlanRefusal.NOTHING_GIVEN);
        }
        if (request.reason() != null) {
            acting.because(request.reason());
        }
        return keep.keep(plan, stored.body(), target, before.orElse(null), owner)
                .version();
    }

    private static void requireTarget(StoredPlan stored, String key) {
        boolean there = PackageReader.typed(PackageReader.stored(stored.body())).targets().stream()
                .anyMatch(target -> target.key().equals(key));
        if (!there) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
    }

    private @Nullable Owner owner(
            Plan.Issued plan, UnitId asker, String reference, @Nullable String reason, LocalDate today, Faults faults) {
        UnitId unit = directory.resolve(reference, today).orElse(null);
        KnownUnit known = unit == null ? null : directory.find(unit, today).orElse(null);
        if (known == null) {
            faults.add(directory.whyNot(reference, today, "/unit"));
            return null;
        }
        Optional<Fault> absent = directory.whyAbsent(known, reference, today, "/unit");
        if (absent.isPresent()) {
            faults.add(absent.get());
            return null;
        }
        Position position = positions.of(asker, Set.of(known.id()), today).getOrDefault(known.id(), Position.ELSEWHERE);
        Optional<Relation> relation = Relations.usual(position, track(asker, plan, today), known.track());
        if (relation.isEmpty()) {
            faults.add(PlanRefusal.OWNER_OUT_OF_REACH, "/unit", Map.of("unit", known.name()));
            return null;
        }
        return new Owner(known.id(), relation.get(), reason, clock.instant());
    }

    private String track(UnitId asker, Plan.Issued plan, LocalDate today) {
        return directory
                .find(asker, today)
                .map(KnownUnit::track)
                .orElse(plan.issuer().track());
    }
}
