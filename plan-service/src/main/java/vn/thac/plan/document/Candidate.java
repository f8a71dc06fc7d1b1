package vn.thac.plan.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan of ours that an ambiguous citation may mean. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CitationCandidate")
public record Candidate(
        UUID plan,
        @Schema(examples = "232-KH/TU") String number,
        UUID issuer,
        @Nullable String issuerName,
        @Nullable LocalDate date,
        @Nullable String datePrecision,
        String title) {

    @Override
    public String toString() {
        return number + (date == null ? "" : ", " + date) + (issuerName == null ? "" : ", " + issuerName) + " (" + plan
                + ")";
    }
}
