package vn.thac.identity.unit;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.UnitRecord;

/**
 * A unit with its whole history.
 *
 * @param on the day for which {@code name} holds
 * @param version also its ETag
 */
public record UnitView(
        @Schema(implementation = String.class) UnitId id,
        long version,
        LocalDate on,
        @Schema(examples = "UBND huyện Tam Đường") @Nullable String name,
        @Nullable String shortName,
        @Schema(examples = "government") String track,
        @Schema(examples = "people-committee") String kind,
        @Schema(examples = "district") String level,
        @Schema(implementation = String.class) @Nullable UnitId area,
        LocalDate begins,
        @Nullable LocalDate ends,
        List<UnitRecord.Name> names,
        List<UnitRecord.Code> codes,
        List<UnitRecord.Parent> parents) {

    static UnitView of(Unit unit, LocalDate on) {
        UnitRecord told = Told.record(unit, UnitChange.REGISTERED);
        UnitName name = unit.nameOn(on).orElse(null);
        return new UnitView(
                unit.id(),
                unit.version(),
                on,
                name == null ? null : name.name(),
                name == null ? null : name.shortName(),
                unit.track(),
                unit.kind(),
                unit.level(),
                unit.area(),
                told.begins(),
                told.ends(),
                told.names(),
                told.codes(),
                told.parents());
    }
}
