package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import vn.thac.report.form.Missing;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.Question;
import vn.thac.report.measure.AreaMap;
import vn.thac.report.measure.Asked;
import vn.thac.report.measure.AskedWindow;
import vn.thac.report.measure.Cell;
import vn.thac.report.measure.DefinedCells;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.measure.FindSpan;
import vn.thac.report.measure.FindSpan.Answering;
import vn.thac.report.measure.LeafStore;
import vn.thac.report.measure.OverPeriods;
import vn.thac.report.measure.Span;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Branch;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Gaps;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.OwnReport;
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
    FindSpan findSpan;

    @Inject
    DefinedCells defined;

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

    /** A figure of one period taken apart. */
    private record One(
            @Nullable AskedWindow window,
            Branch branch,
            Cell cell,
            Cell again,
            Recount recount,
            List<Leaf> left,
            boolean current) {}

    Explanation explain(
            Asked asked,
            @Nullable Frequency by,
            String indicatorCode,
            @Nullable Integer indicatorVersion,
            String areaReference,
            Boundaries boundaries,
            int depth,
            int limit) {
        UnitId area = sight.require(areaReference, Vietnam.today(clock)).id();
        Form form = totals.form(asked.form());
        List<Indicator> named = defined.named(form, indicatorCode, indicatorVersion);
        Answering answering = findSpan.answering(asked, by, area, null);
        Question question = answering.choice().question();
        AreaMap map = totals.map(boundaries, question, asked.period(), area);
        boolean ofRegime = asked.regime() != null;
        Explanation first = null;
        for (Indicator indicator : named) {
            Of of = new Of(asked.form(), asked.period(), form, indicator, boundaries, map, ofRegime);
            Explanation explanation = explain(answering, of, depth, limit);
            if (explanation.hasAnswers()) {
                return explanation;
            }
            first = first == null ? explanation : first;
        }
        if (first == null) {
            throw Refused.at(
                    ReportRefusal.INDICATOR_UNKNOWN,
                    "indicator",
                    Map.of("form", asked.form(), "indicator", DefinedCells.pin(indicatorCode, indicatorVersion)));
        }
        return first;
    }

    private Explanation explain(Answering answering, Of of, int depth, int limit) {
        Span span = answering.span();
        if (span != null) {
            return explain(span, of, depth, limit);
        }
        Question question = answering.choice().question();
        Form form = of.form();
        Indicator indicator = of.indicator();
        Boundaries boundaries = of.boundaries();
        One one = one(question, of, boundaries == Boundaries.AS_WAS, depth, limit);
        Map<UnitId, String> names = names(List.of(one));
        return explanation(
                of,
                one.window(),
                indicator.rule().formula(indicator.per()),
                new Compared(one.cell().known(), one.again().known()),
                boundaries == Boundaries.AS_WAS ? one.current() : null,
                FigureTotal.Wanting.of(one.cell().gaps()),
                shown(one.branch(), form, indicator, one.recount(), names),
                excluded(one, names),
                one.left().size(),
                question == null ? List.of() : question.regimes(),
                null);
    }

    private Explanation explain(Span span, Of of, int depth, int limit) {
        Indicator indicator = of.indicator();
        int each = Math.max(1, limit / span.parts().size());
        List<One> ones = span.parts().stream()
                .map(part -> one(part.question(), of, isStored(part.question(), of), depth, each))
                .toList();
        Map<UnitId, String> names = names(ones);
        OverPeriods stored = over(span, ones, indicator, One::cell);
        OverPeriods again = over(span, ones, indicator, One::again);
        List<Explanation.OfPeriod> periods = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            One one = ones.get(i);
            boolean asked = span.parts().get(i).question() != null;
            periods.add(new Explanation.OfPeriod(
                    span.parts().get(i).period(),
                    asked,
                    one.window(),
                    Explanation.Number.of(indicator, one.cell().known()),
                    FigureTotal.Wanting.of(one.cell().gaps()),
                    asked ? shown(one.branch(), of.form(), indicator, one.recount(), names) : null,
                    excluded(one, names),
                    one.left().size()));
        }
        String units = indicator.rule().formula(indicator.per());
        String time = indicator.overTime() == null ? null : indicator.overTime().formula();
        return explanation(
                of,
                null,
                time == null ? units : units + "; " + time,
                new Compared(stored.amount(), again.amount()),
                ones.stream().allMatch(One::current),
                FigureTotal.Wanting.of(stored.gaps()),
                null,
                List.of(),
                ones.stream().mapToInt(one -> one.left().size()).sum(),
                span.parts().stream()
                        .flatMap(part -> Stream.ofNullable(part.question()))
                        .flatMap(question -> question.regimes().stream())
                        .distinct()
                        .toList(),
                new Explanation.OverTimeExplained(
                        span.by(),
                        indicator.overTime(),
                        new FigureTotal.Periods(stored.of(), stored.asked(), stored.given()),
                        stored.why(),
                        periods));
    }

    /** What is explained. */
    private record Of(
            String formCode,
            Period period,
            Form form,
            Indicator indicator,
            Boundaries boundaries,
            AreaMap map,
            boolean ofRegime) {}

    /** A figure as totals give it and as it is counted again. */
    private record Compared(Amount stored, Amount again) {}

    private Explanation explanation(
            Of of,
            @Nullable AskedWindow window,
            String formula,
            Compared figure,
            @Nullable Boolean current,
            FigureTotal.@Nullable Wanting wanting,
            Explanation.@Nullable Area from,
            List<Explanation.Excluded> excluded,
            int excludedTotal,
            List<RegimeId> regimes,
            Explanation.@Nullable OverTimeExplained overTime) {
        Indicator indicator = of.indicator();
        return new Explanation(
                of.formCode(),
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.unit(),
                of.period(),
                window,
                of.boundaries(),
                of.map().day(),
                indicator.rule(),
                formula,
                number(overTime != null, indicator, figure.stored()),
                number(overTime != null, indicator, figure.again()),
                figure.stored().sameAs(figure.again()),
                current,
                wanting,
                from,
                overTime,
                excluded,
                excludedTotal,
                owners.of(of.formCode())
                        .map(owner -> new UnitName(owner, directory.nameOf(owner, Vietnam.today(clock))))
                        .orElse(null),
                regimes.isEmpty() || of.ofRegime() ? List.of() : admissions.inForce(of.formCode(), regimes));
    }

    private static Explanation.Number number(boolean together, Indicator indicator, Amount amount) {
        return together ? Explanation.Number.together(indicator, amount) : Explanation.Number.of(indicator, amount);
    }

    private boolean isStored(@Nullable Question question, Of of) {
        return question != null
                && of.map().isThatOf(areas.dayOf(Boundaries.AS_WAS, question.scope(), question.period()));
    }

    private One one(@Nullable Question question, Of of, boolean stored, int depth, int limit) {
        Indicator indicator = of.indicator();
        UnitId area = of.map().area();
        Map<UUID, @Nullable UUID> map = of.map().above();
        boolean wasCurrent = question == null || live.isCurrent(question);
        Branch branch = question == null
                ? new Branch(area, Node.EMPTY, List.of(), List.of(), 0)
                : stored ? stored(question, area, map, depth, limit) : leaves(question, area, map, depth, limit);
        List<Leaf> all = question == null ? List.of() : answers.leaves(question, indicator, map.keySet());
        Recount recount = Recount.of(all, map, indicator.rule(), question != null && question.overRegimes());
        boolean current = wasCurrent && (question == null || live.isCurrent(question));
        Gaps gaps = question == null || indicator.whatIsMissing() == Missing.LEFT_OUT
                ? Gaps.NONE
                : defined.gaps(
                        question.form(),
                        leaves.leaves(question, map, null),
                        forms.root(of.form().code(), indicator.pinned()),
                        indicator,
                        Vietnam.today(clock));
        CellTotal cell = cell(branch.node(), of.form(), indicator);
        CellTotal again = new CellTotal(
                recount.figure(area.value()), cell.reported(), cell.notApplicable(), cell.acceptedCount(), Amount.NONE);
        return new One(
                question == null ? null : AskedWindow.of(question),
                branch,
                new Cell(indicator, cell, gaps),
                new Cell(indicator, again, gaps),
                recount,
                all.stream().filter(leaf -> !recount.includes(leaf.id())).toList(),
                current);
    }

    private static OverPeriods over(Span span, List<One> ones, Indicator indicator, Function<One, Cell> cell) {
        List<OverPeriods.Part> parts = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            parts.add(new OverPeriods.Part(span.parts().get(i).question() == null ? null : cell.apply(ones.get(i))));
        }
        return OverPeriods.of(indicator, parts);
    }

    private List<Explanation.Excluded> excluded(One one, Map<UnitId, String> names) {
        return one.left().stream()
                .limit(MOST_EXCLUDED)
                .map(leaf -> excluded(leaf, one.recount(), names))
                .toList();
    }

    private Branch stored(Question question, UnitId area, Map<UUID, @Nullable UUID> map, int depth, int limit) {
        boolean isStored = !question.overRegimes()
                || live.find(question.scope(), question.period(), area).isPresent();
        return isStored
                ? live.branch(question.scope(), question.period(), area, depth, limit)
                : leaves(question, area, map, depth, limit);
    }

    private Branch leaves(Question question, UnitId area, Map<UUID, @Nullable UUID> map, int depth, int limit) {
        return leaves.forest(question, leaves.leaves(question, map, null)).branch(area, depth, limit);
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

    private Map<UnitId, String> names(List<One> ones) {
        Set<UnitId> units = new HashSet<>();
        for (One one : ones) {
            gather(one.branch(), units);
            one.left().stream().limit(MOST_EXCLUDED).forEach(leaf -> units.add(leaf.unit()));
        }
        return directory.names(units, Vietnam.today(clock));
    }

    private static void gather(Branch branch, Set<UnitId> units) {
        units.add(branch.area());
        branch.own().forEach(r -> units.add(r.unit()));
        branch.below().forEach(b -> gather(b, units));
    }
}
