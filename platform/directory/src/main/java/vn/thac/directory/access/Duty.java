package vn.thac.directory.access;

import java.util.Locale;

/** What an actor wants to do for a unit. All but the last two are given by posts. */
public enum Duty {
    DRAFT,
    ISSUE,
    WORK,
    REPORT,
    REVIEW,
    CONSOLIDATE,
    OVERSEE,
    /** To see what the unit has; any post there or above it gives it. */
    READ,
    /** To keep units, posts and the running system; the role administrator gives it. */
    ADMINISTER;

    public static Duty of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a post can carry this duty. */
    public boolean isOfPosts() {
        return this != READ && this != ADMINISTER;
    }
}
