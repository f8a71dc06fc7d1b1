package vn.thac.core.problem;

/** Names for the answers that the framework itself gives, so that they look like ours. */
public record FrameworkRefusal(int status) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.BAD_REQUEST;
    }

    @Override
    public String name() {
        return switch (status) {
            case 401 -> "NOT_AUTHENTICATED";
            case 403 -> "NOT_PERMITTED";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "TOO_LARGE";
            case 414 -> "ADDRESS_TOO_LONG";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 429 -> "TOO_MANY_LARGE";
            case 431 -> "HEADERS_TOO_LARGE";
            case 503 -> "UNAVAILABLE";
            default -> status < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR";
        };
    }
}
