package vn.thac.plan.apportion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * What falls on one unit.
 *
 * @param figure in proportion to which it was found; null where it was set by hand
 * @param fixed taken from the unit's own proposal: it stays when the others are spread anew
 */
public record Share(
        UnitId unit,
        @Nullable BigDecimal figure,
        BigDecimal value,
        boolean fixed,
        @Nullable Counter counter) {

    Share worth(BigDecimal now) {
        return new Share(unit, figure, now, fixed, counter);
    }

    Share with(Counter said) {
        return new Share(unit, figure, value, fixed, said);
    }

    Share fixedAt(BigDecimal now, Counter answered) {
        return new Share(unit, figure, now, true, answered);
    }

    public boolean hasOpenCounter() {
        return counter != null && counter.isOpen();
    }
}
