package vn.thac.plan.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a programme can be, and where the word comes from. */
@Schema(name = "ProgrammeKind")
public record ProgrammeKind(
        @Schema(examples = "movement") String code,
        @Schema(examples = "Phong trào") String name,
        @Schema(examples = "Movement") String nameEn,
        @Schema(description = "Where the word comes from") String source) {}
