package vn.thac.report.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** One decision of an obligation as it was taken. */
@Schema(name = "TakenDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        @Schema(description = "The obligation's version that it led to", examples = "2")
        long version,

        DecisionKind kind,
        Instant at,
        String actor,
        UnitId unit,
        String reason,
        @Nullable String number,
        @Nullable LocalDate date,

        @Schema(description = "The due date before it was moved") @Nullable
        LocalDate dueBefore,

        @Schema(description = "The due date it was moved to") @Nullable
        LocalDate dueAfter) {}
