package vn.thac.report.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Missing;
import vn.thac.report.form.OverTime;
import vn.thac.report.measure.FigureTotal.NoValue;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Gaps;

/**
 * One indicator over the periods that make up a longer one, put together as its definition says.
 *
 * @param amount none where there is no total
 * @param why there is none; null where there is one, or nobody gave anything
 * @param soFar what has come in comes to, where something is wanting that makes the total unknown
 * @param of how many periods make up the longer one
 * @param asked for how many of them somebody is asked
 * @param given how many have a figure
 * @param accepted the part of each period that was accepted, put together in the same way
 */
public record OverPeriods(
        Amount amount,
        @Nullable NoValue why,
        Amount soFar,
        Gaps gaps,
        int of,
        int asked,
        int given,
        CellTotal accepted) {

    /** One of the periods; {@code cell} is null where nobody is asked. */
    public record Part(@Nullable Cell cell) {

        /** Where nobody is asked, nobody knows. */
        boolean isUnknown() {
            return cell == null
                    || cell.isUnknown()
                    || cell.amount().isNone() && cell.total().notApplicable() == 0;
        }
    }

    /** The parts in the order of time, all that make up the longer period. */
    public static OverPeriods of(Indicator shown, List<Part> parts) {
        List<Cell> asked = parts.stream()
                .map(Part::cell)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
        OverTime overTime = shown.overTime();
        OverTime how = overTime == null ? OverTime.NONE : overTime;
        Amount together = how.together(asked.stream().map(Cell::amount).toList());
        List<Part> needed = how == OverTime.LAST ? parts.subList(parts.size() - 1, parts.size()) : parts;
        boolean unknown =
                shown.whatIsMissing() == Missing.UNKNOWN && needed.stream().anyMatch(Part::isUnknown);
        NoValue why = overTime == null
                ? NoValue.OVER_TIME_UNSAID
                : how == OverTime.NONE ? NoValue.NOT_OVER_TIME : unknown ? NoValue.WANTING : null;
        return new OverPeriods(
                unknown ? Amount.NONE : together,
                why,
                unknown ? together : Amount.NONE,
                gaps(needed),
                parts.size(),
                asked.size(),
                (int) asked.stream().filter(cell -> !cell.amount().isNone()).count(),
                counted(asked, how));
    }

    private static Gaps gaps(List<Part> parts) {
        return parts.stream()
                .map(Part::cell)
                .flatMap(java.util.stream.Stream::ofNullable)
                .map(Cell::gaps)
                .reduce(Gaps.NONE, Gaps::plus);
    }

    private static CellTotal counted(List<Cell> asked, OverTime how) {
        return new CellTotal(
                Amount.NONE,
                asked.stream().mapToInt(cell -> cell.total().reported()).sum(),
                asked.stream().mapToInt(cell -> cell.total().notApplicable()).sum(),
                asked.stream().mapToInt(cell -> cell.total().acceptedCount()).sum(),
                how.together(asked.stream().map(cell -> cell.total().accepted()).toList()));
    }
}
