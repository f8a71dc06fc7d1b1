package vn.thac.directory.unit.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * What a unit is called and what it is over a stretch of days. The standings of a unit follow each other without a gap,
 * from always (null) to for ever (null): before it began it has its first name, after its end the last.
 */
record Standing(
        String name,
        String kind,
        String level,
        @Nullable UnitId area,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static List<Standing> of(UnitFacts unit) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        days.add(null);
        days.addAll(changes(unit));
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate from = days.get(i);
            LocalDate to = i + 1 < days.size() ? days.get(i + 1) : null;
            UnitFacts.Name name = at(unit.names(), from);
            UnitFacts.Area area = unit.areas().isEmpty() ? null : at(unit.areas(), from);
            standings.add(new Standing(
                    name.name(),
                    at(unit.kinds(), from).kind(),
                    at(unit.levels(), from).level(),
                    area == null ? null : area.area(),
                    from,
                    to));
        }
        return standings;
    }

    /** The days on which something changes: each day on which an entry begins that is not the first of its line. */
    private static TreeSet<LocalDate> changes(UnitFacts unit) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (List<? extends UnitFacts.Dated> line : List.of(unit.names(), unit.kinds(), unit.levels(), unit.areas())) {
            line.stream().map(UnitFacts.Dated::from).sorted().skip(1).forEach(days::add);
        }
        return days;
    }

    /** The last entry that has begun by the day; the first of all where none has. */
    private static <T extends UnitFacts.Dated> T at(List<T> line, @Nullable LocalDate day) {
        return line.stream()
                .filter(entry -> day != null && !entry.from().isAfter(day))
                .max(Comparator.comparing(UnitFacts.Dated::from))
                .orElseGet(() -> line.stream()
                        .min(Comparator.comparing(UnitFacts.Dated::from))
                        .orElseThrow());
    }
}
