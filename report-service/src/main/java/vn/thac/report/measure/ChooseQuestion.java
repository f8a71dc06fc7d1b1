package vn.thac.report.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.live.Question;
import vn.thac.report.live.QuestionStore;
import vn.thac.report.live.QuestionStore.There;
import vn.thac.report.period.Period;
import vn.thac.report.period.Window;
import vn.thac.report.regime.RegimeAccess;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Scope;

/**
 * Which of the questions of a form and period is meant: the one of the regime or window that is named; else, of those
 * asked from the area or above it, the one that most units of the area owe and are entitled to answer, of equals the one
 * asked first. Requests out of turn have nothing in common but their number, so of several one has to be named.
 */
@ApplicationScoped
public class ChooseQuestion {

    private static final String UNSTATED = "unstated";

    private final QuestionStore questions;
    private final LiveTotalStore live;
    private final LeafStore leaves;
    private final AreaTreeStore areas;
    private final RegimeAccess regimes;

    @Inject
    ChooseQuestion(
            QuestionStore questions, LiveTotalStore live, LeafStore leaves, AreaTreeStore areas, RegimeAccess regimes) {
        this.questions = questions;
        this.live = live;
        this.leaves = leaves;
        this.areas = areas;
        this.regimes = regimes;
    }

    /** A question with how many units of the area owe an answer that enters it. */
    private record Owed(Question question, boolean ofTheWhole, int units) {

        Weight weight() {
            return new Weight(ofTheWhole, units);
        }

        boolean goesBefore(Owed other) {
            return weight().compareTo(other.weight()) > 0;
        }
    }

    /** How much somebody has to do with a question: what is asked about all of an area goes before what is asked of more. */
    public record Weight(boolean ofTheWhole, int units) implements Comparable<Weight> {

        static final Weight NOTHING = new Weight(false, 0);

        @Override
        public int compareTo(Weight other) {
            int byWhole = Boolean.compare(ofTheWhole, other.ofTheWhole);
            return byWhole == 0 ? Integer.compare(units, other.units) : byWhole;
        }
    }

    /** How much the area has to do with the question that is meant; nothing where there is none. */
    public Weight weight(Choice choice, UnitId area, @Nullable Instant knownAt) {
        Question meant = choice.question();
        return meant == null
                ? Weight.NOTHING
                : here(List.of(meant), area, meant.period(), knownAt).stream()
                        .map(Owed::weight)
                        .findFirst()
                        .orElse(Weight.NOTHING);
    }

    /** How many units of the area owe an answer to the question that is meant. */
    int owed(Choice choice, UnitId area, @Nullable Instant knownAt) {
        Question meant = choice.question();
        Stored stored = choice.stored();
        return meant == null
                ? 0
                : owed(meant, stored == null || stored.asOf() == null ? null : stored.node(), area, knownAt);
    }

    /** The same choice with its node in the area, where one is stored. */
    Choice withNode(Choice choice, UnitId area) {
        Question meant = choice.question();
        return meant == null || choice.stored() != null
                ? choice
                : new Choice(
                        choice.asked(),
                        meant,
                        choice.others(),
                        live.find(meant.scope(), meant.period(), area).orElse(null));
    }

    private int owed(Question question, @Nullable Node stored, UnitId area, @Nullable Instant knownAt) {
        if (knownAt == null && (stored != null || !question.overRegimes())) {
            return stored == null ? 0 : stored.expected();
        }
        return leaves.expected(
                question,
                areas.in(area, areas.dayOf(Boundaries.AS_WAS, question.scope(), question.period()))
                        .keySet(),
                knownAt);
    }

    public Choice choose(Asked asked, UnitId area, @Nullable Instant knownAt) {
        return find(asked, area, knownAt).orElseGet(() -> unasked(asked));
    }

    /** What is meant where nobody is asked for the period as such: nothing; a regime that is named must ask for it. */
    static Choice unasked(Asked asked) {
        if (asked.regime() != null) {
            throw Refused.at(ReportRefusal.PERIOD_NOT_OPEN, "regime", Map.of("period", asked.period()));
        }
        return new Choice(asked, null, List.of());
    }

    /** The same; empty where nobody is asked for the period as such. */
    Optional<Choice> find(Asked asked, UnitId area, @Nullable Instant knownAt) {
        RegimeId regime = asked.regime();
        if (regime != null) {
            return questions
                    .ofRegime(regime, asked.period())
                    .filter(q -> q.form().equals(asked.form()))
                    .map(its -> new Choice(asked, its, List.of()));
        }
        There there = knownAt == null
                ? questions.there(asked.form(), asked.period(), area)
                : new There(questions.of(asked.form(), asked.period(), knownAt), null);
        return asked.window() == null && there.questions().isEmpty()
                ? Optional.empty()
                : Optional.of(choose(asked, there, area, knownAt));
    }

    private Choice choose(Asked asked, There there, UnitId area, @Nullable Instant knownAt) {
        List<Question> all = there.questions();
        List<Question> named = asked.window() == null ? all : named(asked, asked.window(), all);
        Question meant = named.size() > 1
                ? among(asked, named, area, knownAt)
                : named.stream().findFirst().orElse(null);
        return new Choice(
                asked, meant, all.stream().filter(q -> !q.equals(meant)).toList(), there.stored());
    }

    private Question among(Asked asked, List<Question> candidates, UnitId area, @Nullable Instant knownAt) {
        List<Owed> owed = here(candidates, area, asked.period(), knownAt);
        if (asked.period().calendar().isEmpty() && owed.size() > 1) {
            throw Refused.at(
                    ReportRefusal.REGIME_NEEDED,
                    "regime",
                    Map.of(
                            "period",
                            asked.period(),
                            "regimes",
                            owed.stream()
                                    .flatMap(o -> o.question().regimes().stream())
                                    .filter(regimes::isVisible)
                                    .map(RegimeId::toString)
                                    .collect(Collectors.joining(", "))));
        }
        return owed.stream()
                .reduce((first, other) -> other.goesBefore(first) ? other : first)
                .map(Owed::question)
                .orElse(candidates.get(0));
    }

    private List<Owed> here(List<Question> candidates, UnitId area, Period period, @Nullable Instant knownAt) {
        return questions.here(candidates, area, areas.dayOf(Boundaries.AS_WAS, Scope.NONE, period), knownAt).stream()
                .map(here -> new Owed(
                        here.question(), here.ofTheWhole(), owed(here.question(), here.stored(), area, knownAt)))
                .filter(o -> o.units() > 0)
                .toList();
    }

    private static List<Question> named(Asked asked, String window, List<Question> all) {
        List<Question> named =
                all.stream().filter(q -> written(q.window()).equals(window)).toList();
        if (named.isEmpty()) {
            throw Refused.at(
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
                                    .collect(Collectors.joining(", "))));
        }
        return named;
    }

    private static String written(@Nullable Window window) {
        return window == null ? UNSTATED : window.from() + ".." + window.to();
    }
}
