package vn.thac.desk.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.ReportClient.Indicator;
import vn.thac.desk.page.service.ReportClient.Obligation;
import vn.thac.desk.page.service.ReportClient.Review;

/** A report on the desk of somebody who may do some of what can be done with it. */
record Sheet(
        Obligation obligation,
        List<String> steps,
        List<Question> questions,
        Filled filled,
        @Nullable Problem problem) {

    Sheet {
        steps = List.copyOf(steps);
        questions = List.copyOf(questions);
    }

    /** @param mine the unit that the reader acts for */
    static Sheet of(Obligation obligation, String mine, Filled filled, @Nullable Problem problem) {
        List<String> steps = obligation.nextActions().stream()
                .filter(step -> step.who().equals(mine))
                .map(Obligation.Step::action)
                .distinct()
                .toList();
        List<Question> questions = new ArrayList<>();
        for (Indicator asked : obligation.indicators()) {
            questions.add(new Question(questions.size(), asked, filled, problem, reason(obligation, asked)));
        }
        return new Sheet(obligation, steps, questions, filled, problem);
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
