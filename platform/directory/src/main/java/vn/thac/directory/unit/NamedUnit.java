package vn.thac.directory.unit;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A unit as events and answers name it: with its official code and its name of the day beside the id.
 *
 * @param code {@code scheme:code} in the scheme of the lowest rank; null where it has none
 */
public record NamedUnit(UnitId id, @Nullable String code, String name) {

    /** As sentences say it: with its code where it has one. */
    @Override
    public String toString() {
        return code == null ? name : code + " " + name;
    }
}
