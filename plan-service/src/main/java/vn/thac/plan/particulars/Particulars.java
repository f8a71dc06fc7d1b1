package vn.thac.plan.particulars;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentFacts.Signer;

/** What is given of a document after its issue; each only where the plan does not have it yet. */
@Schema(name = "Particulars")
public record Particulars(
        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "Number and symbol as written", examples = "112-KH/HU")
        String number,

        @Nullable @Schema(description = "More exact than the plan's own, and one of the days that that can mean")
        DocumentDate date,

        @Nullable @Schema(description = "The parts of the signature that the text lacks")
        Signer signer,

        @Nullable @Schema(description = "Give the next number of the issuer's series instead of one that is written")
        Boolean nextNumber) {

    boolean wantsNext() {
        return Boolean.TRUE.equals(nextNumber);
    }
}
