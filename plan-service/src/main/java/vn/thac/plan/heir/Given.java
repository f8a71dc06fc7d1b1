package vn.thac.plan.heir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.mandate.Demand;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateState;

/**
 * What heirs get of mandates of units before them, worked out without touching anything: each one of its own, anew or joined
 * with what it is asked of the same plan. Who has answered its own, or was let off, takes nothing in, nor does whoever asks.
 *
 * @param raised of heirs that the plan has asked nothing
 * @param joined of heirs that had it open
 * @param reopened of heirs that were asked before and not any more
 */
record Given(List<Came> raised, List<Came> joined, List<Came> reopened) {

    /** A mandate of one who has ended, as it is asked now, and who is to go on with it. */
    record Giving(Mandate mandate, Set<UnitId> heirs) {

        /** The same whenever it is asked. */
        List<UnitId> inOrder() {
            return heirs.stream().sorted(Comparator.comparing(UnitId::value)).toList();
        }
    }

    /** An heir's mandate before and after, and those that came together in it; {@code before} is itself where it is new. */
    record Came(Mandate before, Mandate after, List<Mandate> origins) {

        List<MandateLink> links() {
            return origins.stream()
                    .map(origin -> new MandateLink(origin.id(), after.id(), after.unit(), false))
                    .toList();
        }
    }

    /**
     * Works it out.
     *
     * @param had what the heirs have of the plan
     * @param asking whoever decides for the plan: asks nothing of itself
     */
    static Given of(Collection<Giving> all, Map<UnitId, Mandate> had, Set<UnitId> asking, LocalDate today) {
        Map<UnitId, List<Mandate>> gathered = new LinkedHashMap<>();
        for (Giving giving : all) {
            for (UnitId heir : giving.inOrder()) {
                if (!asking.contains(heir) && takesIn(had.get(heir))) {
                    gathered.computeIfAbsent(heir, unit -> new ArrayList<>()).add(giving.mandate());
                }
            }
        }
        Given given = new Given(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        gathered.forEach((heir, origins) -> given.add(heir, had.get(heir), origins, today));
        return given;
    }

    private static boolean takesIn(@Nullable Mandate own) {
        return own == null || own.state() instanceof MandateState.Open || own.state() instanceof MandateState.Recalled;
    }

    private void add(UnitId heir, @Nullable Mandate own, List<Mandate> origins, LocalDate today) {
        Demand demand =
                origins.stream().map(Mandate::demand).reduce(Demand::joined).orElseThrow();
        int edition = origins.stream().mapToInt(Mandate::edition).max().orElseThrow();
        if (own == null) {
            Mandate fresh = Mandate.raise(origins.get(0).plan(), edition, heir, demand, today);
            raised.add(new Came(fresh, fresh, origins));
        } else if (own.state() instanceof MandateState.Recalled) {
            reopened.add(new Came(own, own.asked(edition, demand, today), origins));
        } else {
            Demand both = own.demand().joined(demand);
            joined.add(new Came(own, own.asked(Math.max(own.edition(), edition), both, own.on()), origins));
        }
    }

    Stream<Came> all() {
        return Stream.of(raised, joined, reopened).flatMap(List::stream);
    }

    /** What heirs have of each. */
    Map<MandateId, List<Mandate>> byOrigin() {
        Map<MandateId, List<Mandate>> heirs = new HashMap<>();
        all().forEach(came -> came.origins()
                .forEach(origin -> heirs.computeIfAbsent(origin.id(), id -> new ArrayList<>())
                        .add(came.after())));
        return heirs;
    }
}
