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
import vn.thac.directory.unit.Directory;
import vn.thac.report.Boundaries;
import vn.thac.report.ReportRefusal;
import vn.thac.report.UnitName;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.live.Question;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Scope;

/** The figures of an area: as they stand, or as they were known at an earlier instant. */
@ApplicationScoped
public class ReadTotals {

    @Inject
    FormStore forms;

    @Inject
    LiveTotalStore live;

    @Inject
    LeafStore leaves;

    @Inject
    ChooseQuestion choose;

    @Inject
    AreaTreeStore areas;

    @Inject
    AreaSightStore sight;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Totals read(Asked asked, String areaReference, Boundaries boundaries, @Nullable Instant knownAt) {
        LocalDate day = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        UnitId area = sight.require(areaReference, day);
        Form form = form(asked.form());
        Choice choice = choose.choose(asked, area, knownAt);
        Question question = choice.question();
        LocalDate linesOn = areas.dayOf(boundaries, question == null ? Scope.NONE : question.scope(), asked.period());
        Stored stored = question == null
                ? new Stored(area, Node.EMPTY, null)
                : knownAt == null && boundaries == Boundaries.AS_WAS
                        ? node(question, area)
                        : new Stored(
                                area,
                                leaves.forest(question, areas.in(area, linesOn), knownAt)
                                        .total(),
                                null);
        return answer(form, choice, area, stored, boundaries, linesOn, knownAt);
    }

    /** The total of a question in an area as it was when the period ended. */
    public Stored node(Question question, UnitId area) {
        Optional<Stored> stored = live.find(question.scope(), question.period(), area);
        if (stored.isPresent() || !question.overRegimes()) {
            return stored.orElse(new Stored(area, Node.EMPTY, null));
        }
        LocalDate day = areas.dayOf(Boundaries.AS_WAS, question.scope(), question.period());
        return new Stored(
                area, leaves.forest(question, areas.in(area, day), null).total(), null);
    }

    public Form form(String code) {
        return forms.newest(code)
                .orElseThrow(() -> Refused.at(ReportRefusal.FORM_UNKNOWN, "form", Map.of("form", code)));
    }

    private Totals answer(
            Form form,
            Choice choice,
            UnitId area,
            Stored stored,
            Boundaries boundaries,
            LocalDate linesOn,
            @Nullable Instant knownAt) {
        LocalDate today = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        Map<String, CountsView> levels = new LinkedHashMap<>();
        Node node = stored.node();
        node.counts().forEach((level, counts) -> levels.put(level, CountsView.of(counts, today)));
        return new Totals(
                form.code(),
                form.sample(),
                choice.asked().period(),
                choice.question() == null ? null : AskedWindow.of(choice.question()),
                choice.others().stream().map(AskedWindow::of).toList(),
                new UnitName(area, directory.nameOf(area, today)),
                "live",
                boundaries,
                linesOn,
                stored.asOf(),
                knownAt,
                CountsView.of(node.all(), today),
                levels,
                figures(form, node));
    }

    /**
     * A total for each indicator of the form, the newest edition's first; those of old editions where they have any.
     * A definition shows the figures of those that it continues, and of those that continue it.
     */
    public List<FigureTotal> figures(Form newest, Node node) {
        Map<String, Indicator> shown = new LinkedHashMap<>();
        newest.byPin().forEach((pin, indicator) -> shown.put(forms.root(newest.code(), pin), indicator));
        Node rooted = node.underRoots(pin -> forms.root(newest.code(), pin), pin -> forms.indicator(newest.code(), pin)
                .rule());
        rooted.cells().keySet().forEach(pin -> shown.computeIfAbsent(pin, p -> forms.indicator(newest.code(), p)));
        return shown.entrySet().stream()
                .map(e -> FigureTotal.of(e.getValue(), rooted.cell(e.getKey())))
                .toList();
    }
}
