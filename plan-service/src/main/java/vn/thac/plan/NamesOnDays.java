package vn.thac.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** Names for a page of rows that each speak of another day. */
@ApplicationScoped
public class NamesOnDays {

    private final Directory directory;

    public NamesOnDays(Directory directory) {
        this.directory = directory;
    }

    public Map<UnitOnDay, String> of(Collection<UnitOnDay> wanted) {
        Map<LocalDate, Set<UnitId>> byDay = new HashMap<>();
        wanted.forEach(
                one -> byDay.computeIfAbsent(one.day(), day -> new HashSet<>()).add(one.unit()));
        Map<UnitOnDay, String> names = new HashMap<>();
        directory
                .names(byDay)
                .forEach((day, named) -> named.forEach((unit, name) -> names.put(new UnitOnDay(unit, day), name)));
        return names;
    }
}
