package vn.thac.report.opening;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** What this feature reads of {@code units.recorded.v1}: where units are and on which level, day by day. */
record UnitsRecordedPayload(List<Unit> units) {

    /** A unit; its first entry reaches back before it began, its last on after its end. */
    record Unit(UnitId id, List<Level> levels, List<Area> areas) {

        Unit {
            levels = levels == null ? List.of() : List.copyOf(levels);
            areas = areas == null ? List.of() : List.copyOf(areas);
        }

        Stream<Stretch> areasByDay() {
            return open(areas.stream()
                    .map(a -> new Stretch(id, a.area().toString(), a.from(), a.to()))
                    .toList());
        }

        Stream<Stretch> levelsByDay() {
            return open(levels.stream()
                    .map(l -> new Stretch(id, l.level(), l.from(), l.to()))
                    .toList());
        }

        private static Stream<Stretch> open(List<Stretch> stretches) {
            List<Stretch> sorted = stretches.stream()
                    .sorted(Comparator.comparing(Stretch::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
            return Stream.iterate(0, i -> i < sorted.size(), i -> i + 1).map(i -> {
                Stretch s = sorted.get(i);
                return new Stretch(
                        s.unit(), s.value(), i == 0 ? null : s.from(), i == sorted.size() - 1 ? null : s.to());
            });
        }
    }

    /** On which level it stands. */
    record Level(String level, LocalDate from, @Nullable LocalDate to) {}

    /** The territory that it is of. */
    record Area(UnitId area, LocalDate from, @Nullable LocalDate to) {}

    /** What holds of a unit from a day to a day. */
    record Stretch(
            UnitId unit,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
