package vn.thac.platform.problem;

/** The refusals that every service shares. */
public enum PlatformRefusal implements Refusal {
    MALFORMED_BODY(Kind.BAD_REQUEST),
    MALFORMED_PARAMETER(Kind.BAD_REQUEST),
    UNKNOWN_FIELD(Kind.BAD_REQUEST),
    WRONG_TYPE(Kind.BAD_REQUEST),
    BAD_VALUE(Kind.BAD_REQUEST),
    MISSING_VALUE(Kind.BAD_REQUEST),
    BODY_MISSING(Kind.BAD_REQUEST),
    INVALID_VALUES(Kind.UNPROCESSABLE),
    NOT_AUTHENTICATED(Kind.UNAUTHENTICATED),
    NOT_PERMITTED(Kind.FORBIDDEN),
    ACTING_UNIT_REQUIRED(Kind.BAD_REQUEST),
    ACTING_UNIT_UNKNOWN(Kind.BAD_REQUEST),
    ACTING_UNIT_NOT_YOURS(Kind.FORBIDDEN),
    UNIT_UNKNOWN(Kind.UNPROCESSABLE),
    NOT_FOUND(Kind.NOT_FOUND),
    STALE(Kind.PRECONDITION_FAILED),
    IF_MATCH_REQUIRED(Kind.PRECONDITION_REQUIRED),
    IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE),
    IDEMPOTENCY_KEY_BAD(Kind.BAD_REQUEST),
    CURSOR_BAD(Kind.BAD_REQUEST),
    CONCURRENT_CHANGE(Kind.CONFLICT),
    TOO_LARGE(Kind.TOO_LARGE),
    UNAVAILABLE(Kind.UNAVAILABLE);

    private final Kind kind;

    PlatformRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
