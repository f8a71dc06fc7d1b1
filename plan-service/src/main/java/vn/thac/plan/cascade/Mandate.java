package vn.thac.plan.cascade;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Asks;

/** What one plan asks of one addressee: its strongest ask, with everything else that was asked kept beside it. */
record Mandate(
        MandateId id,
        PlanId plan,
        UnitId unit,
        Asks asks,
        @Nullable LocalDate due,
        Set<Asks> all,
        Set<String> addressees) {

    /** One mandate however many addressees name the unit; the earliest date of the strongest ask is its date. */
    static Mandate raise(PlanId plan, UnitId unit, List<Ask> asked) {
        Set<Asks> all = new TreeSet<>();
        Set<String> addressees = new TreeSet<>();
        asked.forEach(ask -> {
            all.add(ask.asks());
            addressees.add(ask.addressee());
        });
        Asks strongest = all.iterator().next();
        LocalDate due = asked.stream()
                .filter(ask -> ask.asks() == strongest)
                .map(Ask::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Mandate(MandateId.next(), plan, unit, strongest, due, all, addressees);
    }
}
