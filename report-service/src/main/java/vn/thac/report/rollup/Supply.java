package vn.thac.report.rollup;

import java.util.ArrayList;
import java.util.List;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

/**
 * Whose figure counts, decided for each indicator by the answers alone; who owes and is silent decides nothing.
 *
 * <ul>
 *   <li>In one place one class supplies: whom the rule declares, all together; else the first that gave a figure, in
 *       the order in which the rule names its addressees, and of one addressee by track. Members of a class add up.
 *   <li>Between tiers the lower supplies: a figure from below is never added to, only compared. "Not applicable" is no
 *       figure, so where all below say it, who stands above supplies.
 *   <li>Over several regimes the earliest supplies, in its whole branch, up and down.
 *   <li>What is not additive is supplied in each place by its own units.
 *   <li>What was accepted is decided by the accepted answers alone, so that nothing handed in moves it.
 * </ul>
 */
final class Supply {

    private Supply() {}

    /** The cell of a place from the sum of those below it and the reports of its own units. */
    static CellTotal cell(CellTotal below, List<OwnReport> own, String pin, Rule rule) {
        String indicator = pin.substring(0, Math.max(0, pin.lastIndexOf('@')));
        List<OwnReport> all = supplying(own, pin, indicator, false);
        List<OwnReport> accepted = supplying(own, pin, indicator, true);
        int notApplicable = 0;
        for (OwnReport r : own) {
            boolean answers = r.state().counts() && !r.seat().isBarredFrom(indicator);
            notApplicable += answers && r.answers().get(pin) instanceof Answer.NotApplicable ? 1 : 0;
        }
        CellTotal asked = new CellTotal(Amount.NONE, 0, notApplicable, 0, Amount.NONE);
        return below.supplied(sum(all, pin, false, rule), sum(accepted, pin, true, rule), rule)
                .plus(asked, rule == Rule.NOT_ADDITIVE ? Rule.SUM : rule);
    }

    private static CellTotal sum(List<OwnReport> suppliers, String pin, boolean asAccepted, Rule rule) {
        return suppliers.stream()
                .map(r -> CellTotal.of(r, pin, asAccepted))
                .reduce((a, b) -> a.plus(b, rule))
                .orElse(CellTotal.EMPTY);
    }

    /** The reports of the first class that gave a figure. */
    private static List<OwnReport> supplying(List<OwnReport> own, String pin, String indicator, boolean acceptedOnly) {
        List<OwnReport> first = new ArrayList<>();
        for (OwnReport r : own) {
            if (!gives(r, pin, indicator, acceptedOnly)) {
                continue;
            }
            int order = first.isEmpty()
                    ? -1
                    : r.seat().compareFor(indicator, first.get(0).seat());
            if (order < 0) {
                first.clear();
            }
            if (order <= 0) {
                first.add(r);
            }
        }
        return first;
    }

    private static boolean gives(OwnReport r, String pin, String indicator, boolean acceptedOnly) {
        return (acceptedOnly ? r.state() == ReportState.ACCEPTED : r.state().counts())
                && r.answers().get(pin) instanceof Answer.Given
                && !r.seat().isBarredFrom(indicator);
    }
}
