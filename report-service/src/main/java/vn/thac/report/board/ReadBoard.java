package vn.thac.report.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.UnitName;
import vn.thac.report.board.BoardStore.At;
import vn.thac.report.board.BoardStore.OpenRegime;
import vn.thac.report.form.Form;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.AwaitTotals;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.live.LiveTotalStore.Total;
import vn.thac.report.live.Question;
import vn.thac.report.measure.AreaMap;
import vn.thac.report.measure.Asked;
import vn.thac.report.measure.FindSpan;
import vn.thac.report.measure.MeasurePeriod;
import vn.thac.report.measure.MeasureSpan;
import vn.thac.report.measure.Measured;
import vn.thac.report.measure.Span;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Counts;
import vn.thac.report.rollup.Scope;
import vn.thac.report.total.AreaSightStore;
import vn.thac.report.total.CountsView;
import vn.thac.report.total.MadeUpOf;
import vn.thac.report.total.ReadTotals;

/** Puts the board together from the nodes of the area. */
@ApplicationScoped
class ReadBoard {

    @Inject
    BoardStore store;

    @Inject
    LiveTotalStore live;

    @Inject
    ReadTotals totals;

    @Inject
    MeasurePeriod periods;

    @Inject
    MeasureSpan spans;

    @Inject
    FindSpan findSpan;

    @Inject
    AreaTreeStore areas;

    @Inject
    JudgeTargets judge;

    @Inject
    AreaSightStore sight;

    @Inject
    AwaitTotals told;

    @Inject
    KeptBoards kept;

    @Inject
    Clock clock;

    Board ofPlan(PlanId plan, @Nullable Period period, @Nullable String areaReference) {
        BoardStore.Plan seen = store.plan(plan).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        told.await(seen.told());
        UnitName area = sight.require(areaReference == null ? seen.issuer().toString() : areaReference, today());
        AreaFigures figures = new AreaFigures(area.id());
        List<Shown> shown = new ArrayList<>();
        List<Shown> beneath = new ArrayList<>();
        List<Board.Part> parts = new ArrayList<>();
        Set<PlanId> plansBelow = new HashSet<>();
        LocalDate last = null;
        LocalDate lastOfAll = null;
        Period answered = period;
        boolean areAllAsked = true;
        for (OpenRegime regime : store.regimes(plan, period, area.id(), today())) {
            At at = regime.at();
            if (at == null) {
                areAllAsked = false;
                continue;
            }
            Shown its = new Shown(new Total(Scope.ofRegime(regime.id()), at.period()), at.stored());
            lastOfAll = later(lastOfAll, at.to());
            if (!regime.plan().equals(plan)) {
                beneath.add(its);
                plansBelow.add(regime.plan());
                continue;
            }
            shown.add(its);
            parts.add(part(regime, at, figures));
            answered = period == null && (last == null || at.to().isAfter(last)) ? at.period() : answered;
            last = later(last, at.to());
        }
        Period.Calendar whole = period == null ? null : period.calendar().orElse(null);
        if (whole != null && !areAllAsked) {
            Map<Boolean, List<BoardStore.Shorter>> shorter = store.shorter(plan, whole, area.id()).stream()
                    .collect(partitioningBy(one -> one.plan().equals(plan)));
            madeUp(whole, shorter.getOrDefault(true, List.of()), figures, shown, parts);
            for (BoardStore.Shorter one : shorter.getOrDefault(false, List.of())) {
                beneath.add(shown(one));
                plansBelow.add(one.plan());
            }
        }
        shown.addAll(beneath);
        int year = year(period).orElse(lastOfAll == null ? today().getYear() : yearOf(answered, lastOfAll));
        return board(
                new Of(plan, seen.state(), null, answered, year, area),
                shown,
                parts,
                beneath.isEmpty()
                        ? null
                        : new Board.Beneath(
                                plansBelow.size(),
                                (int) beneath.stream()
                                        .map(one -> one.total().scope())
                                        .distinct()
                                        .count(),
                                CountsView.of(all(beneath), today())),
                seen.targets(),
                figures);
    }

    private static LocalDate later(@Nullable LocalDate day, LocalDate other) {
        return day == null || other.isAfter(day) ? other : day;
    }

    private Board.Part part(OpenRegime regime, At at, AreaFigures figures) {
        String form = regime.form();
        return new Board.Part(
                regime.id(),
                regime.key(),
                at.period(),
                form,
                null,
                all(at.stored()),
                levels(at.stored()),
                form == null
                        ? List.of()
                        : periods.asWas(
                                        figures.form(form, totals::form),
                                        Question.alone(form, at.period(), at.window(), regime.id()),
                                        figures.area(),
                                        at.stored())
                                .figures());
    }

