package vn.thac.plan.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.duty.Substance;
import vn.thac.plan.target.Target;
import vn.thac.plan.target.Then;

/**
 * In what a target below falls short of the one above. What cannot be compared (another kind of demand, a change against
 * another baseline, grades of another list) is said to be measured otherwise, and nothing of its value: its verdict is
 * weaker, since whether it is covered only a person can say, who then waives it.
 */
final class CompareTargets {

    private final Target above;
    private final Target below;
    private final Demand asked;
    private final Demand has;
    private final List<Deviation> found = new ArrayList<>();

    private CompareTargets(Target above, Target below) {
        this.above = above;
        this.below = below;
        this.asked = new Demand(above);
        this.has = new Demand(below);
    }

    /** {@code uncounted}: parts of the one above that the one below leaves out. */
    static List<Deviation> of(Target above, Target below, Measure measure, List<String> uncounted) {
        CompareTargets compared = new CompareTargets(above, below);
        compared.figure(measure);
        compared.time();
        compared.words();
        uncounted.forEach(compared::lacks);
        return compared.found;
    }

    /** A target as a reader takes it: "Nước sạch &gt;= 95 % (2030)". */
    static String line(Target target) {
        return Stream.of(
                        Objects.toString(target.name() == null ? target.indicator() : target.name(), ""),
                        new Demand(target).line(),
                        target.year() == null ? "" : "(" + target.year() + ")")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void figure(Measure measure) {
        boolean summed = measure.adds() && asked.kind() == Demand.Kind.VALUE && !above.measuresAShare();
        boolean unsaid = asked.kind() != null && has.kind() == null;
        measuredOtherwise();
        if (found.isEmpty() && unsaid && !summed) {
            weaker(PlanRefusal.TARGET_WITHOUT_VALUE, Map.of("above", asked.line()));
        }
        if (asked.kind() == null || unsaid) {
            return;
        }
        demandedOtherwise();
        if (!found.isEmpty() || summed) {
            return;
        }
        Boolean met = has.meets(asked, measure.better());
        if (met == null) {
            otherwise("grade");
        } else if (!met) {
            weaker(PlanRefusal.TARGET_WEAKER, Map.of("above", asked.line(), "below", has.line()));
        }
    }

    private void measuredOtherwise() {
        otherwiseIf(!Objects.equals(above.indicator(), below.indicator()), "indicator");
        otherwiseIf(above.unit() != null && below.unit() != null && differ(above.unit(), below.unit()), "unit");
        otherwiseIf(differ(above.population(), below.population()), "population");
        otherwiseIf(above.baseline() != null && !has.startsAs(asked), "baseline");
        otherwiseIf(above.measuresAProgramme() != below.measuresAProgramme(), "composite");
    }

    /** Of two that both demand something. */
    private void demandedOtherwise() {
        if (asked.kind() != has.kind()) {
            otherwise(Objects.requireNonNull(asked.kind()).wire());
            return;
        }
        otherwiseIf((above.per() == null) != (below.per() == null), "per");
        otherwiseIf(!has.changesAs(asked), "change");
        if (asked.changes() && has.changes()) {
            otherwiseIf((above.unit() == null) != (below.unit() == null), "unit");
            otherwiseIf(above.baseline() == null && below.baseline() != null, "baseline");
        }
    }

    /** A change each year has no day on which it is due, but years in which it goes on. */
    private void time() {
        boolean yearly = asked.changesEveryYear() && has.changesEveryYear();
        if (!isHeld(yearly)) {
            weaker(
                    PlanRefusal.TARGET_NOT_HELD,
                    Map.of("above", lasting(above, yearly), "below", lasting(below, yearly)));
        }
        if (yearly || above.holdsAlways() || below.holdsAlways() || above.year() == null) {
            return;
        }
        if (below.year() == null) {
            later(PlanRefusal.TARGET_WITHOUT_YEAR, Map.of("above", above.year()));
        } else if (below.year() > above.year()) {
            later(PlanRefusal.TARGET_LATER, Map.of("above", above.year(), "below", below.year()));
        }
    }

    private boolean isHeld(boolean yearly) {
        boolean unending = isUnending(above, yearly);
        if (!unending && above.then() == null) {
            return !yearly || !endsEarlier(true);
        }
        boolean goesOn = isUnending(below, yearly) || !unending && holds(above.then(), below.then());
        return goesOn && !endsEarlier(yearly);
    }

    private boolean endsEarlier(boolean yearly) {
        Integer wanted = last(above, yearly);
        Integer until = last(below, yearly);
        return until != null && (wanted == null || until < wanted);
    }

    private static boolean isUnending(Target target, boolean yearly) {
        return target.holdsAlways() || yearly && target.year() == null;
    }

    private static @Nullable Integer last(Target target, boolean yearly) {
        return yearly && !target.holdsAlways() && target.then() == null ? target.year() : target.until();
    }

    private static boolean holds(@Nullable Then above, @Nullable Then below) {
        return above == below || above == Then.MAINTAIN && below == Then.MAINTAIN_AND_IMPROVE;
    }

    private static String lasting(Target target, boolean yearly) {
        Integer last = last(target, yearly);
        return lastingWord(target, yearly) + (last == null ? "" : " (until: " + last + ")");
    }

    private static String lastingWord(Target target, boolean yearly) {
        if (target.holdsAlways()) {
            return "standing";
        }
        if (target.then() != null) {
            return target.then().wire();
        }
        return yearly ? "yearly" : "–";
    }

    /** A demand in other words is not compared with the one above: nobody but a reader knows which asks more. */
    private void words() {
        if (below.condition() != null && differ(above.condition(), below.condition())) {
            weaker(PlanRefusal.TARGET_CONDITIONAL, Map.of("condition", below.condition()));
        }
        if (above.quality() != null && below.quality() == null) {
            lacks(above.quality());
        }
        otherwiseIf(
                above.quality() != null && below.quality() != null && differ(above.quality(), below.quality()),
                "quality");
        Set<String> apart = Set.copyOf(Substance.of(below.disaggregation()));
        above.disaggregation().stream()
                .filter(by -> !apart.containsAll(Substance.of(List.of(by))))
                .forEach(this::lacks);
    }

    private static boolean differ(@Nullable String above, @Nullable String below) {
        return !Objects.equals(Substance.of(above), Substance.of(below));
    }

    private void otherwiseIf(boolean condition, String what) {
        if (condition) {
            otherwise(what);
        }
    }

    private void otherwise(String what) {
        weaker(PlanRefusal.TARGET_MEASURED_OTHERWISE, Map.of("what", what));
    }

    private void lacks(String what) {
        weaker(PlanRefusal.TARGET_LACKS, Map.of("lacks", what));
    }

    private void weaker(PlanRefusal said, Map<String, Object> args) {
        found.add(Deviation.weaker(said, args));
    }

    private void later(PlanRefusal said, Map<String, Object> args) {
        found.add(Deviation.later(said, args));
    }
}
