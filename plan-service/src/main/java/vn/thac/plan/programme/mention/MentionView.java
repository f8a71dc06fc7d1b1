package vn.thac.plan.programme.mention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Programme.Period;
import vn.thac.plan.programme.ProgrammeLine;

/** A programme as a plan cites it, and which of the register it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgrammeMention")
public record MentionView(
        UUID plan,
        @Nullable String number,
        String title,
        UUID issuer,
        @Nullable String issuerName,
        @Schema(description = "Key in the plan") String key,
        @Schema(description = "As the plan calls it") String name,

        @Schema(description = "What the plan takes it for, a word of /v1/programme-kinds") @Nullable
        String kind,

        @Nullable String level,

        @Schema(description = "Its years as the plan says them; the register may say others") @Nullable
        Period period,

        @Schema(
                description =
                        "linked; unknown: nothing of the register fits; ambiguous: several do; undone: somebody has"
                                + " said that it is none of those",
                enumeration = {"linked", "unknown", "ambiguous", "undone"})
        String state,

        @Schema(description = "Which of the register it is") @Nullable
        ProgrammeLine programme,

        @Schema(description = "Those that it may mean") List<ProgrammeLine> candidates,

        @Schema(description = "rule, or who has said so") @Nullable
        String decidedBy,

        @Nullable String reason,
        @Nullable Instant at,

        @Schema(description = "Keys of the targets, duties and tasks of the plan that belong to it")
        List<String> entries) {}