    Board ofForm(String form, @Nullable Period period, String areaReference) {
        LocalDate day = today();
        UnitName area = sight.require(areaReference, day);
        BoardStore.Beginning beginning = store.beginning(form, period, area.id(), day);
        Form newest = totals.form(form, beginning.version(), beginning.editions());
        if (beginning.told() > 0) {
            told.await(beginning.told());
            beginning = store.beginning(form, period, area.id(), day);
            newest = totals.form(form, beginning.version(), beginning.editions());
        }
        Period answered = beginning.period();
        BoardStore.MadeOf madeOf = beginning.madeOf();
        if (answered == null || madeOf == null) {
            return ofForm(newest, answered, area, beginning.targets()).board();
        }
        KeptBoards.Of of = new KeptBoards.Of(form, answered, area, day);
        Board found = kept.find(of, madeOf);
        if (found != null) {
            return found;
        }
        Made made = ofForm(newest, answered, area, false);
        return madeOf.scope().equals(made.ofNodesOf()) && day.equals(today())
                ? kept.keep(of, madeOf, made.board())
                : made.board();
    }

    /**
     * A board just made.
     *
     * @param ofNodesOf of which scope the nodes are that say all of it beside what it began with; null where more does
     */
    private record Made(Board board, @Nullable Scope ofNodesOf) {}

    private Made ofForm(Form newest, @Nullable Period answered, UnitName area, boolean targets) {
        String form = newest.code();
        AreaFigures figures = new AreaFigures(area.id());
        figures.keep(newest);
        List<Shown> shown = new ArrayList<>();
        List<Board.Part> parts = new ArrayList<>();
        Scope ofNodesOf = null;
        if (answered != null) {
            FindSpan.Answering answering = findSpan.answering(Asked.of(form, answered), null, area.id(), null);
            if (answering.span() == null) {
                Question question = answering.choice().question();
                Measured measured = periods.asWas(
                        newest, question, area.id(), answering.choice().stored());
                parts.add(itself(newest, answered, question, measured, figures, shown));
                ofNodesOf =
                        question != null && answering.isOwed() && measured.isOfNodeAlone() ? question.scope() : null;
            } else {
                parts.add(madeUp(null, null, newest, answering.span(), area.id(), shown));
            }
        }
        int year = answered == null
                ? today().getYear()
                : year(answered).or(() -> store.yearOf(form, answered)).orElse(today().getYear());
        return new Made(
                board(
                        new Of(null, null, form, answered, year, area),
                        shown,
                        parts,
                        null,
                        targets ? store.targetsIn(area.id(), today()) : List.of(),
                        figures),
                ofNodesOf);
    }

    private Board.Part itself(
            Form form,
            Period period,
            @Nullable Question question,
            Measured measured,
            AreaFigures figures,
            List<Shown> shown) {
        if (question != null) {
            figures.keep(new BoardStore.FormPeriod(form.code(), period), measured);
        }
        Stored node = new Stored(figures.area(), measured.node(), measured.asOf());
        shown.add(new Shown(new Total(question == null ? Scope.NONE : question.scope(), period), node));
        return new Board.Part(null, null, period, form.code(), null, all(node), levels(node), measured.figures());
    }

    /** What makes a period up, by one regime and form; without a form of one frequency. */
    private record ByRegime(
            RegimeId id,
            String key,
            @Nullable String form,
            @Nullable Frequency by) {

        static ByRegime of(BoardStore.Shorter one) {
            return new ByRegime(
                    one.id(),
                    one.key(),
                    one.form(),
                    one.form() == null ? one.period().frequency() : null);
        }
    }

    /** Regimes of the plan that ask for no such period but for shorter ones that make it up. */
    private void madeUp(
            Period.Calendar whole,
            List<BoardStore.Shorter> shorter,
            AreaFigures figures,
            List<Shown> shown,
            List<Board.Part> parts) {
        Map<ByRegime, List<BoardStore.Shorter>> regimes =
                shorter.stream().collect(groupingBy(ByRegime::of, LinkedHashMap::new, toList()));
        regimes.forEach((regime, periodsOf) -> {
            String form = regime.form();
            if (form == null) {
                parts.add(withoutForm(whole, regime, periodsOf));
                periodsOf.forEach(one -> shown.add(shown(one)));
            } else {
                findSpan.find(new Asked(form, whole, null, regime.id()), figures.area(), null, null)
                        .map(span -> madeUp(
                                regime.id(),
                                regime.key(),
                                figures.form(form, totals::form),
                                span,
                                figures.area(),
                                shown))
                        .ifPresent(parts::add);
            }
        });
    }

