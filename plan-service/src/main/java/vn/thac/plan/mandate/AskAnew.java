package vn.thac.plan.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;

/**
 * What another edition of a plan does to the mandates of some units: the one program behind the dry run and the act. A
 * mandate is one for plan and unit for ever; what was asked and is asked again is the same mandate. What was done of it
 * before is no news the second time, so that it may be run again.
 *
 * @param raised of units that were never asked
 * @param changed asked otherwise, standing where they stood
 * @param reopened recalled before, and asked again
 * @param recalled open, and asked no more
 * @param left likewise, where open work stays to be finished
 * @param there units that are asked and had a mandate
 */
public record AskAnew(
        List<Mandate> raised,
        List<Changed> changed,
        List<Mandate> reopened,
        List<Mandate> recalled,
        int left,
        int there) {

    /** A mandate before and after. */
    public record Changed(Mandate before, Mandate after) {}

    /** Which edition of which plan asks, from which day on, and whether what fell away is recalled. */
    public record By(PlanId plan, int edition, LocalDate on, boolean recalls) {}

    /**
     * Works it out.
     *
     * @param units those in question
     * @param before what the edition before asks
     * @param after what this one asks
     * @param known mandates of the plan that there are
     */
    public static AskAnew of(
            By by,
            Collection<UnitId> units,
            Map<UnitId, Demand> before,
            Map<UnitId, Demand> after,
            Map<UnitId, Mandate> known,
            Instant at) {
        List<Mandate> raised = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<Mandate> reopened = new ArrayList<>();
        List<Mandate> recalled = new ArrayList<>();
        int left = 0;
        int asked = 0;
        for (UnitId unit : units) {
            Mandate mandate = known.get(unit);
            Demand demand = demand(before.get(unit), after.get(unit), mandate);
            asked += demand != null && mandate != null ? 1 : 0;
            if (mandate == null) {
                if (demand != null) {
                    raised.add(Mandate.raise(by.plan(), by.edition(), unit, demand, by.on()));
                }
            } else if (demand == null) {
                boolean fellAway = before.containsKey(unit) && mandate.state() instanceof MandateState.Open;
                if (fellAway && by.recalls()) {
                    recalled.add(mandate.became(new MandateState.Recalled(at)));
                } else if (fellAway) {
                    left++;
                }
            } else if (mandate.state() instanceof MandateState.Recalled) {
                reopened.add(mandate.asked(by.edition(), demand, by.on()));
            } else if (!(mandate.state() instanceof MandateState.PassedOn) && !demand.asksTheSame(mandate.demand())) {
                changed.add(new Changed(mandate, mandate.asked(by.edition(), demand, by.on())));
            }
        }
        return new AskAnew(raised, changed, reopened, recalled, left, asked);
    }

    /** What a unit is asked now: a day that was set by decision stands where before and after say the same of days. */
    public static @Nullable Demand demand(@Nullable Demand before, @Nullable Demand after, @Nullable Mandate mandate) {
        if (mandate == null || before == null || after == null) {
            return after;
        }
        return Objects.equals(before.due(), after.due())
                ? after.by(mandate.demand().due())
                : after;
    }

    /** All that there were, as they are now. */
    public Stream<Mandate> after() {
        return Stream.of(changed.stream().map(Changed::after), reopened.stream(), recalled.stream())
                .flatMap(some -> some);
    }
}
