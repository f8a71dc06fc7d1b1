package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.report.Boundaries;
import vn.thac.report.PlanEndStore;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.UnitName;
import vn.thac.report.board.BoardStore.OpenRegime;
import vn.thac.report.form.Form;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.live.Question;
import vn.thac.report.live.QuestionStore;
import vn.thac.report.measure.AreaMap;
import vn.thac.report.measure.Asked;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.measure.FindSpan;
import vn.thac.report.measure.MeasurePeriod;
import vn.thac.report.measure.MeasureSpan;
import vn.thac.report.measure.Measured;
import vn.thac.report.measure.Span;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Counts;
import vn.thac.report.rollup.Node;
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
    QuestionStore questions;

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
    PlanEndStore planEnds;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Board ofPlan(PlanId plan, @Nullable Period period, @Nullable String areaReference) {
        UnitId issuer = store.issuerOf(plan).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId area = sight.require(areaReference == null ? issuer.toString() : areaReference, today());
        List<Shown> shown = new ArrayList<>();
        List<Board.Part> parts = new ArrayList<>();
        LocalDate last = null;
        Period answered = period;
        for (OpenRegime regime : store.regimes(plan, period, today())) {
            Shown its = shown(regime, area);
            List<FigureTotal> figures = regime.form() == null
                    ? List.of()
                    : periods.asWas(
                                    totals.form(regime.form()),
                                    questions
                                            .ofRegime(regime.id(), regime.period())
                                            .orElse(null),
                                    area)
                            .figures();
            shown.add(its);
            parts.add(new Board.Part(
                    regime.id(),
                    regime.key(),
                    regime.period(),
                    regime.form(),
                    null,
                    all(its.stored()),
                    levels(its.stored()),
                    figures));
            answered = period == null && (last == null || regime.to().isAfter(last)) ? regime.period() : answered;
            last = last == null || regime.to().isAfter(last) ? regime.to() : last;
        }
        if (period != null) {
            madeUp(plan, period, area, shown, parts);
        }
        Board.Beneath beneath = null;
        List<OpenRegime> below = store.regimesBelow(plan, period, today());
        if (!below.isEmpty()) {
            List<Shown> its = below.stream().map(r -> shown(r, area)).toList();
            shown.addAll(its);
            for (OpenRegime regime : below) {
                last = last == null || regime.to().isAfter(last) ? regime.to() : last;
            }
            beneath = new Board.Beneath(
                    (int) below.stream().map(OpenRegime::plan).distinct().count(),
                    below.size(),
                    CountsView.of(all(its), today()));
        }
        int year = year(period).orElse(last == null ? today().getYear() : yearOf(answered, last));
        return board(plan, null, answered, year, area, shown, parts, beneath, store.targetsOf(plan));
    }

    Board ofForm(String form, @Nullable Period period, String areaReference) {
        UnitId area = sight.require(areaReference, today());
        Form newest = totals.form(form);
        Period answered = period == null ? store.lastDue(form, area, today()).orElse(null) : period;
        List<Shown> shown = new ArrayList<>();
        List<Board.Part> parts = new ArrayList<>();
        if (answered != null) {
            Asked asked = Asked.of(form, answered);
            FindSpan.Answering answering = findSpan.answering(asked, null, area, null);
            parts.add(
                    answering.span() == null
                            ? itself(newest, answered, answering.choice().question(), area, shown)
                            : madeUp(null, null, newest, answering.span(), area, shown));
        }
        int year = answered == null
                ? today().getYear()
                : year(answered).or(() -> store.yearOf(form, answered)).orElse(today().getYear());
        return board(null, form, answered, year, area, shown, parts, null, store.targetsIn(area, today()));
    }

    private Board.Part itself(Form form, Period period, @Nullable Question question, UnitId area, List<Shown> shown) {
        Measured measured = periods.asWas(form, question, area);
        Stored node = new Stored(area, measured.node(), measured.asOf());
        shown.add(new Shown(question == null ? Scope.NONE : question.scope(), period, node));
        return new Board.Part(null, null, period, form.code(), null, all(node), levels(node), measured.figures());
    }

    /** Regimes of the plan that ask for no such period but for shorter ones that make it up. */
    private void madeUp(PlanId plan, Period period, UnitId area, List<Shown> shown, List<Board.Part> parts) {
        Set<RegimeId> there = parts.stream().map(Board.Part::regime).collect(Collectors.toSet());
        for (OpenRegime regime : store.regimes(plan, null, today())) {
            if (regime.form() != null && !there.contains(regime.id())) {
                findSpan.find(new Asked(regime.form(), period, null, regime.id()), area, null, null)
                        .map(span -> madeUp(
                                regime.id(),
                                regime.key(),
                                totals.form(String.valueOf(regime.form())),
                                span,
                                area,
                                shown))
                        .ifPresent(parts::add);
            }
        }
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
                shown.add(
                        new Shown(question.scope(), part.period(), new Stored(area, measured.node(), measured.asOf())));
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
    private record Shown(Scope scope, Period period, Stored stored) {}

    private Shown shown(OpenRegime regime, UnitId area) {
        Scope scope = Scope.ofRegime(regime.id());
        return new Shown(
                scope,
                regime.period(),
                live.find(scope, regime.period(), area).orElse(new Stored(area, Node.EMPTY, null)));
    }

    private static Counts all(List<Shown> shown) {
        return shown.stream().map(s -> s.stored().node().all()).reduce(Counts.NONE, Counts::plus);
    }

    private Board board(
            @Nullable PlanId plan,
            @Nullable String form,
            @Nullable Period period,
            int year,
            UnitId area,
            List<Shown> shown,
            List<Board.Part> parts,
            Board.@Nullable Beneath beneath,
            List<BoardStore.PlanTargets> targets) {
        Map<String, Counts> levels = new TreeMap<>();
        Map<UnitId, Counts> below = new LinkedHashMap<>();
        Instant asOf = null;
        for (Shown part : shown) {
            part.stored().node().counts().forEach((level, n) -> levels.merge(level, n, Counts::plus));
            for (Stored child : live.countsBelow(part.scope(), part.period(), area)) {
                below.merge(child.area(), child.node().all(), Counts::plus);
            }
            Instant computed = part.stored().asOf();
            asOf = asOf == null || computed != null && computed.isAfter(asOf) ? computed : asOf;
        }
        List<UnitId> named = new ArrayList<>(below.keySet());
        named.add(area);
        Map<UnitId, String> names = directory.names(named, today());
        return new Board(
                plan,
                plan == null ? null : planEnds.lifeOf(plan),
                form,
                period,
                year,
                UnitName.of(area, names),
                asOf,
                CountsView.of(all(shown), today()),
                views(levels),
                parts,
                beneath,
                below.entrySet().stream()
                        .map(e -> new Board.Below(UnitName.of(e.getKey(), names), CountsView.of(e.getValue(), today())))
                        .toList(),
                judge.judge(targets, area, year));
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
