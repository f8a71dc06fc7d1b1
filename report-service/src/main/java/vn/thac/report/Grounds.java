package vn.thac.report;

import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;

/** Why something is decided, in words, and the number of the document by which it is. */
public final class Grounds {

    private static final int REASON_LENGTH = 4000;
    private static final int NUMBER_LENGTH = 200;

    private Grounds() {}

    /** Whether a text says why: something, and not too much. */
    public static boolean isReason(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= REASON_LENGTH;
    }

    /** Tells every fault of a decision's grounds; a number may be absent. */
    public static void check(@Nullable String reason, @Nullable String number, Faults faults) {
        faults.addIf(!isReason(reason), ReportRefusal.REASON_MISSING, "/reason");
        faults.addIf(
                number != null && number.length() > NUMBER_LENGTH, ReportRefusal.DECISION_NUMBER_TOO_LONG, "/number");
    }
}
