package vn.thac.report.total;

import vn.thac.report.ReportRefusal;
import vn.thac.report.UnitName;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Scope;

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

/** The figures of an area: as they stand, or as they were known at an earlier instant. */
@ApplicationScoped
public class ReadTotals {

    @Inject
    FormStore forms;

    @Inject
    LiveTotalStore live;

    @Inject
    KnownThenStore knownThen;

    @Inject
    AreaAccessStore access;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Totals of(String formCode, String period, String areaReference, @Nullable Instant knownAt) {
        UnitId area = access.require(areaReference);
        Form form = form(formCode);
        if (knownAt != null) {
            return answer(form, period, area, knownThen.node(formCode, period, area, knownAt), null, knownAt);
        }
        LiveTotalStore.Stored stored = live.find(Scope.ofForm(formCode), period, area)
                .orElse(new LiveTotalStore.Stored(area, Node.EMPTY, null));
        return answer(form, period, area, stored.node(), stored.asOf(), null);
    }

    public Form form(String code) {
        return forms.newest(code)
                .orElseThrow(() -> Refused.at(ReportRefusal.FORM_UNKNOWN, "form", Map.of("form", code)));
    }

    private Totals answer(
            Form form, String period, UnitId area, Node node, @Nullable Instant asOf, @Nullable Instant knownAt) {
        LocalDate today = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        Map<String, CountsView> levels = new LinkedHashMap<>();
        node.counts().forEach((level, counts) -> levels.put(level, CountsView.of(counts, today)));
        return new Totals(
                form.code(),
                form.sample(),
                period,
                new UnitName(area, directory.nameOf(area, today)),
                "live",
                asOf,
                knownAt,
                CountsView.of(node.all(), today),
                levels,
                figures(form.code(), node));
    }

    /** A total for each indicator of the form, the newest edition's first; those of old editions where they have any. */
    public List<FigureTotal> figures(String form, Node node) {
        Form newest = form(form);
        Map<String, Indicator> pins = new LinkedHashMap<>(newest.byPin());
        node.cells().keySet().forEach(pin -> pins.computeIfAbsent(pin, p -> forms.indicator(form, p)));
        return pins.entrySet().stream()
                .map(e -> FigureTotal.of(e.getValue(), node.cell(e.getKey())))
                .toList();
    }
}
