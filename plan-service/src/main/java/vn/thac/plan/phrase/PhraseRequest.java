package vn.thac.plan.phrase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.Selector;
import vn.thac.plan.duty.Lists;

/** Which units, by hand or by a rule that is asked once, and why. */
@Schema(name = "PhraseRequest")
public record PhraseRequest(
        @Schema(description = "References of units", examples = "[\"so:91:ldtbxh\"]") @Nullable
        List<String> units,

        @Schema(description = "All units that the rule picks today, as a class of a package says it; only to choose")
        @Nullable
        Selector selector,

        @NotBlank @Size(max = 2_000) String reason) {

    public PhraseRequest {
        units = Lists.orEmpty(units);
    }

    List<String> named() {
        return Lists.orEmpty(units);
    }
}
