package vn.thac.plan.heir;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.Amends;
import vn.thac.plan.cascade.FanOut;
import vn.thac.plan.cascade.FanOutStore;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.mandate.Demand;

/** A plan all of whose editions have reached their addressees, and what each of them asks of whom it names. */
public final class AtRest {

    private final FanOutStore fanOuts;
    private final FanOut latest;
    private final Map<Integer, SortedMap<UnitId, Demand>> asked = new HashMap<>();

    AtRest(FanOutStore fanOuts, FanOut latest) {
        this.fanOuts = fanOuts;
        this.latest = latest;
    }

    public PlanId plan() {
        return latest.plan();
    }

    public UnitId issuer() {
        return latest.terms().issuer();
    }

    /** The one in force. */
    public int edition() {
        return latest.edition();
    }

    public SortedMap<UnitId, Demand> asked(int edition) {
        return asked.computeIfAbsent(edition, one -> of(one).map(fanOut ->
                        Expansion.of(fanOut.terms(), fanOuts.members(fanOut)).demands())
                .orElseGet(() -> Collections.unmodifiableSortedMap(new TreeMap<>(Expansion.ORDER))));
    }

    /** The day on which an edition found its members. */
    public LocalDate on(int edition) {
        return of(edition).map(FanOut::on).orElse(latest.on());
    }

    /** Whether what an edition asks no more is recalled. */
    public boolean recalls(int edition) {
        return of(edition).map(FanOut::amends).map(Amends::recalls).orElse(true);
    }

    private Optional<FanOut> of(int edition) {
        return edition == latest.edition() ? Optional.of(latest) : fanOuts.of(plan(), edition);
    }
}
