package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.form.Form;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.measure.AreaMap;
import vn.thac.report.measure.Asked;
import vn.thac.report.measure.Cell;
import vn.thac.report.measure.Choice;
import vn.thac.report.measure.ChooseQuestion;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.measure.FindSpan;
import vn.thac.report.measure.MeasurePeriod;
import vn.thac.report.measure.MeasureSpan;
import vn.thac.report.measure.Measured;
import vn.thac.report.measure.Span;
import vn.thac.report.measure.SpanTotal;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Part;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Scope;
import vn.thac.report.total.ReadTotals;

/**
 * By which figure an indicator is judged in a year. It is the latest, up to the year, that anybody of the area gave, of one
 * year that of the year itself before those of its parts and of several years. Where the definition says how its figures
 * add up over time and that one is of a part of its year, it is the figure of that year: what was reported of it, else what
 * the parts come to, of the frequency by which totals make up the year; where nobody gave it in those, of that one's.
 */
@ApplicationScoped
class FigureOfYear {

    /** Of one year what is of the year itself before its parts, and before years that end with it. */
    private static final Comparator<BoardStore.FormPeriod> LATEST_FIRST = Comparator.comparingInt(FigureOfYear::year)
            .thenComparing(FigureOfYear::isAYear)
            .thenComparing(at -> end(at.period()))
            .reversed();

    @Inject
    BoardStore store;

    @Inject
    ReadTotals totals;

    @Inject
    ChooseQuestion choose;

    @Inject
    MeasurePeriod periods;

    @Inject
    MeasureSpan spans;

    @Inject
    FindSpan findSpan;

    @Inject
    AreaTreeStore areas;

    /** A figure of one form and period. */
    private record Given(BoardStore.FormPeriod at, Cell cell) {}

    /** Looks where figures of indicators stand, of all in one question. */
    void look(Collection<String> indicators, AreaFigures found) {
        if (!indicators.isEmpty()) {
            Map<String, List<BoardStore.FormPeriod>> places = store.figuresOf(indicators, found.area());
            indicators.forEach(indicator -> found.keep(indicator, places.getOrDefault(indicator, List.of())));
        }
    }

    Optional<Board.Latest> latest(String indicator, int upTo, AreaFigures found) {
        return found.latest(new AreaFigures.Sought(indicator, upTo), () -> sought(indicator, upTo, found));
    }

    private Optional<Board.Latest> sought(String indicator, int upTo, AreaFigures found) {
        List<BoardStore.FormPeriod> all = found.places(indicator).stream()
                .filter(at -> at.period().calendar().isPresent() && year(at) <= upTo)
                .sorted(LATEST_FIRST)
                .toList();
        return all.stream()
                .flatMap(at -> given(indicator, at, found))
                .findFirst()
                .map(last -> ofItsYear(indicator, last, all, found));
    }

    private Board.Latest ofItsYear(String indicator, Given last, List<BoardStore.FormPeriod> all, AreaFigures found) {
        UnitId area = found.area();
        Period.Calendar period = last.at().period().calendar().orElseThrow();
        boolean saysNothing = last.cell().indicator().overTime() == null;
        Period.Calendar year = new Period.InYear(period.year(), Part.YEAR);
        if (saysNothing || year.madeUpOf(period.frequency()).isEmpty()) {
            return of(last, area);
        }
        return all.stream()
                .filter(at -> at.period().equals(year))
                .flatMap(at -> given(indicator, at, found))
                .findFirst()
                .map(reported -> of(reported, area))
                .or(() -> madeUp(indicator, last.at().form(), year, period, found))
                .orElseGet(() -> of(last, area));
    }

    private Optional<Board.Latest> madeUp(
            String indicator, String form, Period.Calendar year, Period.Calendar of, AreaFigures found) {
        UnitId area = found.area();
        Form newest = found.form(form, totals::form);
        AreaMap map = new AreaMap(areas, area, areas.dayOf(Boundaries.AS_WAS, Scope.NONE, year));
        Asked asked = Asked.of(form, year);
        return Stream.<Supplier<Optional<Span>>>of(
                        () -> findSpan.find(asked, area, null, null),
                        () -> findSpan.find(asked, area, of.frequency(), null))
                .flatMap(span -> span.get().stream())
                .flatMap(span -> figure(indicator, spans.over(span, newest, map, null)).stream())
                .filter(FigureOfYear::isGiven)
                .findFirst()
                .map(figure -> new Board.Latest(form, year, area, figure));
    }

    /** Whether anybody gave a figure in one of the parts, or one stands for who did not. */
    private static boolean isGiven(FigureTotal figure) {
        return figure.reported() > 0 || figure.value() != null;
    }

    private static Optional<FigureTotal> figure(String indicator, SpanTotal total) {
        return total.figures().stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .findFirst();
    }

    private static Board.Latest of(Given given, UnitId area) {
        return new Board.Latest(given.at().form(), given.at().period(), area, FigureTotal.of(given.cell()));
    }

    private Stream<Given> given(String indicator, BoardStore.FormPeriod at, AreaFigures found) {
        return found.measured(at, () -> measured(at, found)).stream()
                .flatMap(measured -> measured.cells().values().stream())
                .filter(cell -> cell.indicator().code().equals(indicator))
                .filter(cell -> cell.total().reported() > 0 || !cell.amount().isNone())
                .map(cell -> new Given(at, cell));
    }

    private Optional<Measured> measured(BoardStore.FormPeriod at, AreaFigures found) {
        Choice choice = choose.choose(Asked.of(at.form(), at.period()), found.area(), null);
        return Optional.ofNullable(choice.question())
                .map(question ->
                        periods.asWas(found.form(at.form(), totals::form), question, found.area(), choice.stored()));
    }

    private static int year(BoardStore.FormPeriod at) {
        return at.period().calendar().map(Period.Calendar::year).orElse(0);
    }

    private static boolean isAYear(BoardStore.FormPeriod at) {
        return at.period()
                .calendar()
                .filter(c -> c.frequency() == Frequency.P1Y)
                .isPresent();
    }

    private static LocalDate end(Period period) {
        return period.calendar().map(Period.Calendar::lastDay).orElse(LocalDate.MIN);
    }
}
