package vn.thac.plan.apportion.step;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By which document shares are signed, and why they change or leave a gap. */
@Schema(name = "SharesSigned")
public record FreezeRequest(
        @Size(max = 2_000)
        @Schema(
                description = "Needed where shares stood before, or where there is a gap",
                examples = "Điều chỉnh theo kết quả rà soát")
        @Nullable
        String reason,

        @Size(min = 1, max = 100)
        @Schema(description = "Number of the document that says so", examples = "15/QĐ-UBND")
        @Nullable
        String number,

        @Schema(description = "Day of that document") @Nullable
        LocalDate date) {}
