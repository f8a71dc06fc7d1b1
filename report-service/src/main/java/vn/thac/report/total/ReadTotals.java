package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.ReportRefusal;
import vn.thac.report.UnitName;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.Question;
import vn.thac.report.measure.AreaMap;
import vn.thac.report.measure.Asked;
import vn.thac.report.measure.AskedWindow;
import vn.thac.report.measure.Choice;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.measure.FindSpan;
import vn.thac.report.measure.FindSpan.Answering;
import vn.thac.report.measure.MeasurePeriod;
import vn.thac.report.measure.MeasureSpan;
import vn.thac.report.measure.Measured;
import vn.thac.report.measure.SpanTotal;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Scope;

/** The figures of an area: as they stand, or as they were known at an earlier instant. */
@ApplicationScoped
public class ReadTotals {

    @Inject
    FormStore forms;

    @Inject
    MeasurePeriod periods;

    @Inject
    MeasureSpan spans;

    @Inject
    FindSpan findSpan;

    @Inject
    AreaTreeStore areas;

    @Inject
    AreaSightStore sight;

    @Inject
    Clock clock;

    /** {@code by}: of which shorter periods the total is to be made up; null where it is not said. */
    Totals read(
            Asked asked,
            @Nullable Frequency by,
            String areaReference,
            Boundaries boundaries,
            @Nullable Instant knownAt) {
        LocalDate day = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        UnitName named = sight.require(areaReference, day);
        UnitId area = named.id();
        Form form = form(asked.form());
        Answering which = findSpan.answering(asked, by, area, knownAt);
        Question question = which.choice().question();
        AreaMap map = map(boundaries, question, asked.period(), area);
        if (which.span() != null) {
            SpanTotal total = spans.over(which.span(), form, map, knownAt);
            return answer(
                    form,
                    which.choice(),
                    named,
                    map,
                    new Shown(total.counts(), total.asOf(), total.figures(), MadeUpOf.of(which.span())),
                    boundaries,
                    knownAt);
        }
        Measured measured = boundaries == Boundaries.AS_WAS && knownAt == null
                ? periods.asWas(form, question, area, which.choice().stored())
                : periods.workedOut(map, form, question, knownAt);
        return answer(
                form,
                which.choice(),
                named,
                map,
                new Shown(measured.node(), measured.asOf(), measured.figures(), null),
                boundaries,
                knownAt);
    }

    AreaMap map(Boundaries boundaries, @Nullable Question question, Period period, UnitId area) {
        Scope scope = question == null ? Scope.NONE : question.scope();
        return new AreaMap(areas, area, areas.dayOf(boundaries, scope, period));
    }

    public Form form(String code) {
        return known(code, forms.newest(code));
    }

    /** The same by its version and how many there are, which another statement has read; null where there is none. */
    public Form form(String code, @Nullable Integer version, int editions) {
        return known(code, forms.newest(code, version, editions));
    }

    private static Form known(String code, Optional<Form> form) {
        return form.orElseThrow(() -> Refused.at(ReportRefusal.FORM_UNKNOWN, "form", Map.of("form", code)));
    }

    private record Shown(
            Node node,
            @Nullable Instant asOf,
            List<FigureTotal> figures,
            @Nullable MadeUpOf madeUpOf) {}

    private Totals answer(
            Form form,
            Choice choice,
            UnitName area,
            AreaMap map,
            Shown shown,
            Boundaries boundaries,
            @Nullable Instant knownAt) {
        LocalDate today = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        Map<String, CountsView> levels = new LinkedHashMap<>();
        shown.node().counts().forEach((level, counts) -> levels.put(level, CountsView.of(counts, today)));
        return new Totals(
                form.code(),
                form.sample(),
                choice.asked().period(),
                choice.question() == null ? null : AskedWindow.of(choice.question()),
                choice.others().stream().map(AskedWindow::of).toList(),
                shown.madeUpOf(),
                area,
                "live",
                boundaries,
                map.day(),
                shown.asOf(),
                knownAt,
                CountsView.of(shown.node().all(), today),
                levels,
                shown.figures());
    }
}
