package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.thac.report.period.Period;
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
    AreaTreeStore areas;

    @Inject
    AreaSightStore sight;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Totals read(
            String formCode, Period period, String areaReference, Boundaries boundaries, @Nullable Instant knownAt) {
        LocalDate day = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        UnitId area = sight.require(areaReference, day);
        Form form = form(formCode);
        Scope scope = Scope.ofForm(formCode);
        LocalDate linesOn = areas.dayOf(boundaries, scope, period);
        if (knownAt == null && boundaries == Boundaries.AS_WAS) {
            LiveTotalStore.Stored stored =
                    live.find(scope, period, area).orElse(new LiveTotalStore.Stored(area, Node.EMPTY, null));
            return answer(form, period, area, stored.node(), boundaries, linesOn, stored.asOf(), null);
        }
        Node node = leaves.forest(formCode, period, areas.in(area, linesOn), knownAt)
                .total();
        return answer(form, period, area, node, boundaries, linesOn, null, knownAt);
    }

    public Form form(String code) {
        return forms.newest(code)
                .orElseThrow(() -> Refused.at(ReportRefusal.FORM_UNKNOWN, "form", Map.of("form", code)));
    }

    private Totals answer(
            Form form,
            Period period,
            UnitId area,
            Node node,
            Boundaries boundaries,
            LocalDate linesOn,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        LocalDate today = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        Map<String, CountsView> levels = new LinkedHashMap<>();
        node.counts().forEach((level, counts) -> levels.put(level, CountsView.of(counts, today)));
        return new Totals(
                form.code(),
                form.sample(),
                period,
                new UnitName(area, directory.nameOf(area, today)),
                "live",
                boundaries,
                linesOn,
                asOf,
                knownAt,
                CountsView.of(node.all(), today),
                levels,
                figures(form, node));
    }

    /** A total for each indicator of the form, the newest edition's first; those of old editions where they have any. */
    public List<FigureTotal> figures(Form newest, Node node) {
        Map<String, Indicator> pins = new LinkedHashMap<>(newest.byPin());
        node.cells().keySet().forEach(pin -> pins.computeIfAbsent(pin, p -> forms.indicator(newest.code(), p)));
        return pins.entrySet().stream()
                .map(e -> FigureTotal.of(e.getValue(), node.cell(e.getKey())))
                .toList();
    }
}
