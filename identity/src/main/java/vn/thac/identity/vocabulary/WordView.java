package vn.thac.identity.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A word as it is shown; what its list does not say is absent. {@code version} is its ETag. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordView(
        @Schema(examples = "commune") String code,
        @Schema(examples = "Cấp xã") String nameVi,
        @Schema(examples = "Commune") String nameEn,

        @Schema(description = "Of levels (smaller stands higher), tracks and schemes") @Nullable
        Integer rank,

        @Schema(description = "Of kinds: what is said before the name") @Nullable
        String word,

        @Schema(description = "Of trees: whether a parent stands on a higher level, never on the same") @Nullable
        Boolean descends,

        @Schema(description = "Of schemes: what the codes look like at each level") @Nullable
        List<CodeForm> forms,

        boolean retired,
        long version) {

    static WordView of(Word word) {
        return new WordView(
                word.code(),
                word.nameVi(),
                word.nameEn(),
                word.rank(),
                word.spoken(),
                word.descends(),
                word.forms(),
                word.retired(),
                word.version());
    }
}
