package vn.thac.plan.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.plan.target.Comparator;
import vn.thac.plan.target.Direction;

/** Held against every figure of a fine scale, one by one. */
class BoundTest {

    private static final int TOP = 5;

    @Test
    void a_bound_is_within_what_is_asked_exactly_where_no_figure_meets_the_one_and_not_the_other() {
        for (Direction better : new @Nullable Direction[] {Direction.UP, Direction.DOWN, null}) {
            for (Comparator above : Comparator.values()) {
                for (Comparator below : Comparator.values()) {
                    for (int asked = 1; asked < TOP; asked++) {
                        for (int has = 1; has < TOP; has++) {
                            boolean within = new Bound(below, new BigDecimal(has + ".0"))
                                    .isWithin(new Bound(above, new BigDecimal(asked)).asked(better));
                            assertEquals(
                                    noFigureIsWorse(above, asked, below, has, better),
                                    within,
                                    below + " " + has + " under " + above + " " + asked + ", better " + better);
                        }
                    }
                }
            }
        }
    }

    /** Figures in halves from far below to far above. */
    private static boolean noFigureIsWorse(
            Comparator above, int asked, Comparator below, int has, @Nullable Direction better) {
        return IntStream.rangeClosed(-10, 4 * TOP)
                .filter(half -> meets(half, below, 2 * has))
                .allMatch(half -> meets(half, above, 2 * asked)
                        || above == Comparator.EXACTLY
                                && (better == Direction.UP && half > 2 * asked
                                        || better == Direction.DOWN && half < 2 * asked));
    }

    private static boolean meets(int figure, Comparator comparator, int value) {
        return switch (comparator) {
            case EXACTLY -> figure == value;
            case AT_LEAST -> figure >= value;
            case MORE_THAN -> figure > value;
            case AT_MOST -> figure <= value;
            case LESS_THAN -> figure < value;
        };
    }
}
