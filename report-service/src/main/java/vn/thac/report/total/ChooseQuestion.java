package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.Question;
import vn.thac.report.live.QuestionStore;
import vn.thac.report.period.Window;
import vn.thac.report.regime.RegimeAccess;

/**
 * Which of the questions of a form and period is meant: the one of the regime or window that is named; else the one that
 * most units of the area owe, of equals the one asked first. Requests out of turn have nothing in common but their
 * number, so of several one has to be named.
 */
@ApplicationScoped
public class ChooseQuestion {

    private static final String UNSTATED = "unstated";

    private final QuestionStore questions;
    private final LiveTotalStore live;
    private final RegimeAccess regimes;

    @Inject
    ChooseQuestion(QuestionStore questions, LiveTotalStore live, RegimeAccess regimes) {
        this.questions = questions;
        this.live = live;
        this.regimes = regimes;
    }

    /** A question with how many units of the area owe an answer. */
    private record Owed(Question question, int units) {}

    public Choice choose(Asked asked, UnitId area, @Nullable Instant knownAt) {
        List<Question> all = questions.of(asked.form(), asked.period(), knownAt);
        RegimeId regime = asked.regime();
        if (regime != null) {
            Question its = questions
                    .ofRegime(regime, asked.period())
                    .filter(q -> q.form().equals(asked.form()))
                    .orElseThrow(() ->
                            Refused.at(ReportRefusal.PERIOD_NOT_OPEN, "regime", Map.of("period", asked.period())));
            return new Choice(asked, its, List.of());
        }
        if (asked.window() != null) {
            return among(asked, List.of(named(asked, asked.window(), all)), all, area);
        }
        return among(asked, all, all, area);
    }

    private Choice among(Asked asked, List<Question> candidates, List<Question> all, UnitId area) {
        Question chosen = candidates.isEmpty() ? null : candidates.get(0);
        if (candidates.size() > 1) {
            List<Owed> here = candidates.stream()
                    .map(q -> new Owed(q, owed(q, area)))
                    .filter(o -> o.units() > 0)
                    .toList();
            if (asked.period().calendar().isEmpty() && here.size() > 1) {
                throw Refused.at(
                        ReportRefusal.REGIME_NEEDED,
                        "regime",
                        Map.of(
                                "period",
                                asked.period(),
                                "regimes",
                                here.stream()
                                        .flatMap(o -> o.question().regimes().stream())
                                        .filter(regimes::isVisible)
                                        .map(RegimeId::toString)
                                        .collect(Collectors.joining(", "))));
            }
            int most = 0;
            for (Owed owed : here) {
                chosen = owed.units() > most ? owed.question() : chosen;
                most = Math.max(most, owed.units());
            }
        }
        Question meant = chosen;
        return new Choice(
                asked, meant, all.stream().filter(q -> !q.equals(meant)).toList());
    }

    private int owed(Question question, UnitId area) {
        return question.regimes().stream()
                .mapToInt(r -> live.expected(r, question.period(), area))
                .sum();
    }

    private static Question named(Asked asked, String window, List<Question> all) {
        return all.stream()
                .filter(q -> written(q.window()).equals(window))
                .findFirst()
                .orElseThrow(() -> Refused.at(
                        ReportRefusal.WINDOW_UNKNOWN,
                        "window",
                        Map.of(
                                "form",
                                asked.form(),
                                "period",
                                asked.period(),
                                "window",
                                window,
                                "windows",
                                all.stream()
                                        .map(q -> written(q.window()))
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
    }

    private static String written(@Nullable Window window) {
        return window == null ? UNSTATED : window.from() + ".." + window.to();
    }
}
