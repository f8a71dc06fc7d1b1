package vn.thac.plan.indicator.holding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.directory.unit.NamedUnit;

/** Who may define a code. */
@Schema(name = "Holding")
public record HoldingView(
        String code,

        NamedUnit owner,

        @Schema(description = "Who may define it too, by leave of its owner")
        List<NamedUnit> granted,

        @Schema(description = "How often any of this has changed", examples = "1")
        long version) {}
