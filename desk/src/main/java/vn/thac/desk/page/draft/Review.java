package vn.thac.desk.page.draft;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.PlanClient.Conformance;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.service.PlanClient.Trial;

/**
 * What is to be known before a draft is signed.
 *
 * @param actions what the reader may do with it now
 * @param trial what its issue would set off; empty for who may not issue it, and where it would be refused
 * @param hindrance why its issue would be refused
 * @param named whom it names, as they are called, with the units that they are on this day
 * @param levels of {@code trial}, by name
 */
record Review(
        PlanView plan,
        List<String> actions,
        Conformance conformance,
        Optional<Trial> trial,
        @Nullable Problem hindrance,
        List<Named> named,
        List<Level> levels) {

    Review {
        actions = List.copyOf(actions);
        levels = List.copyOf(levels);
        named = List.copyOf(named);
    }

    public boolean mayIssue() {
        return actions.contains("issue");
    }

    public boolean mayChange() {
        return actions.contains("revise");
    }

    /** Whom the draft names, and how many units that are. */
    record Named(String name, long units) {}

    /** What falls on one unit of a level. */
    record Level(String name, Trial.OfLevel each) {}
}
