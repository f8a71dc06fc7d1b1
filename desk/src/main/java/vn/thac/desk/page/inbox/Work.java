package vn.thac.desk.page.inbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.TaskClient.Assignment;

/** An assignment as the reader may act on it. */
record Work(
        Assignment assignment, List<Step> steps, @Nullable Problem problem) {

    Work {
        steps = List.copyOf(steps);
    }

    /** @param mine the unit that the reader acts for */
    static Work of(Assignment assignment, String mine, Said said) {
        List<Step> steps = assignment.nextActions().stream()
                .filter(next -> next.who().equals(mine))
                .flatMap(next -> StepForm.of(next.action()).stream())
                .map(form -> Step.of(form, said))
                .toList();
        return new Work(assignment, steps, said.problem());
    }

    /** A step that can be taken now; open where it was just refused. */
    record Step(String action, boolean open, List<Input> inputs) {

        Step {
            inputs = List.copyOf(inputs);
        }

        static Step of(StepForm form, Said said) {
            boolean refused = said.action().equals(form.wire());
            List<Input> inputs = form.fields().stream()
                    .map(field -> new Input(
                            field.wire(),
                            field.kind(),
                            refused ? said.of(field) : "",
                            refused ? said.fault(field) : Optional.empty()))
                    .toList();
            return new Step(form.wire(), refused, inputs);
        }
    }

    /** A field of a step's form, with what was written and what is wrong with it. */
    record Input(String name, String kind, String written, Optional<String> fault) {}
}
