package vn.thac.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document that has amended a plan. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AmendedBy")
public record AmendedBy(
        UUID document,
        @Schema(examples = "15/QĐ-UBND") @Nullable String number,

        @Schema(description = "Kind of document, a word of /v1/document-kinds", examples = "decision")
        String kind,

        String title,

        @Schema(description = "The document's own date") @Nullable
        LocalDate date,

        @Schema(description = "The edition that it made", examples = "2")
        int edition,

        @Schema(description = "When it was issued") Instant at,

        @Schema(description = "The day on which the members of that edition were found")
        LocalDate on,

        @Schema(
                description = "What became of open work of what fell away",
                examples = "recalled",
                enumeration = {"recalled", "stays"})
        String openWork) {}
