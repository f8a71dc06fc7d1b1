package vn.thac.plan.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.register.Plan;

/** Why a plan comes to its end, and by which document, where there is one. */
@Schema(name = "PlanWithdrawal")
public record Ground(
        @NotBlank @Size(max = 2_000) @Schema(examples = "Ban hành không đúng thẩm quyền")
        String reason,

        @Size(min = 1, max = 100)
        @Schema(description = "Number of the document that says so", examples = "15/QĐ-UBND")
        @Nullable
        String number,

        @Schema(description = "Day of that document") @Nullable
        LocalDate date) {

    /** Its document is not of a day to come, nor surely older than the plan. */
    void check(Plan.Issued plan, LocalDate today) {
        Faults faults = new Faults();
        if (date != null && date.isAfter(today)) {
            faults.add(PlanRefusal.DATE_IN_THE_FUTURE, "/date", Map.of("date", date));
        }
        if (date != null
                && plan.head().date() != null
                && date.isBefore(plan.head().date().first())) {
            faults.add(
                    PlanRefusal.ENDED_BEFORE_ITS_DATE,
                    "/date",
                    Map.of("date", date, "from", plan.head().date().first()));
        }
        faults.refuse();
    }
}
