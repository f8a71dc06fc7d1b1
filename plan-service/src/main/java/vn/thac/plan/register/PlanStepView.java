package vn.thac.plan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody has decided of a plan as a whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanStep")
public record PlanStepView(
        @Schema(
                description = "What was decided",
                examples = "withdraw",
                enumeration = {"submit", "take-back", "return", "withdraw", "close", "supersede", "amend"})
        String step,

        @Nullable String reason,

        @Schema(description = "Number of the document that says so", examples = "15/QĐ-UBND") @Nullable
        String number,

        @Schema(description = "Day of that document") @Nullable
        LocalDate date,

        @Schema(description = "The plan that replaces or amends it") @Nullable
        UUID other,

        @Schema(description = "Who took it") String actor,
        Instant at) {}
