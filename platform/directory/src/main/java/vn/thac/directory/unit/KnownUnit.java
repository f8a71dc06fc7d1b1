package vn.thac.directory.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** A unit as it stands on a day: with the name of that day. */
public record KnownUnit(
        UnitId id,
        String name,
        String track,
        String kind,
        String level,
        @Nullable UnitId area,
        LocalDate begins,
        @Nullable LocalDate ends) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(begins) && (ends == null || day.isBefore(ends));
    }
}
