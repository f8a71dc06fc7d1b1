package vn.thac.plan.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's step on a mandate as it was taken. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MandateStep")
public record StepView(
        @Schema(
                description = "What was done with the mandate",
                examples = "excuse",
                enumeration = {"answer", "pass-on", "refuse-answer", "excuse", "set-due", "reopen"})
        String step,

        @Schema(description = "The plan that it speaks of") @Nullable
        UUID plan,

        @Nullable String reason,

        @Schema(description = "Of a due date that was moved: from then on; absent where none is set any more") @Nullable
        LocalDate due,

        @Schema(description = "Of a due date that was moved: until then") @Nullable
        LocalDate was,

        @Schema(description = "Who took it") String actor,
        Instant at) {}
