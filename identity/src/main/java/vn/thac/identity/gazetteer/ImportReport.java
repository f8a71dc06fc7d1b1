package vn.thac.identity.gazetteer;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.identity.unit.UnitChange;

/**
 * What taking in a list changed, or would change.
 *
 * @param events how many events it made: one a changed unit
 * @param changes the first changes, most lists change few
 * @param absent territories of the register that the list does not name; they stay as they are
 */
public record ImportReport(
        boolean dryRun,
        LocalDate on,

        @Schema(description = "Lines of the list, without its head", examples = "10794")
        int rows,

        Counts territories,
        Counts bodies,
        int events,
        List<Changed> changes,
        Absent absent) {

    /** How many units of a sort met which fate. */
    public record Counts(
            @Schema(description = "Units that are new") int registered,

            @Schema(description = "Units that only got another name")
            int renamed,

            @Schema(description = "Units that only got another unit above them")
            int moved,

            @Schema(description = "Units changed in another way, or in several")
            int otherwise,

            @Schema(description = "Units of which the list says nothing new")
            int unchanged) {}

    /** One changed unit; line 0 is the country itself. */
    public record Changed(
            @Schema(description = "Line of the list that says so; 0 for the country itself")
            int line,

            @Schema(description = "Its code, as scheme:code", examples = "ubnd:106")
            String ref,

            @Schema(examples = "registered") UnitChange change,

            @Schema(description = "What it was called before; absent where it is new") @Nullable
            String was,

            @Schema(description = "What it is called now", examples = "UBND huyện Tam Đường")
            String now) {}

    /** Territories that the list does not name. */
    public record Absent(
            @Schema(description = "How many there are") int count,

            @Schema(description = "Codes of the first of them, in the scheme of territories")
            List<String> first) {}
}
