package vn.thac.plan.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.target.Comparator;
import vn.thac.plan.target.Direction;
import vn.thac.plan.target.Target;

/** Held against every figure of a fine scale, one by one. */
class BoundTest {

    private static final int TOP = 5;

    /** A value with its sign, or a range, which has none. */
    private record Wanted(@Nullable Comparator comparator, int value, int upTo) {

        static List<Wanted> all() {
            List<Wanted> all = new ArrayList<>();
            for (int value = 1; value < TOP; value++) {
                for (Comparator comparator : Comparator.values()) {
                    all.add(new Wanted(comparator, value, 0));
                }
                for (int upTo = value + 1; upTo <= TOP; upTo++) {
                    all.add(new Wanted(null, value, upTo));
                }
            }
            return all;
        }

        Bound bound() {
            return comparator == null
                    ? Bound.between(new BigDecimal(value), new BigDecimal(upTo + ".0"))
                    : Bound.of(comparator, new BigDecimal(value + ".0"));
        }

        Target target(String more) {
            String number = comparator == null
                    ? "value: %d, upTo: %d".formatted(value, upTo)
                    : "comparator: '%s', value: %d".formatted(comparator.wire(), value);
            return FullPlan.read("document: {kind: plan, issuer: 'ubnd:106', title: K}\ntargets: [{key: T, " + number
                            + more + "}]")
                    .targets()
                    .get(0);
        }

        /** Whether a figure of so many parts, {@code whole} of them one, meets it. */
        boolean isMetBy(int figure, int whole) {
            int order = Integer.compare(figure, value * whole);
            return comparator == null
                    ? order >= 0 && figure <= upTo * whole
                    : switch (comparator) {
                        case EXACTLY -> order == 0;
                        case AT_LEAST -> order >= 0;
                        case MORE_THAN -> order > 0;
                        case AT_MOST -> order <= 0;
                        case LESS_THAN -> order < 0;
                    };
        }

        /** The same of what is asked of those below. */
        boolean isAnsweredBy(int figure, int whole, @Nullable Direction better) {
            return isMetBy(figure, whole)
                    || comparator == Comparator.EXACTLY
                            && (better == Direction.UP && figure > value * whole
                                    || better == Direction.DOWN && figure < value * whole);
        }
    }

    @Test
    void a_bound_is_within_what_is_asked_exactly_where_no_figure_meets_the_one_and_not_the_other() {
        for (Direction better : new @Nullable Direction[] {Direction.UP, Direction.DOWN, null}) {
            for (Wanted above : Wanted.all()) {
                for (Wanted below : Wanted.all()) {
                    assertEquals(
                            all(figure -> !below.isMetBy(figure, 2) || above.isAnsweredBy(figure, 2, better)),
                            below.bound().isWithin(above.bound().asked(better)),
                            below + " under " + above + ", better " + better);
                }
            }
        }
    }

    @Test
    void rates_are_compared_as_what_they_are_in_one() {
        for (Wanted above : Wanted.all()) {
            for (Wanted below : Wanted.all()) {
                assertEquals(
                        all(figure -> !below.isMetBy(figure, 2) || above.isAnsweredBy(figure, 4, Direction.DOWN)),
                        new Demand(below.target(", per: 100000"))
                                .meets(new Demand(above.target(", per: 50000")), Direction.DOWN),
                        below + "/100000 under " + above + "/50000");
            }
        }
    }

    @Test
    void a_change_that_goes_further_is_no_worse_whichever_way_the_figures_get_better() {
        for (Wanted above : Wanted.all()) {
            for (Wanted below : Wanted.all()) {
                assertEquals(
                        all(gone -> !changes(below, gone) || changes(above, gone) || isBeyond(above, gone)),
                        new Demand(below.target(", unit: '%', per: 1000, change: {way: reduction}"))
                                .meets(
                                        new Demand(above.target(", unit: '%', per: 10, change: {way: reduction}")),
                                        Direction.DOWN),
                        below + " less under " + above + " less");
            }
        }
    }

    private static boolean changes(Wanted wanted, int gone) {
        return wanted.comparator() == null ? gone >= wanted.value() * 2 : wanted.isMetBy(gone, 2);
    }

    private static boolean isBeyond(Wanted wanted, int gone) {
        return wanted.comparator() == Comparator.EXACTLY && gone > wanted.value() * 2;
    }

    /** Of figures in small parts, from far below to far above. */
    private static boolean all(IntPredicate holds) {
        return IntStream.rangeClosed(-10, 8 * TOP).allMatch(holds);
    }
}
