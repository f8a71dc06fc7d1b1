package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.live.Question;
import vn.thac.report.period.Period;
import vn.thac.report.target.Judge;
import vn.thac.report.target.Judgement;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Quantity;
import vn.thac.report.target.Target;
import vn.thac.report.total.Asked;
import vn.thac.report.total.ChooseQuestion;
import vn.thac.report.total.FigureTotal;
import vn.thac.report.total.ReadTotals;

/** Holds targets of plans against the latest figures of an area, up to a year. */
@ApplicationScoped
class JudgeTargets {

    @Inject
    BoardStore store;

    @Inject
    ReadTotals totals;

    @Inject
    ChooseQuestion choose;

    /** The latest figure of an indicator up to a year. */
    private record Sought(String indicator, int year) {}

    List<Board.TargetView> judge(List<BoardStore.PlanTargets> plans, UnitId area, int year) {
        Map<Sought, Optional<Board.Latest>> found = new HashMap<>();
        List<Board.TargetView> views = new ArrayList<>();
        for (BoardStore.PlanTargets plan : plans) {
            Map<String, Board.TargetView> single = new HashMap<>();
            plan.targets().stream()
                    .filter(measured -> !measured.target().composite())
                    .forEach(measured -> single.put(measured.target().key(), judge(plan, measured, area, year, found)));
            for (MeasuredTarget measured : plan.targets()) {
                Target target = measured.target();
                Board.TargetView of = single.get(target.key());
                views.add(of == null ? composite(plan, target, single, year) : of);
            }
        }
        return views;
    }

    private static Board.TargetView composite(
            BoardStore.PlanTargets plan, Target target, Map<String, Board.TargetView> single, int year) {
        List<Target.Verdict> verdicts = target.parts().stream()
                .map(single::get)
                .map(part -> part == null || !part.isJudgedIn(year) ? Target.Verdict.NO_FIGURE_YET : part.verdict())
                .toList();
        return Board.TargetView.of(plan.plan(), target, year, Judge.ofParts(target, verdicts), null);
    }

    private Board.TargetView judge(
            BoardStore.PlanTargets plan,
            MeasuredTarget measured,
            UnitId area,
            int year,
            Map<Sought, Optional<Board.Latest>> found) {
        String code = measured.figureOf();
        Optional<Board.Latest> latest = code == null ? Optional.empty() : latest(new Sought(code, year), area, found);
        Judge.Figures known = code == null || latest.isEmpty()
                ? null
                : figures(code, latest.get(), measured.target().looksBack(), area, found);
        Judgement judgement = Judge.of(measured.target(), measured.direction(), known);
        return Board.TargetView.of(plan.plan(), measured.target(), year, judgement, latest.orElse(null));
    }

    private Judge.@Nullable Figures figures(
            String code,
            Board.Latest latest,
            boolean looksBack,
            UnitId area,
            Map<Sought, Optional<Board.Latest>> found) {
        Quantity now = latest.figure().exact();
        if (now == null) {
            return null;
        }
        int year = yearOf(latest);
        Quantity before = !looksBack
                ? null
                : latest(new Sought(code, year - 1), area, found)
                        .filter(earlier -> yearOf(earlier) == year - 1)
                        .map(earlier -> earlier.figure().exact())
                        .orElse(null);
        return new Judge.Figures(now, year, before, latest.figure().per());
    }

    static int yearOf(Board.Latest latest) {
        return latest.period().calendar().map(Period.Calendar::year).orElseThrow();
    }

    /** Of the latest period, up to the year, in which anybody of the area gave one. */
    private Optional<Board.Latest> latest(Sought sought, UnitId area, Map<Sought, Optional<Board.Latest>> found) {
        return found.computeIfAbsent(sought, one -> store.figuresOf(one.indicator(), area).stream()
                .filter(at -> at.period()
                        .calendar()
                        .filter(c -> c.year() <= one.year())
                        .isPresent())
                .sorted((a, b) -> end(b.period()).compareTo(end(a.period())))
                .flatMap(at -> figures(at, area)
                        .filter(f -> f.indicator().equals(one.indicator()) && f.reported() > 0)
                        .map(f -> new Board.Latest(at.form(), at.period(), area, f)))
                .findFirst());
    }

    private Stream<FigureTotal> figures(BoardStore.FormPeriod at, UnitId area) {
        Question question =
                choose.choose(Asked.of(at.form(), at.period()), area, null).question();
        return question == null
                ? Stream.of()
                : totals
                        .figures(
                                totals.form(at.form()),
                                totals.node(question, area).node())
                        .stream();
    }

    private static LocalDate end(Period period) {
        return period.calendar().map(Period.Calendar::lastDay).orElse(LocalDate.MIN);
    }
}
