package vn.thac.task.inherit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.Succession;
import vn.thac.task.inherit.InheritStore.Owned;

/**
 * Who decides on what a plan gave, or a unit handed down: the issuer or that unit, and when it has ended, whoever came in its
 * place.
 */
@ApplicationScoped
class FollowIssuers {

    @Inject
    InheritStore store;

    @Inject
    Succession succession;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @Transactional
    void follow() {
        LocalDate today = Vietnam.today(clock);
        follow(store.ownedByEnded(today));
        standIn(store.handedDownByEnded(today), today);
    }

    /** After something else was told of these. */
    @Transactional
    void putRight(Collection<UnitId> issuers) {
        follow(store.ownedByOthers(issuers));
        standIn(store.stoodInFor(issuers), Vietnam.today(clock));
    }

    private void standIn(List<UnitId> units, LocalDate today) {
        units.forEach(unit -> deciding(unit, today).ifPresent(owner -> store.standIn(unit, owner)));
    }

    private void follow(List<Owned> plans) {
        LocalDate today = Vietnam.today(clock);
        Map<UnitId, Optional<UnitId>> deciding = new HashMap<>();
        List<Owned> moved = plans.stream()
                .flatMap(plan -> deciding
                        .computeIfAbsent(plan.issuer(), issuer -> deciding(issuer, today))
                        .filter(owner -> !owner.equals(plan.owner()))
                        .map(owner -> new Owned(plan.plan(), plan.issuer(), owner))
                        .stream())
                .toList();
        if (!moved.isEmpty()) {
            store.own(moved);
        }
    }

    private Optional<UnitId> deciding(UnitId issuer, LocalDate today) {
        boolean there =
                directory.find(issuer, today).map(unit -> unit.existsOn(today)).orElse(true);
        return there ? Optional.of(issuer) : succession.successor(issuer, today);
    }
}
