package vn.thac.plan.heir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.heir.Given.Giving;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.register.ComesAfter;

/**
 * What ended units were asked by a plan and have not answered is asked of their heirs. Where no heir can take it in, as each
 * has answered its own, was let off, or is who asks, the first of them answers for what stays with the ended unit.
 */
@ApplicationScoped
class PassOnMandates {

    private static final String PASSED = "Đơn vị đã kết thúc; đơn vị kế thừa thực hiện tiếp";
    private static final String ANSWERS = "Đơn vị đã kết thúc; đơn vị kế thừa chịu trách nhiệm";

    private final MandateStore mandates;
    private final ComesAfter comesAfter;
    private final TellHeirs tell;
    private final Clock clock;

    PassOnMandates(MandateStore mandates, ComesAfter comesAfter, TellHeirs tell, Clock clock) {
        this.mandates = mandates;
        this.comesAfter = comesAfter;
        this.tell = tell;
        this.clock = clock;
    }

    /** @param heirs who comes after each of the units; who has none keeps what it has */
    @Transactional(Transactional.TxType.MANDATORY)
    void passOn(AtRest plan, Map<UnitId, Set<UnitId>> heirs) {
        Set<UnitId> units = new HashSet<>(heirs.keySet());
        heirs.values().forEach(units::addAll);
        Map<UnitId, Mandate> held = mandates.holdOf(plan.plan(), units);
        List<Giving> left = heirs.keySet().stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .map(mandate -> new Giving(mandate, heirs.getOrDefault(mandate.unit(), Set.of())))
                .filter(PassOnMandates::isLeft)
                .sorted(Comparator.comparing(giving -> giving.mandate().id().value()))
                .toList();
        if (!left.isEmpty()) {
            passOn(left, give(plan, left, held));
        }
    }

    private static boolean isLeft(Giving giving) {
        return giving.mandate().state() instanceof MandateState.Open
                && !giving.heirs().isEmpty()
                && !giving.heirs().contains(giving.mandate().owner());
    }

    /** Returns what heirs have of each. */
    Map<MandateId, List<Mandate>> give(AtRest plan, List<Giving> all, Map<UnitId, Mandate> held) {
        Given given = Given.of(all, held, comesAfter.unit(plan.issuer()), Vietnam.today(clock));
        tell.given(given);
        return given.byOrigin();
    }

    private void passOn(List<Giving> left, Map<MandateId, List<Mandate>> by) {
        Instant now = clock.instant();
        Map<Mandate, List<Mandate>> passed = new LinkedHashMap<>();
        List<Mandate> owned = new ArrayList<>();
        for (Giving giving : left) {
            Mandate mandate = giving.mandate();
            List<Mandate> heirs = by.get(mandate.id());
            if (heirs != null && mandate.state() instanceof MandateState.Open open) {
                passed.put(mandate.became(open.passedOn(now)), heirs);
            } else {
                owned.add(mandate.ownedBy(giving.inOrder().get(0)));
            }
        }
        if (!passed.isEmpty()) {
            tell.passedOn(passed, PASSED);
        }
        if (!owned.isEmpty()) {
            tell.owned(owned, ANSWERS);
        }
    }
}
