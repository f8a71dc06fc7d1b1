package vn.thac.report.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Missing;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.live.Question;
import vn.thac.report.measure.LeafStore.Leaves;
import vn.thac.report.rollup.Gaps;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Silence;

/**
 * The figures of an area in one period: as they are stored, or worked out by another map or of an earlier instant. Who
 * is wanting is looked for only where a definition asks it.
 */
@ApplicationScoped
public class MeasurePeriod {

    private final FormStore forms;
    private final LiveTotalStore live;
    private final LeafStore leaves;
    private final AreaTreeStore areas;
    private final Clock clock;

    @Inject
    MeasurePeriod(FormStore forms, LiveTotalStore live, LeafStore leaves, AreaTreeStore areas, Clock clock) {
        this.forms = forms;
        this.live = live;
        this.leaves = leaves;
        this.areas = areas;
        this.clock = clock;
    }

    /** By a map of the area. */
    public Measured by(AreaMap map, Form newest, @Nullable Question question, @Nullable Instant knownAt) {
        if (question == null) {
            return of(newest, Node.EMPTY, null, null, null, knownAt);
        }
        boolean isOwnMap =
                knownAt == null && map.isThatOf(areas.dayOf(Boundaries.AS_WAS, question.scope(), question.period()));
        Optional<Stored> stored = isOwnMap ? stored(question, map.area()) : Optional.empty();
        if (stored.isEmpty()) {
            return workedOut(map, newest, question, knownAt);
        }
        Node node = stored.get().node();
        Leaves owing = asksWhoIsMissing(newest, node) ? leaves.leaves(question, map.above(), null) : null;
        return of(newest, node, stored.get().asOf(), question, owing, null);
    }

    /** The same from the reports themselves. */
    public Measured workedOut(AreaMap map, Form newest, @Nullable Question question, @Nullable Instant knownAt) {
        if (question == null) {
            return of(newest, Node.EMPTY, null, null, null, knownAt);
        }
        Leaves read = leaves.leaves(question, map.above(), knownAt);
        return of(newest, leaves.forest(question, read).total(), null, question, read, knownAt);
    }

    /** As it was when the period ended. */
    public Measured asWas(Form newest, @Nullable Question question, UnitId area) {
        LocalDate day = question == null
                ? Vietnam.today(clock)
                : areas.dayOf(Boundaries.AS_WAS, question.scope(), question.period());
        return by(new AreaMap(areas, area, day), newest, question, null);
    }

    /** Of one regime what is not stored is nothing; a question may not have been worked out yet. */
    private Optional<Stored> stored(Question question, UnitId area) {
        Optional<Stored> stored = live.find(question.scope(), question.period(), area);
        return stored.isPresent() || question.overRegimes() ? stored : Optional.of(new Stored(area, Node.EMPTY, null));
    }

    private Measured of(
            Form newest,
            Node node,
            @Nullable Instant asOf,
            @Nullable Question question,
            @Nullable Leaves owing,
            @Nullable Instant knownAt) {
        LocalDate day = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        Node rooted = rooted(newest, node);
        Map<String, Cell> cells = new LinkedHashMap<>();
        shown(newest, rooted)
                .forEach((root, indicator) -> cells.put(
                        root,
                        new Cell(
                                indicator,
                                rooted.cell(root),
                                owing == null || question == null || indicator.whatIsMissing() == Missing.LEFT_OUT
                                        ? Gaps.NONE
                                        : gaps(question, owing, root, indicator, day))));
        return new Measured(node, asOf, cells);
    }

    /** Who is wanting in a total of an indicator. */
    public Gaps gaps(Question question, Leaves owing, String root, Indicator indicator, LocalDate day) {
        Map<Integer, Boolean> asks = new HashMap<>();
        Map<UUID, List<Silence.Owing>> places = new LinkedHashMap<>();
        owing.places()
                .forEach((area, all) -> places.put(
                        area,
                        all.stream()
                                .map(one -> new Silence.Owing(
                                        one.report().underRoots(pin -> forms.root(question.form(), pin)),
                                        asks.computeIfAbsent(
                                                one.formVersion(), version -> asks(question.form(), version, root))))
                                .toList()));
        return Silence.of(places, owing.above(), root, indicator.rule(), day);
    }

    private boolean asks(String form, int version, String root) {
        return forms.find(form, version).stream()
                .flatMap(edition -> edition.byPin().keySet().stream())
                .anyMatch(pin -> forms.root(form, pin).equals(root));
    }

    private boolean asksWhoIsMissing(Form newest, Node node) {
        return shown(newest, rooted(newest, node)).values().stream()
                .anyMatch(indicator -> indicator.whatIsMissing() != Missing.LEFT_OUT);
    }

    private Node rooted(Form newest, Node node) {
        return node.underRoots(pin -> forms.root(newest.code(), pin), pin -> forms.indicator(newest.code(), pin)
                .rule());
    }

    /**
     * What is shown: each indicator of the form, the newest edition's first; those of old editions where they have a
     * figure. A definition shows the figures of those that it continues, and of those that continue it.
     */
    private Map<String, Indicator> shown(Form newest, Node rooted) {
        Map<String, Indicator> shown = new LinkedHashMap<>();
        newest.byPin().forEach((pin, indicator) -> shown.put(forms.root(newest.code(), pin), indicator));
        rooted.cells().keySet().forEach(pin -> shown.computeIfAbsent(pin, p -> forms.indicator(newest.code(), p)));
        return shown;
    }
}
