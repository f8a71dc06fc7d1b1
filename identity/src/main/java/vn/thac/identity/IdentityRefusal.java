package vn.thac.identity;

import vn.thac.platform.problem.Kind;
import vn.thac.platform.problem.Refusal;

/** Everything the register says no to. */
public enum IdentityRefusal implements Refusal {
    // the file of territories: pointers are /line/column
    FILE_EMPTY(Kind.UNPROCESSABLE),
    WRONG_ENCODING(Kind.UNPROCESSABLE),
    WRONG_COLUMNS(Kind.UNPROCESSABLE),
    WRONG_FIELD_COUNT(Kind.UNPROCESSABLE),
    UNBALANCED_QUOTES(Kind.UNPROCESSABLE),
    BAD_CODE(Kind.UNPROCESSABLE),
    BAD_NAME(Kind.UNPROCESSABLE),
    BAD_KIND(Kind.UNPROCESSABLE),
    DUPLICATE_CODE(Kind.UNPROCESSABLE),
    UNKNOWN_ROW_LEVEL(Kind.UNPROCESSABLE),
    MISSING_PARENT(Kind.UNPROCESSABLE),
    ROW_CYCLE(Kind.UNPROCESSABLE),
    WRONG_LEVEL(Kind.UNPROCESSABLE),
    LEVEL_CHANGED(Kind.UNPROCESSABLE),
    CODE_NOT_FREE(Kind.UNPROCESSABLE),
    NO_BODY_ON_TRACK(Kind.UNPROCESSABLE),

    // units
    UNIT_NOT_FOUND(Kind.NOT_FOUND),
    UNKNOWN_TRACK(Kind.UNPROCESSABLE),
    UNKNOWN_LEVEL(Kind.UNPROCESSABLE),
    UNKNOWN_TREE(Kind.UNPROCESSABLE),
    UNKNOWN_SCHEME(Kind.UNPROCESSABLE),
    UNKNOWN_UNIT(Kind.UNPROCESSABLE),
    AREA_REQUIRED(Kind.UNPROCESSABLE),
    NOT_A_TERRITORY(Kind.UNPROCESSABLE),
    PARENT_NOT_ABOVE(Kind.UNPROCESSABLE),
    PARENT_CYCLE(Kind.UNPROCESSABLE),
    REPEATED(Kind.UNPROCESSABLE),
    CODE_TAKEN(Kind.CONFLICT),
    OUTSIDE_ITS_LIFE(Kind.CONFLICT),
    ALREADY_ENDED(Kind.CONFLICT),
    NOTHING_CHANGES(Kind.CONFLICT),
    HAS_CHILDREN(Kind.CONFLICT),

    // posts
    POST_NOT_FOUND(Kind.NOT_FOUND),
    POST_OVERLAPS(Kind.CONFLICT),
    POST_ENDED(Kind.CONFLICT),
    POST_BEGINS_LATER(Kind.CONFLICT),
    UNKNOWN_DUTY(Kind.UNPROCESSABLE),
    ENDS_BEFORE_IT_BEGINS(Kind.UNPROCESSABLE),
    TERRITORY_HAS_NO_POSTS(Kind.UNPROCESSABLE),

    // words of the register
    SCHEME_IN_USE(Kind.CONFLICT),
    BAD_PATTERN(Kind.UNPROCESSABLE);

    private final Kind kind;

    IdentityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
