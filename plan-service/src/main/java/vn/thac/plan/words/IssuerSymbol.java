package vn.thac.plan.words;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;
import vn.thac.directory.unit.KnownUnit;

/** The half of a symbol that says who issues. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuerSymbol(
        @Schema(examples = "HU") String symbol,
        @Schema(examples = "party") String track,

        @Schema(description = "Levels of the units that have it", examples = "[\"district\"]")
        List<String> levels,

        @Schema(
                description = "Of units of this kind; without one, only of those that are called so",
                examples = "party-committee")
        @Nullable
        String kind,

        @Schema(description = "How the names of such units begin", examples = "[\"Huyện ủy\"]")
        List<String> called,

        @Schema(description = "The document that lays it down")
        String source,

        @Schema(description = "What of it nobody has held against the text of its source") @Nullable
        String doubt) {

    boolean fits(KnownUnit unit) {
        return track.equals(unit.track())
                && levels.contains(unit.level())
                && (kind == null ? isName(unit) : kind.equals(unit.kind()));
    }

    boolean isName(KnownUnit unit) {
        String name = Text.key(unit.name());
        return called.stream().anyMatch(begin -> name.startsWith(Text.key(begin)));
    }
}
