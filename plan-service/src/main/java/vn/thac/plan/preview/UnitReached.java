package vn.thac.plan.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.mandate.Demand;

/** What a draft would bring to one unit; it is asked nothing where {@code asks} is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitReached(
        NamedUnit unit,
        @Schema(examples = "commune") @Nullable String level,
        @Schema(examples = "government") @Nullable String track,
        @Nullable Asks asks,

        @Schema(description = "Everything that it would be asked; `asks` is the strongest") @Nullable
        Set<Asks> allAsks,

        @Nullable Relation relation,
        @Nullable LocalDate due,

        @Schema(description = "Assignments that it would get, of the plan and handed down", examples = "5")
        int assignments,

        @Schema(description = "Those of them that a unit above it, which has the item, would hand down", examples = "1")
        int handedDown,

        @Schema(description = "Reporting rules by which it would owe reports", examples = "1")
        int reports) {

    static UnitReached of(
            NamedUnit unit,
            @Nullable KnownUnit known,
            @Nullable Demand demand,
            int assignments,
            int handedDown,
            int reports) {
        return new UnitReached(
                unit,
                known == null ? null : known.level(),
                known == null ? null : known.track(),
                demand == null ? null : demand.asks(),
                demand == null ? null : demand.all(),
                demand == null ? null : demand.relation(),
                demand == null ? null : demand.due(),
                assignments + handedDown,
                handedDown,
                reports);
    }
}
