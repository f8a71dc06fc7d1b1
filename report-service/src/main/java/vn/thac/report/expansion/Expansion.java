package vn.thac.report.expansion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.report.regime.LeftOut;
import vn.thac.report.regime.PeriodStore.Missed;

/**
 * Whom an addressee means on the day a period opens, and whom it no longer means. Membership changes only as its words
 * allow: where a tier has gone, those who now stand directly below are not the ones the plan meant.
 *
 * @param members who owes
 * @param leftOut who was meant before, or is picked now, and owes nothing
 */
record Expansion(List<UnitId> members, List<Missed> leftOut) {

    /**
     * @param picked whom the rule picks on the day, and the named units
     * @param meant whom it has meant so far
     * @param units all of these as they stand on the day
     * @param superior the unit that the rule speaks of; null where it speaks of none
     * @param direct whether only those directly below it count
     */
    static Expansion of(
            String addressee,
            Collection<KnownUnit> picked,
            Set<UnitId> meant,
            Map<UnitId, KnownUnit> units,
            @Nullable KnownUnit superior,
            boolean direct,
            LocalDate day) {
        Set<String> levels = meant.stream()
                .map(units::get)
                .filter(Objects::nonNull)
                .map(KnownUnit::level)
                .collect(Collectors.toSet());
        Map<UnitId, LeftOut.Reason> out = new LinkedHashMap<>();
        List<UnitId> members = new ArrayList<>();
        for (KnownUnit unit : picked) {
            if (!unit.existsOn(day)) {
                out.put(unit.id(), LeftOut.Reason.ENDED);
            } else if (direct && !meant.isEmpty() && !levels.contains(unit.level())) {
                out.put(unit.id(), LeftOut.Reason.ANOTHER_TIER);
            } else {
                members.add(unit.id());
            }
        }
        Set<UnitId> in = Set.copyOf(members);
        for (UnitId before : meant) {
            if (!in.contains(before)) {
                out.putIfAbsent(before, why(units.get(before), superior, day));
            }
        }
        return new Expansion(
                members,
                out.entrySet().stream()
                        .map(e -> new Missed(e.getKey(), addressee, e.getValue()))
                        .toList());
    }

    private static LeftOut.Reason why(@Nullable KnownUnit unit, @Nullable KnownUnit superior, LocalDate day) {
        if (unit != null && !unit.existsOn(day)) {
            return LeftOut.Reason.ENDED;
        }
        return superior != null && !superior.existsOn(day)
                ? LeftOut.Reason.SUPERIOR_ENDED
                : LeftOut.Reason.NO_LONGER_MEANT;
    }
}
