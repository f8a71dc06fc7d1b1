package vn.thac.report;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** A unit with the name it has on the day in question. */
public record UnitName(
        UnitId id, @Schema(examples = "UBND xã Bình Lư") String name) {

    /** A unit by the names of a day; one that is not known yet is called by its id. */
    public static UnitName of(UnitId id, Map<UnitId, String> names) {
        return of(id, names.get(id));
    }

    /** The same by its name; null where it is not known yet. */
    public static UnitName of(UnitId id, @Nullable String name) {
        return new UnitName(id, name == null ? id.toString() : name);
    }
}
