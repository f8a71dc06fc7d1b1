package vn.thac.plan.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was found, and where. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Hit")
public record Hit(
        @Schema(examples = "duty") What what,

        @Schema(
                description =
                        "By a number, symbol or key; by all words as typed; by all words; by words of which one or two are only near",
                examples = "words")
        How how,

        @Schema(description = "Key of the entry", examples = "KG-D56") @Nullable
        String key,

        @Schema(description = "Where it stands in the package of the plan", examples = "/duties/55")
        String place,

        @Schema(description = "What it says; a document as it is cited")
        String text,

        @Schema(description = "Key of the programme that it belongs to", examples = "KG-P7") @Nullable
        String programme,

        @Schema(description = "The words of the text that were met, as they stand there")
        List<String> met,

        OfPlan plan) {

    /** The plan that it stands in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HitPlan")
    public record OfPlan(
            UUID id,

            @Schema(description = "Where the plan is in its life", examples = "issued")
            String state,

            @Schema(description = "Kind of document, a word of /v1/document-kinds", examples = "plan")
            String kind,

            @Schema(examples = "234/KH-UBND") @Nullable String number,
            @Nullable LocalDate date,
            @Schema(examples = "day") @Nullable String datePrecision,
            String title,
            UUID issuer,

            @Schema(examples = "Ủy ban nhân dân tỉnh Kiên Giang") @Nullable
            String issuerName) {}
}
