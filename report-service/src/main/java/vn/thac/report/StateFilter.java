package vn.thac.report;

import java.util.Optional;
import vn.thac.core.WireName;

/** What a list's parameter {@code state} can ask for: a state, or one of two that depend on the day. */
public enum StateFilter implements WireName {
    OPEN,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    WITHDRAWN,
    UNIT_ENDED,
    WAIVED,
    CLOSED,
    /** {@link Standing#MISSING}. */
    MISSING,
    /** {@link Standing#isOverdue}. */
    OVERDUE;

    public static final String WORDS =
            "open, submitted, returned, accepted, withdrawn, unit-ended, waived or closed; missing: nothing handed in"
                    + " though the due date has passed; overdue: nothing that counts. Several mean any of them";

    /** The state it names; empty for those that depend on the day. */
    Optional<ReportState> state() {
        return WireName.find(ReportState.class, wire());
    }
}
