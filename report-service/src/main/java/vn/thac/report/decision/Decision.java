package vn.thac.report.decision;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.report.Grounds;

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

    /** Tells every fault. */
    void check(Faults faults) {
        Grounds.check(reason, number, faults);
    }
}
