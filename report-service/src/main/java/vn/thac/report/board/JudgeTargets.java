package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.period.Period;
import vn.thac.report.programme.Listed;
import vn.thac.report.programme.ProgrammeStore;
import vn.thac.report.target.Judge;
import vn.thac.report.target.Judgement;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Quantity;
import vn.thac.report.target.Target;

/** Holds targets of plans against the latest figures of an area, up to a year. */
@ApplicationScoped
class JudgeTargets {

    @Inject
    BoardStore store;

    @Inject
    ProgrammeStore programmes;

    @Inject
    FigureOfYear figures;

    List<Board.TargetView> judge(List<BoardStore.PlanTargets> plans, int year, AreaFigures found) {
        Map<PlanId, Map<String, Listed>> counted = programmes.counted(plans.stream()
                .filter(JudgeTargets::countsAProgramme)
                .map(BoardStore.PlanTargets::plan)
                .toList());
        figures.look(
                Stream.concat(
                                plans.stream().flatMap(plan -> plan.targets().stream()),
                                counted.values().stream()
                                        .flatMap(lists -> lists.values().stream())
                                        .flatMap(
                                                list -> Stream.concat(list.targets().stream(), list.unsaid().stream())))
                        .flatMap(measured -> Stream.ofNullable(measured.figureOf()))
                        .collect(Collectors.toSet()),
                found);
        List<Board.TargetView> views = new ArrayList<>();
        for (BoardStore.PlanTargets plan : plans) {
            Map<String, Board.TargetView> single = new HashMap<>();
            plan.targets().stream()
                    .filter(measured -> !measured.target().composite())
                    .forEach(
                            measured -> single.put(measured.target().key(), judge(plan.plan(), measured, year, found)));
            Map<String, Listed> lists = counted.getOrDefault(plan.plan(), Map.of());
            for (MeasuredTarget measured : plan.targets()) {
                Target target = measured.target();
                Board.TargetView of = single.get(target.key());
                Listed list = target.parts().isEmpty() ? lists.get(target.key()) : null;
                views.add(
                        of != null
                                ? of
                                : list == null
                                        ? composite(plan, target, single, year)
                                        : ofProgramme(plan, target, list, year, found));
            }
        }
        return views;
    }

    private static boolean countsAProgramme(BoardStore.PlanTargets plan) {
        return plan.targets().stream()
                .map(MeasuredTarget::target)
                .anyMatch(target -> target.composite() && target.parts().isEmpty());
    }

    private static Board.TargetView composite(
            BoardStore.PlanTargets plan, Target target, Map<String, Board.TargetView> single, int year) {
        List<Target.Verdict> verdicts = target.parts().stream()
                .map(single::get)
                .map(part -> part == null ? Target.Verdict.NO_FIGURE_YET : in(year, part))
                .toList();
        return Board.TargetView.of(plan.plan(), target, year, Judge.ofParts(target, verdicts), null);
    }

    /** It counts what the programme wants in this year. Whose plan somebody doesn't see, its targets neither. */
    private Board.TargetView ofProgramme(
            BoardStore.PlanTargets plan, Target target, Listed list, int year, AreaFigures found) {
        List<Board.TargetView> parts = new ArrayList<>();
        list.targets().forEach(measured -> parts.add(judge(list.plan(), measured, year, found)));
        list.unsaid()
                .forEach(measured -> parts.add(Board.TargetView.of(
                        null,
                        measured.target(),
                        year,
                        Judgement.none(Judgement.Why.NO_TARGET),
                        judge(null, measured, year, found).latest())));
        List<Target.Verdict> due = parts.stream()
                .filter(part -> part.phase() == Target.Phase.JUDGED)
                .map(part -> in(year, part))
                .toList();
        Judgement judgement = Judge.ofProgramme(target, due, list.isKnown());
        boolean isSeen = list.plan() == null || store.plan(list.plan()).isPresent();
        return Board.TargetView.of(plan.plan(), target, year, judgement, null)
                .counting(new Board.Counted(
                        list.programme(),
                        list.name(),
                        list.source(),
                        isSeen ? list.plan() : null,
                        parts.size(),
                        due.size(),
                        (int) due.stream().filter(Target.Verdict.MET::equals).count(),
                        isSeen ? parts : null));
    }

    private static Target.Verdict in(int year, Board.TargetView part) {
        return part.isJudgedIn(year) ? part.verdict() : Target.Verdict.NO_FIGURE_YET;
    }

    private Board.TargetView judge(@Nullable PlanId plan, MeasuredTarget measured, int year, AreaFigures found) {
        String code = measured.figureOf();
        Optional<Board.Latest> latest = code == null ? Optional.empty() : figures.latest(code, year, found);
        Judge.Figures known = code == null || latest.isEmpty()
                ? null
                : figures(code, latest.get(), measured.target().looksBack(), found);
        Judgement judgement = said(
                Judge.of(measured.target(), measured.direction(), known),
                latest.map(at -> at.figure().why()).orElse(null));
        return Board.TargetView.of(plan, measured.target(), year, judgement, latest.orElse(null));
    }

    /** There is a figure, and the definition doesn't let it speak. */
    private static Judgement said(Judgement judgement, FigureTotal.@Nullable NoValue why) {
        if (judgement.why() != Judgement.Why.NO_FIGURE || why == null) {
            return judgement;
        }
        return Judgement.none(why == FigureTotal.NoValue.WANTING ? Judgement.Why.WANTING : Judgement.Why.NOT_OVER_TIME);
    }

    private Judge.@Nullable Figures figures(String code, Board.Latest latest, boolean looksBack, AreaFigures found) {
        Judge.Figure now = figure(latest);
        if (now == null) {
            return null;
        }
        int year = yearOf(latest);
        Judge.Figure before = !looksBack
                ? null
                : figures.latest(code, year - 1, found)
                        .filter(earlier -> yearOf(earlier) == year - 1)
                        .map(JudgeTargets::figure)
                        .orElse(null);
        return new Judge.Figures(now, year, before);
    }

    private static Judge.@Nullable Figure figure(Board.Latest latest) {
        FigureTotal figure = latest.figure();
        Quantity exact = figure.exact();
        return exact == null ? null : new Judge.Figure(exact, figure.inHowMany(), figure.unit());
    }

    static int yearOf(Board.Latest latest) {
        return latest.period().calendar().map(Period.Calendar::year).orElseThrow();
    }
}
