package vn.thac.desk.page.step;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;

/**
 * The steps that the reader may take now with what a page shows, and why the last one was refused, if it was.
 *
 * @param at the address under which each is taken
 * @param version of what is shown; who acts on an older one is refused
 */
public record Steps(
        String at, long version, List<Step> each, @Nullable Problem problem) {

    /** The field of a form that says which version its reader saw. */
    public static final String VERSION = "version";

    public Steps {
        each = List.copyOf(each);
    }

    public static Steps of(String at, long version, List<String> actions, Said said) {
        return of(at, version, actions, said, List.of());
    }

    /**
     * @param actions as the interface calls them; those that are no step of a person's are passed over
     * @param plans that may be named where a step asks for one
     */
    public static Steps of(String at, long version, List<String> actions, Said said, List<Choice> plans) {
        List<Step> steps = actions.stream()
                .flatMap(action -> StepForm.of(action).stream())
                .map(form -> Step.of(form, said, plans))
                .toList();
        return new Steps(at, version, steps, said.problem());
    }

    /** A step that can be taken now; open where it was just refused. */
    public record Step(String action, boolean open, List<Input> inputs) {

        public Step {
            inputs = List.copyOf(inputs);
        }

        static Step of(StepForm form, Said said, List<Choice> plans) {
            boolean refused = said.action().equals(form.wire());
            List<Input> inputs = form.fields().stream()
                    .map(field -> new Input(
                            field.wire(),
                            field.kind(),
                            refused ? said.of(field) : "",
                            refused ? said.fault(field) : Optional.empty(),
                            field == Field.PLAN ? plans : List.of()))
                    .toList();
            return new Step(form.wire(), refused, inputs);
        }
    }

    /** A field of a step's form, with what was written and what is wrong with it. */
    public record Input(String name, String kind, String written, Optional<String> fault, List<Choice> choices) {

        public Input {
            choices = List.copyOf(choices);
        }
    }

    /** Something that can be chosen, and how it is called. */
    public record Choice(String value, String name) {}
}
