package vn.thac.plan.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.duty.Substance;
import vn.thac.plan.target.Target;
import vn.thac.plan.target.Then;

/** In what a target below falls short of the one above. */
final class CompareTargets {

    private CompareTargets() {}

    static List<Deviation> of(Target above, Target below, Measure measure) {
        if (substance(above).equals(substance(below))) {
            return List.of();
        }
        List<Deviation> found = new ArrayList<>();
        boolean otherwise = otherwise(above, below, found);
        if (!otherwise && !measure.adds()) {
            value(above, below, measure, found);
        }
        year(above, below, found);
        if (above.then() != null && !below.holdsAlways() && !holds(above.then(), below.then())) {
            found.add(Deviation.weaker(
                    PlanRefusal.TARGET_NOT_HELD, Map.of("above", above.then().wire(), "below", word(below.then()))));
        }
        return found;
    }

    /** A target as a reader takes it: "Nước sạch &gt;= 95 % (2030)". */
    static String line(Target target) {
        return Stream.of(
                        Objects.toString(target.name() == null ? target.indicator() : target.name(), ""),
                        figure(target),
                        target.year() == null ? "" : "(" + target.year() + ")")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String figure(Target target) {
        Bound bound = Bound.written(target);
        return bound == null
                ? ""
                : bound.comparator().wire() + " " + bound.value().toPlainString()
                        + (target.unit() == null ? "" : " " + target.unit());
    }

    /** Of the programmes that two plans name each has keys of its own. */
    private static Target substance(Target target) {
        return target.takenOver("", null).substance();
    }

    private static boolean otherwise(Target above, Target below, List<Deviation> found) {
        int before = found.size();
        differ("indicator", above.indicator(), below.indicator(), found);
        if (above.unit() != null && below.unit() != null) {
            differ("unit", Substance.of(above.unit()), Substance.of(below.unit()), found);
        }
        differ("population", Substance.of(above.population()), Substance.of(below.population()), found);
        if (above.baseline() != null) {
            differ("baseline", substance(above).baseline(), substance(below).baseline(), found);
        }
        if (above.measuresAProgramme() && !below.measuresAProgramme()) {
            found.add(otherwise("composite"));
        }
        return found.size() > before;
    }

    private static void differ(String what, @Nullable Object above, @Nullable Object below, List<Deviation> found) {
        if (!Objects.equals(above, below)) {
            found.add(otherwise(what));
        }
    }

    private static Deviation otherwise(String what) {
        return Deviation.weaker(PlanRefusal.TARGET_MEASURED_OTHERWISE, Map.of("what", what));
    }

    private static void value(Target above, Target below, Measure measure, List<Deviation> found) {
        Bound asked = Bound.written(above);
        Bound has = Bound.written(below);
        if (asked == null) {
            return;
        }
        if (has == null) {
            found.add(Deviation.weaker(PlanRefusal.TARGET_WITHOUT_VALUE, Map.of("above", figure(above))));
        } else if (!has.isWithin(asked.asked(measure.better()))) {
            found.add(Deviation.weaker(
                    PlanRefusal.TARGET_WEAKER, Map.of("above", figure(above), "below", figure(below))));
        }
    }

    private static void year(Target above, Target below, List<Deviation> found) {
        if (below.holdsAlways()) {
            return;
        }
        if (above.holdsAlways()) {
            found.add(Deviation.weaker(PlanRefusal.TARGET_NOT_HELD, Map.of("above", "standing", "below", "–")));
        } else if (above.year() != null && below.year() == null) {
            found.add(Deviation.later(PlanRefusal.TARGET_WITHOUT_YEAR, Map.of("above", above.year())));
        } else if (above.year() != null && below.year() != null && below.year() > above.year()) {
            found.add(Deviation.later(PlanRefusal.TARGET_LATER, Map.of("above", above.year(), "below", below.year())));
        }
    }

    private static boolean holds(Then above, @Nullable Then below) {
        return above == below || above == Then.MAINTAIN && below == Then.MAINTAIN_AND_IMPROVE;
    }

    private static String word(@Nullable WireName word) {
        return word == null ? "–" : word.wire();
    }
}
