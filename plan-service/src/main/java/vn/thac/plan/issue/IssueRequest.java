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

        @Nullable
        @Size(min = 1, max = 200)
        @Schema(description = "Place in the date line of the document", examples = "Kiên Giang")
        String place,

        @Nullable
        @Schema(
                description =
                        "Give the next number of the issuer's series: of the kind of document within the year, of the"
                                + " Party within the congress term. Only where neither this nor the draft has a number.")
        Boolean nextNumber) {

    static final IssueRequest NOTHING = new IssueRequest(null, null, null, null);
}
