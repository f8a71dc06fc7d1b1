package vn.thac.identity.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.UnitStore;

/** Refuses where there are units that still count on one that goes; the first of them are named. */
record Counting(UnitStore store, LocalDate day) {

    private static final int NAMED = 3;

    void refuse(List<UnitId> units, IdentityRefusal refusal) {
        List<String> names = store.load(units).stream()
                .map(unit -> unit.nameOn(day).name())
                .sorted()
                .toList();
        if (!names.isEmpty()) {
            String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
            throw Refused.of(refusal, Map.of("count", names.size(), "first", first));
        }
    }
}
