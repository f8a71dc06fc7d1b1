package vn.thac.plan.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mandate as shown: who asks what of whom, and what became of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Mandate")
public record MandateView(
        UUID id,
        long version,
        @Schema(description = "The plan that asks") UUID plan,
        @Schema(examples = "28-CT/TW") @Nullable String planNumber,
        String planTitle,
        UUID unit,
        @Schema(examples = "Tỉnh ủy Lai Châu") @Nullable String unitName,
        @Schema(examples = "province") String level,
        @Schema(examples = "party") String track,

        @Schema(
                examples = "own-plan",
                enumeration = {"own-plan", "council-resolution", "integrate", "pass-on"})
        String asks,

        @Schema(description = "Everything asked; the strongest counts")
        List<String> allAsks,

        @Schema(description = "Addressees of the plan through which it reaches the unit")
        List<String> addressees,

        @Schema(description = "Absent where none was set", examples = "2024-10-31") @Nullable
        LocalDate due,

        @Schema(
                examples = "open",
                enumeration = {"open", "late", "fulfilled"})
        String state,

        @Schema(description = "The plan that answered it") @Nullable
        UUID fulfilledBy,

        @Nullable Instant fulfilledAt,
        Instant raisedAt) {

    MandateView named(@Nullable String name) {
        return new MandateView(
                id,
                version,
                plan,
                planNumber,
                planTitle,
                unit,
                name,
                level,
                track,
                asks,
                allAsks,
                addressees,
                due,
                state,
                fulfilledBy,
                fulfilledAt,
                raisedAt);
    }
}
