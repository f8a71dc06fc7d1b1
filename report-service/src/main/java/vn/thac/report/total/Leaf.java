package vn.thac.report.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;

/**
 * What one unit owes for a form and period, with its answer to one indicator.
 *
 * @param order of its regime and relation among all regimes
 * @param position the place of its addressee in the rule
 * @param supplier whether the rule declares that this unit supplies the indicator; null where it declares nothing
 * @param entitled whether it enters the totals over several regimes
 * @param asked whether its version of the form asks for this definition, or one that it continues
 * @param sameQuestion whether it is the same window, or request
 */
public record Leaf(
        UUID id,
        UnitId unit,
        UUID area,
        RegimeId regime,
        int formVersion,
        long order,
        int position,
        String track,
        @Nullable Boolean supplier,
        ReportState state,
        @Nullable LocalDate due,
        LocalDate from,
        LocalDate to,
        boolean entitled,
        boolean asked,
        boolean sameQuestion,
        boolean notApplicable,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    boolean counts() {
        return state.counts();
    }

    boolean gives() {
        return counts() && numerator != null;
    }

    /** The same when it was signed: it counted, whatever became of it. */
    Leaf asSigned() {
        return new Leaf(
                id,
                unit,
                area,
                regime,
                formVersion,
                order,
                position,
                track,
                supplier,
                ReportState.ACCEPTED,
                due,
                from,
                to,
                entitled,
                asked,
                sameQuestion,
                notApplicable,
                numerator,
                denominator);
    }
}
