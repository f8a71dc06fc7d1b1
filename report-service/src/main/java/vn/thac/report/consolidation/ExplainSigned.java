package vn.thac.report.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.report.Boundaries;
import vn.thac.report.ObligationId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.consolidation.SignedExplanation.Source;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.measure.Cell;
import vn.thac.report.measure.DefinedCells;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Scope;
import vn.thac.report.total.AnswerStore;
import vn.thac.report.total.Explanation;
import vn.thac.report.total.Leaf;
import vn.thac.report.total.Recount;

/** Takes one signed figure apart, and counts it again from the report versions that were signed. */
@ApplicationScoped
class ExplainSigned {

    @Inject
    FormStore forms;

    @Inject
    AnswerStore answers;

    @Inject
    AreaTreeStore areas;

    @Inject
    ShowSigned show;

    @Inject
    DefinedCells defined;

    SignedExplanation explain(Signed signed, String indicatorCode, @Nullable Integer indicatorVersion) {
        Optional<Form> form = forms.find(signed.form(), signed.formVersion());
        form.ifPresent(edition -> forms.readAnew(Set.of(edition.code())));
        Cell cell = form.flatMap(edition -> cell(signed, edition, indicatorCode, indicatorVersion))
                .orElseThrow(() -> Refused.at(
                        ReportRefusal.INDICATOR_UNKNOWN,
                        "indicator",
                        Map.of(
                                "form",
                                String.valueOf(signed.form()),
                                "indicator",
                                DefinedCells.pin(indicatorCode, indicatorVersion))));
        Indicator indicator = cell.indicator();
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        signed.members().forEach(m -> versions.put(m.obligation().value(), m.reportVersion()));
        List<Leaf> leaves = answers.signed(String.valueOf(signed.form()), indicator, versions);
        Map<UUID, @Nullable UUID> map = areas.above(
                leaves.stream().map(Leaf::area).distinct().toList(),
                areas.dayOf(Boundaries.AS_WAS, Scope.ofRegime(signed.regime()), signed.period()));
        Recount recount = Recount.of(leaves, map, indicator.rule(), false);
        Amount figure = cell.known();
        Amount again = new Cell(
                        indicator,
                        new CellTotal(recount.figure(), cell.total().reported(), 0, 0, Amount.NONE),
                        cell.gaps())
                .known();
        Map<ObligationId, SignedView.SourceView> named = sources(signed);
        SignedView view = show.brief(List.of(signed)).get(0);
        return new SignedExplanation(
                signed.id(),
                signed.version(),
                indicator.code(),
                indicator.version(),
                indicator.name(),
                indicator.unit(),
                indicator.rule().formula(indicator.per()),
                Explanation.Number.of(indicator, figure),
                Explanation.Number.of(indicator, again),
                figure.sameAs(again),
                FigureTotal.Wanting.of(cell.gaps()),
                leaves.stream()
                        .map(leaf -> source(leaf, named.get(new ObligationId(leaf.id())), indicator, recount))
                        .toList(),
                view.gaps());
    }

    /** Of what is shown the one that is named; of several the first that has answers. */
    private Optional<Cell> cell(Signed signed, Form edition, String code, @Nullable Integer version) {
        Map<String, Cell> shown = show.cells(signed);
        List<Cell> named = defined.named(edition, code, version).stream()
                .flatMap(indicator -> Stream.ofNullable(shown.get(forms.root(edition.code(), indicator.pinned()))))
                .toList();
        return named.stream()
                .filter(cell -> cell.total().reported() + cell.total().notApplicable() > 0)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private Map<ObligationId, SignedView.SourceView> sources(Signed signed) {
        List<SignedView.SourceView> sources = show.whole(List.of(signed)).get(0).sources();
        return (sources == null ? List.<SignedView.SourceView>of() : sources)
                .stream().collect(Collectors.toMap(SignedView.SourceView::obligation, Function.identity()));
    }

    private static Source source(
            Leaf leaf, SignedView.@Nullable SourceView named, Indicator indicator, Recount recount) {
        if (named == null) {
            throw new IllegalStateException("a report that is no source: " + leaf.id());
        }
        Recount.Why why = recount.why(leaf.id());
        return new Source(
                named.unit(),
                named.obligation(),
                named.reportVersion(),
                recount.includes(leaf.id()),
                why == null ? null : why.word,
                leaf.numerator() == null
                        ? null
                        : Explanation.Number.of(indicator, new Amount(leaf.numerator(), leaf.denominator())));
    }
}
