package vn.thac.plan.expansion;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an expansion comes to, in numbers: what a dry run foretells and what the fan-out then does. */
public record Forecast(
        @Schema(description = "The day on which members are found") @Nullable
        LocalDate on,

        @Schema(description = "Units by addressee that stands for units")
        Map<String, Integer> units,

        @Schema(description = "Mandates in all, one a unit that is asked something", examples = "15")
        long mandates,

        @Schema(description = "Mandates by what they ask") Map<String, Integer> mandatesByAsk,

        @Schema(description = "Mandates that are only requested", examples = "0")
        long mandatesRequested,

        @Schema(description = "Assignments in all: a duty or task of one unit each", examples = "1012")
        long assignments,

        @Schema(description = "Reports that the first periods bring", examples = "29")
        long obligations) {

    public static final Forecast OF_NOTHING = new Forecast(null, Map.of(), 0, Map.of(), 0, 0, 0);
}
