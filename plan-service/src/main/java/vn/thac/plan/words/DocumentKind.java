package vn.thac.plan.words;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentKind(
        @Schema(examples = "plan") String code,
        @Schema(examples = "Kế hoạch") String nameVi,
        @Schema(examples = "Plan") String nameEn,

        @Schema(description = "As it stands in a symbol of the state; some kinds have none", examples = "KH") @Nullable
        String abbreviation,

        @Schema(description = "As it stands in a symbol of the Party", examples = "KH") @Nullable
        String partyAbbreviation,

        @Schema(description = "What a document of the kind answers where another asks it of a unit")
        List<String> answers,

        @Schema(description = "What names the kind", examples = "Nghị định 30/2020/NĐ-CP, Điều 7")
        String source,

        @Schema(
                description = "What of it nobody has held against the text of its source",
                examples = "Chữ viết tắt chưa đối chiếu văn bản gốc")
        @Nullable
        String doubt) {

    @Nullable
    String abbreviation(String track) {
        return track.equals(Symbols.PARTY) ? partyAbbreviation : abbreviation;
    }
}
