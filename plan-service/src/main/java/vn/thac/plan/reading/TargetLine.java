package vn.thac.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.plan.apportion.Balance;
import vn.thac.plan.target.Target;

/** A target as the plan says it, with who answers for it and how far it is spread. */
@Schema(name = "PlanTarget")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetLine(
        @JsonUnwrapped Target target,

        @Schema(description = "In a sentence", examples = "đạt trên 99,9 % đến năm 2025, những năm sau duy trì")
        String text,

        @Nullable OwnerView owner,

        @Schema(description = "The shares that stand, where it is spread over units") @Nullable
        Spread shares) {

    /** Who answers for it. */
    @Schema(name = "TargetOwner")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnerView(
            UUID unit,
            @Nullable String name,

            @Schema(
                    examples = "ordered",
                    enumeration = {"ordered", "requested"},
                    implementation = String.class)
            Relation relation,

            @Nullable String reason,
            Instant at) {}

    /** Its shares together. */
    @Schema(name = "TargetShares")
    public record Spread(
            @Schema(description = "How many units it is spread over")
            int units,

            Balance balance) {}
}
