package vn.thac.desk;

import vn.thac.core.problem.Kind;
import vn.thac.core.problem.Refusal;

/** Everything desk says no to. */
public enum DeskRefusal implements Refusal {
    /** A place in a stream that is kept no more: who stands there reads from the beginning. */
    PLACE_OF_ANOTHER_FEED(Kind.GONE),
    PLACE_NOT_REACHED(Kind.BAD_REQUEST),
    EVENT_TYPE_BAD(Kind.BAD_REQUEST),
    SUBSCRIPTION_NOT_FOUND(Kind.NOT_FOUND),
    WEBHOOK_URL_BAD(Kind.UNPROCESSABLE),
    WEBHOOK_URL_NOT_SAFE(Kind.UNPROCESSABLE),
    SUBSCRIPTION_NOT_ACTIVE(Kind.CONFLICT),
    SUBSCRIPTION_ACTIVE(Kind.CONFLICT),
    SUBSCRIPTIONS_TOO_MANY(Kind.CONFLICT),
    TESTS_TOO_MANY(Kind.TOO_MANY);

    private final Kind kind;

    DeskRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
