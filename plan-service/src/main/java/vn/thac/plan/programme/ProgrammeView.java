package vn.thac.plan.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Programme.Period;
import vn.thac.plan.target.Target;

/** A programme of the register, whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgrammeView")
public record ProgrammeView(
        UUID id,
        long version,
        String name,

        @Schema(description = "Other names; another order of the words is no other name")
        List<String> aliases,

        @Schema(description = "What it is, a word of /v1/programme-kinds", examples = "programme")
        String kind,

        @Schema(examples = "central") @Nullable String level,

        @Schema(description = "Whose entry it is: who issues for it, or for a unit above it, may change it")
        UUID holder,

        @Schema(description = "What the holder is called today") @Nullable
        String holderName,

        @Schema(description = "Who leads or issues it") @Nullable
        UUID leader,

        @Schema(description = "What the leader is called today") @Nullable
        String leaderName,

        @Nullable Period period,

        @Schema(description = "The document that founds it") @Nullable
        UUID founding,

        @Schema(description = "The programme that it is a local version of") @Nullable
        ProgrammeLine national,

        @Schema(description = "Its local versions") List<ProgrammeLine> local,

        @Schema(description = "Codes of the indicators that it is measured by")
        List<String> indicators,

        @Schema(description = "What it wants, by which composite targets that name it are judged")
        List<Target> targets,

        @Schema(description = "The plan of ours that founds it: its targets count where the entry has none") @Nullable
        UUID foundingPlan,

        @Nullable String note,

        @Schema(description = "The entry that stands for it, as both mean the same") @Nullable
        ProgrammeLine mergedInto) {

    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
