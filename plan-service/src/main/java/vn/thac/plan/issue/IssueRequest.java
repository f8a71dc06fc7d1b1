package vn.thac.plan.issue;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.packages.DocumentDate;

/** What is given when a plan is issued and was left open in the draft; each wins over the draft. */
public record IssueRequest(
        @Nullable
        @Size(min = 1, max = 100)
        @Schema(
                description = "Number and symbol as written; a plan may be issued without where it is truly unknown",
                examples = "234/KH-UBND")
        String number,

        @Nullable @Schema(description = "The document's date; today where neither this nor the draft has one")
        DocumentDate date,

        @Nullable @Size(min = 1, max = 200) @Schema(examples = "Kiên Giang")
        String place) {

    static final IssueRequest NOTHING = new IssueRequest(null, null, null);
}
