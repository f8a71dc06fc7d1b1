package vn.thac.task;

import vn.thac.core.problem.Kind;
import vn.thac.core.problem.Refusal;

/** Every reason of its own for which this service says no. */
public enum TaskRefusal implements Refusal {
    STEP_NOT_ALLOWED(Kind.CONFLICT),
    CONFIRMED_BY_WHO_COMPLETED(Kind.FORBIDDEN),
    DUE_SET_BY_ASSIGNER_ONLY(Kind.FORBIDDEN),
    ACTING_UNIT_HAS_NO_PART(Kind.FORBIDDEN),
    STEP_OF_THE_OTHER_SIDE(Kind.FORBIDDEN),
    EXTENSION_NOT_LATER(Kind.UNPROCESSABLE),
    EXTENSION_OVER(Kind.UNPROCESSABLE),
    NOTHING_EXTENDED(Kind.CONFLICT),
    CORRECTION_TOO_EARLY(Kind.UNPROCESSABLE),
    NO_EXTENSION_ASKED(Kind.CONFLICT),
    GRANTED_OR_REFUSED(Kind.UNPROCESSABLE),
    UNIT_NOT_TO_BE_ASKED(Kind.UNPROCESSABLE),
    UNIT_HAS_IT_ALREADY(Kind.CONFLICT),
    ANOTHER_UNIT_NEEDED(Kind.UNPROCESSABLE),
    PLAN_NOT_IN_FORCE(Kind.CONFLICT),
    NOT_IN_THE_EDITION(Kind.CONFLICT),
    PROGRESS_EMPTY(Kind.UNPROCESSABLE),
    PROGRESS_OR_RESULT(Kind.UNPROCESSABLE),
    CONDITION_MET_ALREADY(Kind.CONFLICT),
    CONDITION_NOT_MET(Kind.CONFLICT),
    CONDITION_MET_ABOVE(Kind.CONFLICT),
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
