package vn.thac.plan.ownership;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to answer for a target. */
@Schema(name = "TargetOwnerGiven")
public record OwnerRequest(
        @Size(min = 1, max = 200)
        @Schema(
                description = "Id, scheme:code or scheme:code@day; nobody answers for it any more where none is named",
                examples = "ubnd:106")
        @Nullable
        String unit,

        @Size(min = 1, max = 2_000)
        @Schema(description = "Needed where somebody answers for it already", examples = "Phân công lại theo lĩnh vực")
        @Nullable
        String reason) {}
