package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.report.Boundaries;
import vn.thac.report.ObligationId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.Standing;
import vn.thac.report.UnitName;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Branch;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.Scope;

/** Takes one figure apart, down to the reports that gave it and the units that gave none. */
@ApplicationScoped
class ExplainTotal {

    private static final int MOST_EXCLUDED = 200;

    @Inject
    FormStore forms;

    @Inject
    LiveTotalStore live;

    @Inject
    LeafStore leaves;

    @Inject
    AreaTreeStore areas;

    @Inject
    AreaSightStore sight;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Explanation explain(
            String formCode,
            String indicatorCode,
            Period period,
            String areaReference,
            Boundaries boundaries,
            int depth,
            int limit) {
        UnitId area = sight.require(areaReference, Vietnam.today(clock));
        Form form = forms.newest(formCode)
                .orElseThrow(() -> Refused.at(ReportRefusal.FORM_UNKNOWN, "form", Map.of("form", formCode)));
        Indicator indicator = form.indicator(indicatorCode)
                .orElseThrow(() -> Refused.at(
                        ReportRefusal.INDICATOR_UNKNOWN,
                        "indicator",
                        Map.of("form", formCode, "indicator", indicatorCode)));
        Scope scope = Scope.ofForm(formCode);
        LocalDate linesOn = areas.dayOf(boundaries, scope, period);
        Branch branch;
        Node again = null;
        Boolean current = null;
        Collection<UUID> in;
        if (boundaries == Boundaries.AS_WAS) {
            boolean wasCurrent = live.isCurrent(scope.id(), period);
            branch = live.branch(scope, period, area, depth, limit);
            again = live.recomputed(scope, period, area, formCode);
            in = live.areas(scope, period, area);
            current = wasCurrent && live.isCurrent(scope.id(), period);
        } else {
            Map<UUID, @Nullable UUID> map = areas.in(area, linesOn);
            branch = leaves.forest(formCode, period, map, null).branch(area, depth, limit);
            in = map.keySet();
        }
        List<OwnReport> left = live.leftOut(formCode, period, in, indicator.pinned(), MOST_EXCLUDED + 1);
        Map<UnitId, String> names = names(branch, left);
        int leftTotal = left.size() <= MOST_EXCLUDED
                ? left.size()
                : live.leftOutCount(formCode, period, in, indicator.pinned());
        CellTotal figure = branch.node().cell(indicator.pinned());
        CellTotal below = again == null ? null : again.cell(indicator.pinned());
        return new Explanation(
                formCode,
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.unit(),
                period,
                boundaries,
                linesOn,
                indicator.rule().formula(indicator.per()),
                Explanation.Number.of(indicator, figure.all()),
                below == null ? null : Explanation.Number.of(indicator, below.all()),
                below == null ? null : figure.sameAs(below),
                current,
                shown(branch, indicator, names),
                left.stream()
                        .limit(MOST_EXCLUDED)
                        .map(r -> excluded(r, indicator, names))
                        .toList(),
                leftTotal);
    }

    private Explanation.Area shown(Branch branch, Indicator indicator, Map<UnitId, String> names) {
        var cell = branch.node().cell(indicator.pinned());
        Set<UUID> suppliers = new HashSet<>();
        Node.suppliers(branch.own()).values().forEach(r -> suppliers.add(r.obligation()));
        return new Explanation.Area(
                UnitName.of(branch.area(), names),
                Explanation.Number.of(indicator, cell.all()),
                cell.reported(),
                cell.notApplicable(),
                branch.node().expected(),
                branch.own().stream()
                        .map(r ->
                                report(r, indicator, branch.suppliedBelow(), suppliers.contains(r.obligation()), names))
                        .toList(),
                branch.below().stream().map(b -> shown(b, indicator, names)).toList(),
                branch.folded());
    }

    private Explanation.Report report(
            OwnReport report, Indicator indicator, boolean suppliedBelow, boolean supplier, Map<UnitId, String> names) {
        String why = whyNot(report, indicator);
        if (why == null && suppliedBelow) {
            why = "suppliedBelow";
        } else if (why == null && !supplier) {
            why = "replaced";
        }
        Explanation.Number figure = report.answers().get(indicator.pinned()) instanceof Answer.Given given
                ? Explanation.Number.of(indicator, given.amount())
                : null;
        return new Explanation.Report(
                UnitName.of(report.unit(), names),
                new ObligationId(report.obligation()),
                report.state(),
                report.late(),
                why == null,
                why,
                figure);
    }

    private Explanation.Excluded excluded(OwnReport report, Indicator indicator, Map<UnitId, String> names) {
        String why = whyNot(report, indicator);
        return new Explanation.Excluded(
                UnitName.of(report.unit(), names),
                new ObligationId(report.obligation()),
                why == null ? "suppliedBelow" : why,
                report.due());
    }

    private @Nullable String whyNot(OwnReport report, Indicator indicator) {
        Standing standing = Standing.of(report.state(), report.due(), Vietnam.today(clock));
        if (!report.state().counts()) {
            return standing.wire();
        }
        Answer answer = report.answers().get(indicator.pinned());
        return answer == null ? "notAsked" : answer instanceof Answer.NotApplicable ? "notApplicable" : null;
    }

    private Map<UnitId, String> names(Branch branch, List<OwnReport> left) {
        Set<UnitId> units = new HashSet<>();
        gather(branch, units);
        left.forEach(r -> units.add(r.unit()));
        LocalDate today = Vietnam.today(clock);
        return directory.names(units, today);
    }

    private static void gather(Branch branch, Set<UnitId> units) {
        units.add(branch.area());
        branch.own().forEach(r -> units.add(r.unit()));
        branch.below().forEach(b -> gather(b, units));
    }
}
