package vn.thac.core.problem;

/** What sort of no a refusal is, with the HTTP status that says it. */
public enum Kind {
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    GONE(410),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    TOO_LONG(414),
    UNSUPPORTED(415),
    UNPROCESSABLE(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    HEADERS_TOO_LARGE(431),
    UNAVAILABLE(503),
    STORAGE_FULL(507);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
