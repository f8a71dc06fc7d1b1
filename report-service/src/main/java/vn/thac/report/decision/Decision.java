package vn.thac.report.decision;

import static vn.thac.report.ReportRefusal.DECISION_NUMBER_TOO_LONG;
import static vn.thac.report.ReportRefusal.REASON_MISSING;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.report.review.Reason;

/** Why something is decided, and by which document, where there is one. */
@Schema(
        name = "ReportDecision",
        examples =
                "{\"reason\": \"Xã đang sắp xếp, số liệu nằm trong báo cáo của huyện.\", \"number\": \"12/QĐ-UBND\"}")
public record Decision(
        @Nullable String reason,

        @Schema(description = "Number of the decision", examples = "12/QĐ-UBND") @Nullable
        String number,

        @Schema(description = "Day of the decision") @Nullable
        LocalDate date) {

    private static final int NUMBER_LENGTH = 200;

    /** Tells every fault. */
    void check(Faults faults) {
        faults.addIf(!Reason.isText(reason), REASON_MISSING, "/reason");
        faults.addIf(number != null && number.length() > NUMBER_LENGTH, DECISION_NUMBER_TOO_LONG, "/number");
    }
}
