package vn.thac.plan.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.Amends;
import vn.thac.plan.cascade.FanOut;
import vn.thac.plan.cascade.FanOutStore;
import vn.thac.plan.cascade.FurtherEdition;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Forecast;
import vn.thac.plan.mandate.AskAnew;
import vn.thac.plan.mandate.Demand;
import vn.thac.plan.mandate.InHand;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateStore;

/** Tells what the fan-out of an amendment comes to, before it has run: by the program that it runs. */
@ApplicationScoped
public class ForecastAmendment {

    /** An amendment in numbers. */
    @Schema(name = "AmendmentForecast")
    public record Numbers(
            @Schema(description = "What the edition before came to")
            Forecast before,

            @Schema(description = "What this one comes to, with what stays")
            Forecast after,

            @Schema(description = "Units that it reaches and the one before did not", examples = "3")
            int unitsAdded,

            @Schema(description = "Units that both reach and that are asked otherwise, or named anew", examples = "12")
            int unitsChanged,

            @Schema(description = "Units that it reaches no more", examples = "1")
            int unitsRemoved,

            @Schema(description = "Of units that were not asked before", examples = "3")
            int mandatesRaised,

            @Schema(description = "Asked otherwise; where they stand stays", examples = "11")
            int mandatesChanged,

            @Schema(description = "Recalled before and asked again", examples = "0")
            int mandatesReopened,

            @Schema(description = "Of units that are asked nothing any more", examples = "1")
            int mandatesRecalled,

            @Schema(description = "Asked no more and left to be finished", examples = "0")
            int mandatesLeft) {

        /** What is told of it, by type, where its members are told anew in so many chunks. */
        public Map<String, Integer> events(int chunks) {
            Map<String, Integer> events = new TreeMap<>(Map.of(
                    "plan.amended.v1",
                    1,
                    "plan.members-expanded.v1",
                    chunks,
                    "mandate.raised.v1",
                    mandatesRaised,
                    "mandate.changed.v1",
                    mandatesChanged,
                    "mandate.reopened.v1",
                    mandatesReopened,
                    MandateEvents.RECALLED,
                    mandatesRecalled,
                    "plan.fan-out-ended.v1",
                    1));
            events.values().removeIf(count -> count == 0);
            return events;
        }
    }

    private final FanOutStore fanOuts;
    private final FurtherEdition further;
    private final MandateStore mandates;
    private final Clock clock;

    ForecastAmendment(FanOutStore fanOuts, FurtherEdition further, MandateStore mandates, Clock clock) {
        this.fanOuts = fanOuts;
        this.further = further;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * Of the latest edition of a plan, which an amendment has just made.
     *
     * @param touched addressees to whom something is said otherwise
     */
    public Numbers forecast(PlanId plan, Set<String> touched) {
        FanOut now = fanOuts.latest(plan).orElseThrow();
        Amends amends = now.amends();
        if (amends == null) {
            throw new IllegalStateException(plan + " is not amended");
        }
        Expansion before = further.expansionBefore(now, amends);
        Map<String, List<UnitId>> members = further.all(now);
        Expansion after = Expansion.of(now.terms(), members);
        InHand inHand = mandates.inHand(plan);
        Map<UnitId, Demand> asked = inHand.of(before.demands());
        Map<UnitId, Demand> asks = inHand.of(after.demands());
        Set<UnitId> units = new TreeSet<>(Expansion.ORDER);
        units.addAll(asked.keySet());
        units.addAll(asks.keySet());
        AskAnew came = AskAnew.of(
                new AskAnew.By(plan, now.edition(), now.on(), amends.recalls()),
                units,
                asked,
                asks,
                there(now, amends, units, asked),
                clock.instant());
        Set<UnitId> both = new HashSet<>(after.reached());
        both.retainAll(before.reached());
        return new Numbers(
                before.forecast(now.on()),
                after.forecast(now.on()),
                after.reached().size() - both.size(),
                changed(after, both, touched, came),
                before.reached().size() - both.size(),
                came.raised().size(),
                came.changed().size(),
                came.reopened().size(),
                came.recalled().size(),
                came.left());
    }

    /** What the latest edition of a plan comes to, with what stays of those before. */
    public Expansion after(PlanId plan) {
        FanOut now = fanOuts.latest(plan).orElseThrow();
        return Expansion.of(now.terms(), further.all(now));
    }

    /** The mandates that there are, and those that the fan-out of the edition before is still to raise. */
    private Map<UnitId, Mandate> there(FanOut now, Amends amends, Set<UnitId> units, Map<UnitId, Demand> asked) {
        Map<UnitId, Mandate> there = mandates.holdOf(now.plan(), units);
        if (!further.hasReached(now.plan(), amends.base())) {
            asked.forEach((unit, demand) ->
                    there.putIfAbsent(unit, Mandate.raise(now.plan(), amends.base(), unit, demand, now.on())));
        }
        return there;
    }

    private static int changed(Expansion after, Set<UnitId> both, Set<String> touched, AskAnew came) {
        Set<UnitId> changed = new HashSet<>(after.units(touched));
        came.changed().forEach(one -> changed.add(one.after().unit()));
        changed.retainAll(both);
        return changed.size();
    }
}
