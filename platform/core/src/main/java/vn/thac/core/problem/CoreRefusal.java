package vn.thac.core.problem;

/** The refusals that every service shares. */
public enum CoreRefusal implements Refusal {
    MALFORMED_BODY(Kind.BAD_REQUEST),
    MALFORMED_PARAMETER(Kind.BAD_REQUEST),
    UNKNOWN_PARAMETER(Kind.BAD_REQUEST),
    MALFORMED_HEADER(Kind.BAD_REQUEST),
    UNKNOWN_FIELD(Kind.BAD_REQUEST),
    WRONG_TYPE(Kind.BAD_REQUEST),
    BAD_VALUE(Kind.BAD_REQUEST),
    /** A word outside a closed list; the words that there are stand beside it. */
    UNKNOWN_WORD(Kind.BAD_REQUEST),
    MISSING_VALUE(Kind.BAD_REQUEST),
    BODY_MISSING(Kind.BAD_REQUEST),
    INVALID_VALUES(Kind.UNPROCESSABLE),
    NOT_AUTHENTICATED(Kind.UNAUTHENTICATED),
    NOT_PERMITTED(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),
    STALE(Kind.PRECONDITION_FAILED),
    IF_MATCH_REQUIRED(Kind.PRECONDITION_REQUIRED),
    IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE),
    IDEMPOTENCY_KEY_BAD(Kind.BAD_REQUEST),
    CURSOR_BAD(Kind.BAD_REQUEST),
    CONCURRENT_CHANGE(Kind.CONFLICT),
    TOO_LARGE(Kind.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(Kind.UNSUPPORTED),
    UNAVAILABLE(Kind.UNAVAILABLE);

    private final Kind kind;

    CoreRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
