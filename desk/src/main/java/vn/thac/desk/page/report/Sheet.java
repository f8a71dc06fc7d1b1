package vn.thac.desk.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.ReportClient.Indicator;
import vn.thac.desk.page.service.ReportClient.Obligation;
import vn.thac.desk.page.service.ReportClient.Restatement;
import vn.thac.desk.page.service.ReportClient.Review;
import vn.thac.desk.page.step.Said;
import vn.thac.desk.page.step.Steps;

/**
 * A report on the desk of somebody who may do some of what can be done with it.
 *
 * @param proposed the correction that waits for a decision
 * @param decisions what can be decided of it besides accepting and returning
 * @param refused the step that was just refused; empty where none was
 */
record Sheet(
        Obligation obligation,
        List<String> steps,
        List<Question> questions,
        Filled filled,
        Optional<Restatement> proposed,
        Steps decisions,
        String refused,
        @Nullable Problem problem) {

    /** Steps of the report that are no form of their own on the page. */
    private static final List<String> DECISIONS = List.of(
            "accept-restatement", "refuse-restatement", "withdraw-restatement", "move", "waive", "close", "reopen");

    Sheet {
        steps = List.copyOf(steps);
        questions = List.copyOf(questions);
    }

    /** @param steps that the reader may take */
    static Sheet of(
            Obligation obligation,
            List<String> steps,
            Optional<Restatement> proposed,
            String refused,
            Filled filled,
            Said said,
            @Nullable Problem problem) {
        List<Question> questions = new ArrayList<>();
        for (Indicator asked : obligation.indicators()) {
            questions.add(new Question(questions.size(), asked, filled, problem, reason(obligation, asked)));
        }
        Steps decisions = Steps.of(
                "/obligations/" + obligation.id(),
                obligation.version(),
                DECISIONS.stream().filter(steps::contains).toList(),
                said);
        return new Sheet(obligation, steps, questions, filled, proposed, decisions, refused, problem);
    }

    static boolean decides(String action) {
        return DECISIONS.contains(action);
    }

    public boolean may(String step) {
        return steps.contains(step);
    }

    public String narrative() {
        return filled.at(Filled.NARRATIVE);
    }

    public String reason() {
        return filled.at(Filled.REASON);
    }

    /** Why the whole is sent back, as it was written. */
    public String why() {
        return filled.at(Filled.WHY);
    }

    /** What is wrong with a field of the whole; empty where nothing is. */
    public List<String> faults(String field) {
        return problem == null
                ? List.of()
                : problem.errors().stream()
                        .filter(fault -> fault.pointer().equals("/" + field))
                        .map(Problem.Item::detail)
                        .toList();
    }

    /** Why the reviewer sent the report back as a whole; empty where nothing is said of it. */
    public Optional<Review.Reason> returned() {
        return reasons(obligation).stream()
                .filter(reason -> reason.indicator() == null)
                .findFirst();
    }

    private static Optional<Review.Reason> reason(Obligation obligation, Indicator asked) {
        return reasons(obligation).stream()
                .filter(reason -> asked.code().equals(reason.indicator()))
                .findFirst();
    }

    private static List<Review.Reason> reasons(Obligation obligation) {
        return obligation.report() == null || obligation.report().review() == null
                ? List.of()
                : obligation.report().review().reasons();
    }

    /**
     * A question of the form, with what stands in its fields and what is wrong with it.
     *
     * @param returned why its figure was sent back
     */
    record Question(
            int at,
            Indicator asked,
            Filled filled,
            @Nullable Problem problem,
            Optional<Review.Reason> returned) {

        public String written(String part) {
            return filled.at(at + "." + part);
        }

        public boolean doesNotApply() {
            return "true".equals(written("notApplicable"));
        }

        /** All that is wrong with it; empty where nothing is. */
        public List<String> faults() {
            String place = "/figures/" + at;
            return problem == null
                    ? List.of()
                    : problem.errors().stream()
                            .filter(fault -> fault.pointer().equals(place)
                                    || fault.pointer().startsWith(place + "/"))
                            .map(Problem.Item::detail)
                            .toList();
        }
    }
}
