package vn.thac.identity.unit;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * What a unit is at a time, and in whose area it stands.
 *
 * @param area null for a territory, which is a place itself
 */
public record Standing(String kind, String level, @Nullable UnitId area) {

    public Standing ofKind(String other) {
        return new Standing(other, level, area);
    }
}
