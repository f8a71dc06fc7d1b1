package vn.thac.plan.programme.recording;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Lists;
import vn.thac.plan.duty.Programme.Period;

/** A programme as it is to stand in the register; only its name is needed. */
@Schema(name = "ProgrammeRequest")
public record ProgrammeRequest(
        @NotBlank
        @Size(max = 1_000)
        @Schema(examples = "Chương trình phòng ngừa, giảm thiểu lao động trẻ em trái quy định của pháp luật")
        String name,

        @Schema(description = "Other names; another order of the words is no other name") @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = 1_000) String> aliases,

        @Schema(description = "Of /v1/programme-kinds", defaultValue = "programme", examples = "programme") @Nullable
        String kind,

        @Schema(examples = "central") @Nullable String level,

        @Schema(description = "Reference of the unit that leads or issues it", examples = "thac:bo-ldtbxh") @Nullable
        String leader,

        @Schema(description = "Its years: from–to, to alone, with an orientation or a vision") @Nullable
        Period period,

        @Schema(description = "The document of ours, or cited here, that founds it") @Nullable
        UUID founding,

        @Schema(description = "The programme that it is a local version of") @Nullable
        UUID national,

        @Schema(description = "Codes of the indicators that it is measured by") @Nullable @Size(max = 500)
        List<@NotBlank String> indicators,

        @Schema(
                description =
                        "What it wants, as packages write targets (contract/plan-package.schema.json, $defs/target): composite"
                                + " targets of plans that name it count these. Without any they count those of its founding plan,"
                                + " of `indicators` where these are said",
                type = SchemaType.ARRAY,
                implementation = Object.class)
        @Nullable
        JsonNode targets,

        @Nullable @Size(max = 2_000) String note,

        @Schema(description = "Why it is changed") @Nullable @Size(max = 2_000)
        String reason) {

    List<String> otherNames() {
        return Lists.orEmpty(aliases);
    }

    List<String> measures() {
        return Lists.orEmpty(indicators);
    }
}
