package vn.thac.plan.making;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.inheritance.FromMandates;
import vn.thac.plan.issue.IssueRequest;

/** A wish for a plan that answers mandates of one unit: a draft, or issued in the same act. */
@Schema(name = "FromMandates")
record MandatesAnswered(
        @Schema(description = "Ids of the mandates that it answers, all of one unit")
        @NotNull
        @Size(min = 1, max = MOST)
        List<@NotNull UUID> mandates,

        @Nullable String title,

        @Schema(description = "Kind of document, a word of /v1/document-kinds") @Nullable
        String kind,

        @Schema(
                implementation = Object.class,
                description = "Sections of a plan package: an entry with the key of an inherited one takes its place,"
                        + " others are added")
        @Nullable
        JsonNode changes,

        @Schema(description = "Keys of inherited targets and tasks that the plan does not take over") @Nullable
        List<@NotNull String> leaveOut,

        @Schema(
                description =
                        "Issue it in the same act, with what is given here, by who may draft and issue for the unit: either"
                                + " it is in force, or nothing has changed. `{}` where nothing is to be given")
        @Valid
        @Nullable
        IssueRequest issue) {

    private static final int MOST = 100;

    MandatesAnswered {
        mandates = mandates == null ? List.of() : mandates.stream().distinct().toList();
    }

    FromMandates wish() {
        return new FromMandates(mandates, title, kind, changes, leaveOut);
    }
}
