package vn.thac.report;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.directory.UnitId;

/** A unit with the name it has on the day in question. */
public record UnitName(
        UnitId id, @Schema(examples = "UBND xã Bình Lư") String name) {

    /** A unit by the names of a day; one that is not known yet is called by its id. */
    public static UnitName of(UnitId id, Map<UnitId, String> names) {
        return new UnitName(id, names.getOrDefault(id, id.toString()));
    }
}
