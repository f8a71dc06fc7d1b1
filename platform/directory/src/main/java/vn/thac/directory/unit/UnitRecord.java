package vn.thac.directory.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** Everything known of a unit, dated, as identity's {@code unit.recorded.v1} tells it. {@code to} is exclusive. */
public record UnitRecord(
        UnitId id,
        String change,
        String track,
        String kind,
        String level,
        @Nullable UnitId area,
        LocalDate begins,
        @Nullable LocalDate ends,
        List<Name> names,
        List<Code> codes,
        List<Parent> parents) {

    /** What the unit is called from a day on. */
    public record Name(
            String name,
            @Nullable String shortName,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A code of a scheme; the same code can mean another unit at another time. */
    public record Code(
            String scheme,
            String code,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Its parent in one of the trees (area, command, leadership, sector …). */
    public record Parent(
            String tree,
            UnitId parent,
            LocalDate from,
            @Nullable LocalDate to) {}
}
