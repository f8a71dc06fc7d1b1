package vn.thac.plan.basis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.document.Candidate;

/** What a plan rests on, all the way up: documents, the links between them, and the gaps. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Basis")
public record BasisView(
        UUID plan,

        @Schema(description = "All documents that it rests on, itself among them")
        List<Document> documents,

        @Schema(description = "Which of them rests on which, and where that is said")
        List<Link> links,

        @Schema(description = "Documents that must exist but that nobody has named")
        List<UUID> gaps) {

    /** A node of the graph; {@code ours} when it is a plan here, whose id is then the document's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            UUID id,

            @Schema(description = "Whether it is a plan here; its id is then the plan's")
            boolean ours,

            @Schema(description = "Whether it must exist, and nobody has named it")
            boolean gap,

            @Schema(
                    description = "Kind of document, a word of /v1/document-kinds; absent where nobody says",
                    examples = "directive")
            @Nullable
            String kind,

            @Schema(examples = "28-CT/TW") @Nullable String number,
            @Schema(examples = "Bộ Chính trị") @Nullable String issuer,

            @Schema(description = "The issuer as a unit, where it is one of ours") @Nullable
            UUID issuerUnit,

            @Schema(examples = "party") @Nullable String track,
            @Nullable LocalDate date,
            @Nullable String datePrecision,

            @Schema(description = "What it is about; absent where nobody says") @Nullable
            String subject,

            @Schema(
                    description =
                            "Plans that it may be, where several fit; `POST /v1/documents/{id}/resolve` says which")
            @Nullable
            List<Candidate> candidates) {

        /** What the text itself says of the issuer wins over the unit's name. */
        Document issuedBy(String unitName, String unitTrack) {
            return new Document(
                    id,
                    ours,
                    gap,
                    kind,
                    number,
                    issuer == null ? unitName : issuer,
                    issuerUnit,
                    unitTrack,
                    date,
                    datePrecision,
                    subject,
                    candidates);
        }

        Document among(@Nullable List<Candidate> plans) {
            return new Document(
                    id, ours, gap, kind, number, issuer, issuerUnit, track, date, datePrecision, subject, plans);
        }
    }

    /** A link as some text states it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BasisLink")
    public record Link(
            @Schema(description = "Id of the document that rests on the other")
            UUID from,

            @Schema(description = "Id of the document that is rested on")
            UUID to,

            @Schema(examples = "implements") String relation,
            @Schema(examples = "LS-B1") String key,

            @Schema(description = "Key of the line through which this one is reached") @Nullable
            String via,

            @Nullable String section,

            @Schema(description = "The plan whose text says so")
            UUID statedBy,

            @Schema(description = "The line as that text has it", type = SchemaType.OBJECT) @JsonRawValue
            String cited) {}

    /** The way from a plan up to a document. */
    @Schema(name = "BasisPath")
    public record Path(
            @Schema(
                    description =
                            "From the plan to the document; empty where there is no way. A document that a text says is"
                                    + " missing stands where the way passes over a level")
            List<Document> steps,

            @Schema(description = "How often the way goes from one track to another", examples = "1")
            int trackCrossings,

            @Schema(description = "Whether a step of it is a gap")
            boolean hasGap) {}
}
