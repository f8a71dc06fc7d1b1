package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.report.Boundaries;
import vn.thac.report.ObligationId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.ReportState;
import vn.thac.report.Standing;
import vn.thac.report.UnitName;
import vn.thac.report.admission.AdmissionStore;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormOwnerStore;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.Question;
import vn.thac.report.rollup.Branch;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.Scope;
import vn.thac.report.rollup.Seat;

/**
 * Takes one figure apart, down to the reports that gave it and those that are not in it, and counts it again from the
 * reports alone.
 */
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
    AnswerStore answers;

    @Inject
    FormOwnerStore owners;

    @Inject
    AdmissionStore admissions;

    @Inject
    ChooseQuestion choose;

    @Inject
    ReadTotals totals;

    @Inject
    AreaTreeStore areas;

    @Inject
    AreaSightStore sight;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Explanation explain(
            Asked asked, String indicatorCode, String areaReference, Boundaries boundaries, int depth, int limit) {
        UnitId area = sight.require(areaReference, Vietnam.today(clock));
        Form form = totals.form(asked.form());
        Indicator indicator = form.indicator(indicatorCode)
                .orElseThrow(() -> Refused.at(
                        ReportRefusal.INDICATOR_UNKNOWN,
                        "indicator",
                        Map.of("form", asked.form(), "indicator", indicatorCode)));
        Question question = choose.choose(asked, area, null).question();
        LocalDate linesOn = areas.dayOf(boundaries, question == null ? Scope.NONE : question.scope(), asked.period());
        Map<UUID, @Nullable UUID> map = areas.in(area, linesOn);
        boolean stored = boundaries == Boundaries.AS_WAS;
        boolean wasCurrent = question == null || live.isCurrent(question);
        Branch branch = question == null
                ? new Branch(area, Node.EMPTY, List.of(), List.of(), 0)
                : stored ? stored(question, area, map, depth, limit) : leaves(question, area, map, depth, limit);
        List<Leaf> all = question == null ? List.of() : answers.leaves(question, indicator, map.keySet());
        Recount recount = Recount.of(all, map, indicator.rule(), question != null && question.overRegimes());
        boolean current = wasCurrent && (question == null || live.isCurrent(question));
        List<Leaf> left =
                all.stream().filter(leaf -> !recount.includes(leaf.id())).toList();
        Map<UnitId, String> names = names(branch, left);
        Amount again = recount.figure(area.value());
        Amount figure = cell(branch.node(), form, indicator).all();
        return new Explanation(
                asked.form(),
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.unit(),
                asked.period(),
                question == null ? null : AskedWindow.of(question),
                boundaries,
                linesOn,
                indicator.rule().formula(indicator.per()),
                Explanation.Number.of(indicator, figure),
                Explanation.Number.of(indicator, again),
                figure.sameAs(again),
                stored ? current : null,
                shown(branch, form, indicator, recount, names),
                left.stream()
                        .limit(MOST_EXCLUDED)
                        .map(leaf -> excluded(leaf, recount, names))
                        .toList(),
                left.size(),
                owners.of(asked.form())
                        .map(owner -> new UnitName(owner, directory.nameOf(owner, Vietnam.today(clock))))
                        .orElse(null),
                question == null || asked.regime() != null ? List.of() : admissions.inForce(question.regimes()));
    }

    private Branch stored(Question question, UnitId area, Map<UUID, @Nullable UUID> map, int depth, int limit) {
        boolean isStored = !question.overRegimes()
                || live.find(question.scope(), question.period(), area).isPresent();
        return isStored
                ? live.branch(question.scope(), question.period(), area, depth, limit)
                : leaves(question, area, map, depth, limit);
    }

    private Branch leaves(Question question, UnitId area, Map<UUID, @Nullable UUID> map, int depth, int limit) {
        return leaves.forest(question, map, null).branch(area, depth, limit);
    }

    /** The indicator's cell, with those of definitions that it continues and that continue it. */
    private CellTotal cell(Node node, Form form, Indicator indicator) {
        UnaryOperator<String> root = pin -> forms.root(form.code(), pin);
        return node.underRoots(root, pin -> forms.indicator(form.code(), pin).rule())
                .cell(root.apply(indicator.pinned()));
    }

    private Explanation.Area shown(
            Branch branch, Form form, Indicator indicator, Recount recount, Map<UnitId, String> names) {
        CellTotal cell = cell(branch.node(), form, indicator);
        return new Explanation.Area(
                UnitName.of(branch.area(), names),
                Explanation.Number.of(indicator, cell.all()),
                cell.reported(),
                cell.notApplicable(),
                branch.node().expected(),
                branch.own().stream()
                        .map(r -> report(r, form, indicator, recount, names))
                        .toList(),
                branch.below().stream()
                        .map(b -> shown(b, form, indicator, recount, names))
                        .toList(),
                branch.folded());
    }

    private Explanation.Report report(
            OwnReport report, Form form, Indicator indicator, Recount recount, Map<UnitId, String> names) {
        boolean included = recount.includes(report.obligation());
        String root = forms.root(form.code(), indicator.pinned());
        Explanation.Number figure = report.answers().entrySet().stream()
                .filter(e -> forms.root(form.code(), e.getKey()).equals(root))
                .map(Map.Entry::getValue)
                .filter(Answer.Given.class::isInstance)
                .map(given -> Explanation.Number.of(indicator, ((Answer.Given) given).amount()))
                .findFirst()
                .orElse(null);
        return new Explanation.Report(
                UnitName.of(report.unit(), names),
                new ObligationId(report.obligation()),
                report.seat().regime().equals(Seat.ONLY.regime())
                        ? null
                        : new RegimeId(report.seat().regime()),
                report.state(),
                report.late(),
                included,
                included ? null : why(report.obligation(), report.state(), report.due(), recount),
                figure);
    }

    private Explanation.Excluded excluded(Leaf leaf, Recount recount, Map<UnitId, String> names) {
        return new Explanation.Excluded(
                UnitName.of(leaf.unit(), names),
                new ObligationId(leaf.id()),
                leaf.regime(),
                leaf.formVersion(),
                leaf.from(),
                leaf.to(),
                why(leaf.id(), leaf.state(), leaf.due(), recount),
                leaf.due());
    }

    private String why(UUID obligation, ReportState state, @Nullable LocalDate due, Recount recount) {
        Recount.Why why = recount.why(obligation);
        return why == null ? Standing.of(state, due, Vietnam.today(clock)).wire() : why.word;
    }

    private Map<UnitId, String> names(Branch branch, List<Leaf> left) {
        Set<UnitId> units = new HashSet<>();
        gather(branch, units);
        left.stream().limit(MOST_EXCLUDED).forEach(leaf -> units.add(leaf.unit()));
        return directory.names(units, Vietnam.today(clock));
    }

    private static void gather(Branch branch, Set<UnitId> units) {
        units.add(branch.area());
        branch.own().forEach(r -> units.add(r.unit()));
        branch.below().forEach(b -> gather(b, units));
    }
}
