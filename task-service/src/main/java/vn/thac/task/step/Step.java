package vn.thac.task.step;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;

/**
 * One step to be taken: which, and how it changes the assignment.
 *
 * @param said the reason, result or note that goes with it
 * @param refersTo the document it refers to: the evidence of a completion, the decision of an extension
 */
record Step(
        Action action,
        UnaryOperator<Assignment> change,
        @Nullable String said,
        @Nullable String refersTo) {

    Step(Action action, UnaryOperator<Assignment> change) {
        this(action, change, null, null);
    }

    Step(Action action, UnaryOperator<Assignment> change, @Nullable String said) {
        this(action, change, said, null);
    }
}
