package vn.thac.task.raise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thac.task.PlanId;

/**
 * Chunks that are worked off together: each of another plan, so that none depends on what another brings, and not too
 * many units. Waves come in the order of the chunks.
 */
record Wave(List<ExpandedMembers> chunks) {

    private static final int MANY_UNITS = 1_000;

    static List<Wave> of(List<ExpandedMembers> chunks) {
        List<Wave> waves = new ArrayList<>();
        List<ExpandedMembers> next = new ArrayList<>();
        Set<PlanId> plans = new HashSet<>();
        int units = 0;
        for (ExpandedMembers chunk : chunks) {
            boolean full = !next.isEmpty() && units + chunk.units().size() > MANY_UNITS;
            if (full || plans.contains(chunk.planId())) {
                waves.add(new Wave(List.copyOf(next)));
                next.clear();
                plans.clear();
                units = 0;
            }
            next.add(chunk);
            plans.add(chunk.planId());
            units += chunk.units().size();
        }
        if (!next.isEmpty()) {
            waves.add(new Wave(List.copyOf(next)));
        }
        return waves;
    }

    Set<PlanId> plans() {
        Set<PlanId> plans = new HashSet<>();
        chunks.forEach(chunk -> plans.add(chunk.planId()));
        return plans;
    }
}
