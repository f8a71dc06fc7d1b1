package vn.thac.plan.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** However a figure and a value are written, the comparators divide all cases between them. */
class MilestoneProperties {

    @Property
    void exactly_one_of_less_equal_and_more_holds(
            @ForAll @BigRange(min = "-5", max = "5") @Scale(1) BigDecimal figure,
            @ForAll @BigRange(min = "-5", max = "5") @Scale(1) BigDecimal value) {
        int held = 0;
        held += Comparator.LESS_THAN.holds(figure, value) ? 1 : 0;
        held += Comparator.EXACTLY.holds(figure, value) ? 1 : 0;
        held += Comparator.MORE_THAN.holds(figure, value) ? 1 : 0;
        assertEquals(1, held, figure + " to " + value);
        assertEquals(!Comparator.LESS_THAN.holds(figure, value), Comparator.AT_LEAST.holds(figure, value));
        assertEquals(!Comparator.MORE_THAN.holds(figure, value), Comparator.AT_MOST.holds(figure, value));
    }

    @Property
    void decimals_that_say_nothing_change_nothing(
            @ForAll @BigRange(min = "-5", max = "5") @Scale(1) BigDecimal figure, @ForAll Comparator comparator) {
        BigDecimal value = new BigDecimal("1.5");
        assertEquals(comparator.holds(figure, value), comparator.holds(figure.setScale(4), value.setScale(3)));
    }
}
