package vn.thac.report.measure;

import vn.thac.report.form.Amount;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Missing;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Gaps;

/**
 * One indicator's total in an area and period, with what is wanting in it.
 *
 * @param gaps none where the definition leaves out what is wanting: then nobody looks
 */
public record Cell(Indicator indicator, CellTotal total, Gaps gaps) {

    /** Whether nobody can say what it is. */
    public boolean isUnknown() {
        return indicator.whatIsMissing() == Missing.UNKNOWN && gaps.all() > 0;
    }

    /** None where nobody can say what it is. */
    public Amount known() {
        return isUnknown() ? Amount.NONE : amount();
    }

    /** What came in, with zero for what the definition counts so. */
    public Amount amount() {
        return indicator.whatIsMissing() == Missing.ZERO && gaps.overdue() > 0
                ? indicator.rule().withZero(total.all())
                : total.all();
    }
}
