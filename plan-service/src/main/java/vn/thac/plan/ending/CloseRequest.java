package vn.thac.plan.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.register.OpenWork;

/** Why a plan is closed, and what becomes of what is open under it. */
@Schema(name = "PlanClosing")
public record CloseRequest(
        @NotBlank @Size(max = 2_000) @Schema(examples = "Đã hoàn thành các mục tiêu")
        String reason,

        @Size(min = 1, max = 100)
        @Schema(description = "Number of the document that says so", examples = "15/QĐ-UBND")
        @Nullable
        String number,

        @Schema(description = "Day of that document") @Nullable
        LocalDate date,

        @Schema(
                description = "stays: what is open is still to be finished; recalled: it is not asked any more",
                type = SchemaType.STRING,
                enumeration = {"stays", "recalled"},
                defaultValue = "stays")
        @Nullable
        OpenWork openWork) {

    Ground ground() {
        return new Ground(reason, number, date);
    }

    boolean recalls() {
        return openWork == OpenWork.RECALLED;
    }
}
