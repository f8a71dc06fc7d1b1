package vn.thac.plan.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.preview.Preview;

/** The whole new text of a plan that a document carries, and what it says otherwise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Amendment")
public record AmendmentView(
        @Schema(description = "The document that amends") UUID document,

        @Schema(description = "Its version, also the ETag", examples = "2")
        long version,

        @Schema(description = "The plan that is amended") UUID plan,

        @Schema(description = "The edition that the new text was made from", examples = "1")
        int base,

        @Schema(description = "The edition in force, or the one that it has made", examples = "1")
        int edition,

        @Schema(
                description = "draft: its document is not issued; made: it is, and has made its edition",
                examples = "draft",
                enumeration = {"draft", "made"})
        String state,

        @Schema(
                examples = "recalled",
                enumeration = {"recalled", "stays"})
        String openWork,

        @Schema(description = "What it says otherwise than the edition it was made from")
        List<PartChange> changes,

        @Schema(description = "What has changed since; put the new text again, made from the edition in force")
        @Nullable
        List<PartChange> meanwhile,

        @JsonProperty("package")
        @Schema(name = "package", description = "The whole new text", implementation = Object.class)
        JsonNode text,

        @Schema(description = "What is allowed but should be known; where it was put") @Nullable
        List<Preview.Warning> warnings) {}
