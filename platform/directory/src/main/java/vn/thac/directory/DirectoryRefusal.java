package vn.thac.directory;

import vn.thac.core.problem.Kind;
import vn.thac.core.problem.Refusal;

/** How every service refuses a unit that it does not know, or that the caller may not act for. */
public enum DirectoryRefusal implements Refusal {
    ACTING_UNIT_REQUIRED(Kind.BAD_REQUEST),
    ACTING_UNIT_UNKNOWN(Kind.BAD_REQUEST),
    ACTING_UNIT_CONTRADICTS(Kind.UNPROCESSABLE),
    UNIT_UNKNOWN(Kind.UNPROCESSABLE),
    UNIT_ENDED(Kind.UNPROCESSABLE),
    UNIT_NOT_YET(Kind.UNPROCESSABLE),
    UNIT_WITHDRAWN(Kind.UNPROCESSABLE),
    /** The token has not ended, but whoever it is of was disabled. */
    ACCOUNT_DISABLED(Kind.FORBIDDEN);

    private final Kind kind;

    DirectoryRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
