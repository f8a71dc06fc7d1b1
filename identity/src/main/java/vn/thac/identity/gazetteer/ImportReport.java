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
        @Schema(examples = "10794") int rows,
        Counts territories,
        Counts bodies,
        int events,
        List<Changed> changes,
        Absent absent) {

    /** How many units of a sort met which fate. */
    public record Counts(int registered, int renamed, int moved, int otherwise, int unchanged) {}

    /** One changed unit; line 0 is the country itself. */
    public record Changed(
            int line,
            @Schema(examples = "ubnd:106") String ref,
            @Schema(examples = "registered") UnitChange change,
            @Nullable String was,
            @Schema(examples = "UBND huyện Tam Đường") String now) {}

    /** Territories that the list does not name. */
    public record Absent(int count, List<String> first) {}
}
