package vn.thac.report.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.form.Form;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.live.Question;
import vn.thac.report.measure.DefinedCells.Shown;
import vn.thac.report.measure.LeafStore.Leaves;
import vn.thac.report.rollup.Gaps;
import vn.thac.report.rollup.Node;

/**
 * The figures of an area in one period: as they are stored, or worked out by another map or of an earlier instant. Who
 * is wanting is looked for only where a definition asks it.
 */
@ApplicationScoped
public class MeasurePeriod {

    private final DefinedCells defined;
    private final LiveTotalStore live;
    private final LeafStore leaves;
    private final AreaTreeStore areas;
    private final Clock clock;

    @Inject
    MeasurePeriod(DefinedCells defined, LiveTotalStore live, LeafStore leaves, AreaTreeStore areas, Clock clock) {
        this.defined = defined;
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
        return isOwnMap
                ? asStored(newest, question, stored(question, map.area()), () -> map)
                : workedOut(map, newest, question, knownAt);
    }

    /** The map is that of the period's end. */
    private Measured asStored(Form newest, Question question, Optional<Stored> stored, Supplier<AreaMap> map) {
        if (stored.isEmpty()) {
            return workedOut(map.get(), newest, question, null);
        }
        Shown shown = defined.shown(newest, stored.get().node());
        Leaves owing =
                shown.asksWhoIsWanting() ? leaves.leaves(question, map.get().above(), null) : null;
        return of(shown, stored.get().node(), stored.get().asOf(), question, owing, null);
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
        return asWas(newest, question, area, null);
    }

    /** The same where the question's node in the area may have been read along. */
    public Measured asWas(Form newest, @Nullable Question question, UnitId area, @Nullable Stored known) {
        return question == null
                ? of(newest, Node.EMPTY, null, null, null, null)
                : asStored(
                        newest,
                        question,
                        known == null ? stored(question, area) : Optional.of(known),
                        () -> new AreaMap(
                                areas, area, areas.dayOf(Boundaries.AS_WAS, question.scope(), question.period())));
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
        return of(defined.shown(newest, node), node, asOf, question, owing, knownAt);
    }

    private Measured of(
            Shown shown,
            Node node,
            @Nullable Instant asOf,
            @Nullable Question question,
            @Nullable Leaves owing,
            @Nullable Instant knownAt) {
        LocalDate day = knownAt == null ? Vietnam.today(clock) : Vietnam.dayOf(knownAt);
        Map<String, Cell> cells = shown.cells((root, indicator) -> owing == null || question == null
                ? Gaps.NONE
                : defined.gaps(question.form(), owing, root, indicator, day));
        return new Measured(node, asOf, cells);
    }
}
