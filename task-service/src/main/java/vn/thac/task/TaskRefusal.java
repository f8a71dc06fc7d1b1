package vn.thac.task;

import vn.thac.core.problem.Kind;
import vn.thac.core.problem.Refusal;

/** Every reason of its own for which this service says no. */
public enum TaskRefusal implements Refusal {
    STEP_NOT_ALLOWED(Kind.CONFLICT),
    CONFIRMED_BY_WHO_COMPLETED(Kind.FORBIDDEN),
    DUE_SET_BY_ASSIGNER_ONLY(Kind.FORBIDDEN),
    EXTENSION_NOT_LATER(Kind.UNPROCESSABLE),
    PROGRESS_EMPTY(Kind.UNPROCESSABLE),
    DAY_IN_FUTURE(Kind.BAD_REQUEST);

    private final Kind kind;

    TaskRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
