package vn.thac.report.decision;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new due date by decision. */
@Schema(
        name = "MoveRequest",
        examples =
                "{\"due\": \"2024-12-20\", \"reason\": \"Bão số 3.\", \"number\": \"12/QĐ-UBND\", \"date\": \"2024-11-01\"}")
public record MoveRequest(
        @Schema(description = "The new due date: the last day in time") @Nullable
        LocalDate due,

        @Nullable String reason,

        @Schema(description = "Number of the decision") @Nullable
        String number,

        @Schema(description = "Day of the decision") @Nullable
        LocalDate date) {
    Decision decision() {
        return new Decision(reason, number, date);
    }
}
