package vn.thac.plan.words;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A word that a document may carry. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentWord(
        @Schema(examples = "for-head") String code,
        @Schema(examples = "Ký thay người đứng đầu") String nameVi,
        @Schema(examples = "For the head") String nameEn,

        @Schema(description = "How the state writes it", examples = "KT.")
        String mark,

        @Schema(description = "How the Party writes it", examples = "K/T") @Nullable
        String partyMark,

        @Schema(description = "What names it", examples = "Nghị định 30/2020/NĐ-CP")
        String source,

        @Schema(description = "What of it nobody has held against the text of its source") @Nullable
        String doubt) {}