    private static Shown shown(BoardStore.Shorter one) {
        return new Shown(new Total(Scope.ofRegime(one.id()), one.period()), one.stored());
    }

    private Board.Part withoutForm(Period.Calendar whole, ByRegime regime, List<BoardStore.Shorter> shorter) {
        Frequency by = Objects.requireNonNull(regime.by());
        List<Period> asked =
                shorter.stream().<Period>map(BoardStore.Shorter::period).toList();
        Map<String, Counts> levels = new TreeMap<>();
        shorter.forEach(one ->
                one.stored().node().counts().forEach((level, counts) -> levels.merge(level, counts, Counts::plus)));
        return new Board.Part(
                regime.id(),
                regime.key(),
                whole,
                null,
                new MadeUpOf(
                        by,
                        asked,
                        whole.madeUpOf(by).stream()
                                .<Period>map(Function.identity())
                                .filter(part -> !asked.contains(part))
                                .toList()),
                CountsView.of(levels.values().stream().reduce(Counts.NONE, Counts::plus), today()),
                views(levels),
                List.of());
    }

    /** Reports are counted as each of the periods ended. */
    private Board.Part madeUp(
            @Nullable RegimeId regime, @Nullable String key, Form form, Span span, UnitId area, List<Shown> shown) {
        AreaMap map = new AreaMap(areas, area, areas.dayOf(Boundaries.AS_WAS, Scope.NONE, span.whole()));
        Counts all = Counts.NONE;
        Map<String, Counts> levels = new TreeMap<>();
        for (Span.Part part : span.parts()) {
            Question question = part.question();
            if (question != null) {
                Measured measured = periods.asWas(form, question, area);
                shown.add(new Shown(
                        new Total(question.scope(), part.period()),
                        new Stored(area, measured.node(), measured.asOf())));
                all = all.plus(measured.node().all());
                measured.node().counts().forEach((level, n) -> levels.merge(level, n, Counts::plus));
            }
        }
        return new Board.Part(
                regime,
                key,
                span.whole(),
                form.code(),
                MadeUpOf.of(span),
                CountsView.of(all, today()),
                views(levels),
                spans.over(span, form, map, null).figures());
    }

    private static Optional<Integer> year(@Nullable Period period) {
        return Optional.ofNullable(period).flatMap(Period::calendar).map(Period.Calendar::year);
    }

    private static int yearOf(@Nullable Period answered, LocalDate last) {
        return year(answered).orElse(last.getYear());
    }

    /** What is shown of one regime or form: where its totals are, and its node. */
    private record Shown(Total total, Stored stored) {}

    /** What a board is about. */
    private record Of(
            @Nullable PlanId plan,
            @Nullable String state,
            @Nullable String form,
            @Nullable Period period,
            int year,
            UnitName area) {}

    private static Counts all(List<Shown> shown) {
        return shown.stream().map(s -> s.stored().node().all()).reduce(Counts.NONE, Counts::plus);
    }

    private Board board(
            Of of,
            List<Shown> shown,
            List<Board.Part> parts,
            Board.@Nullable Beneath beneath,
            List<BoardStore.PlanTargets> targets,
            AreaFigures figures) {
        Map<String, Counts> levels = new TreeMap<>();
        Instant asOf = null;
        for (Shown part : shown) {
            part.stored().node().counts().forEach((level, n) -> levels.merge(level, n, Counts::plus));
            Instant computed = part.stored().asOf();
            asOf = asOf == null || computed != null && computed.isAfter(asOf) ? computed : asOf;
        }
        Map<UnitName, Counts> below = new LinkedHashMap<>();
        live.countsBelow(shown.stream().map(Shown::total).toList(), of.area().id(), today())
                .forEach(one -> below.merge(one.area(), one.all(), Counts::plus));
        return new Board(
                of.plan(),
                of.state(),
                of.form(),
                of.period(),
                of.year(),
                of.area(),
                asOf,
                CountsView.of(all(shown), today()),
                views(levels),
                parts,
                beneath,
                below.entrySet().stream()
                        .map(e -> new Board.Below(e.getKey(), CountsView.of(e.getValue(), today())))
                        .toList(),
                judge.judge(targets, of.year(), figures),
                null);
    }

    private CountsView all(Stored stored) {
        return CountsView.of(stored.node().all(), today());
    }

    private Map<String, CountsView> levels(Stored stored) {
        return views(stored.node().counts());
    }

    private Map<String, CountsView> views(Map<String, Counts> levels) {
        Map<String, CountsView> views = new LinkedHashMap<>();
        levels.forEach((level, counts) -> views.put(level, CountsView.of(counts, today())));
        return views;
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }
}
