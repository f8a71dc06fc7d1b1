package vn.thac.core.problem;

/** The refusals that every service shares. */
public enum CoreRefusal implements Refusal {
    MALFORMED_BODY(Kind.BAD_REQUEST),
    /** A request that cannot be read as one at all. */
    MALFORMED_REQUEST(Kind.BAD_REQUEST),
    MALFORMED_ADDRESS(Kind.BAD_REQUEST),
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
    /** A body where none is taken would be thrown away unread. */
    BODY_UNEXPECTED(Kind.BAD_REQUEST),
    CLOCK_OUT_OF_RANGE(Kind.BAD_REQUEST),
    INVALID_VALUES(Kind.UNPROCESSABLE),
    NOT_AUTHENTICATED(Kind.UNAUTHENTICATED),
    NOT_PERMITTED(Kind.FORBIDDEN),
    /** The page of another house asks in the name of who is logged in here. */
    ORIGIN_NOT_ALLOWED(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),
    STALE(Kind.PRECONDITION_FAILED),
    /** RFC 9110, 13.1.1: a weak tag matches nothing; a proxy that compresses makes one. */
    WEAK_TAG(Kind.PRECONDITION_FAILED),
    IF_MATCH_BAD(Kind.BAD_REQUEST),
    IF_MATCH_REQUIRED(Kind.PRECONDITION_REQUIRED),
    IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE),
    IDEMPOTENCY_KEY_BAD(Kind.BAD_REQUEST),
    CURSOR_BAD(Kind.BAD_REQUEST),
    REASON_BAD(Kind.BAD_REQUEST),
    REASON_MISSING(Kind.UNPROCESSABLE),
    CONCURRENT_CHANGE(Kind.CONFLICT),
    TOO_LARGE(Kind.TOO_LARGE),
    TOO_MANY_ELEMENTS(Kind.TOO_LARGE),
    /** Two rows of one call are about the same thing. */
    ROW_REPEATED(Kind.CONFLICT),
    ADDRESS_TOO_LONG(Kind.TOO_LONG),
    HEADERS_TOO_LARGE(Kind.HEADERS_TOO_LARGE),
    /** So many large bodies at once do not fit into the memory. */
    TOO_MANY_LARGE(Kind.TOO_MANY),
    /** More than one caller may ask in a while. */
    TOO_MANY_REQUESTS(Kind.TOO_MANY),
    UNSUPPORTED_MEDIA_TYPE(Kind.UNSUPPORTED),
    UNAVAILABLE(Kind.UNAVAILABLE),
    STORAGE_FULL(Kind.STORAGE_FULL),
    /** A dead letter still cannot be taken. */
    DEAD_LETTER_STAYS(Kind.UNPROCESSABLE),
    DEAD_LETTER_SETTLED(Kind.CONFLICT);

    private final Kind kind;

    CoreRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
