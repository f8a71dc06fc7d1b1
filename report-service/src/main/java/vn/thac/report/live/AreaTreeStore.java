package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.Boundaries;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Scope;

/** The map by which reports add up: which area lies in which on a day. */
@ApplicationScoped
public class AreaTreeStore {

    private static final String ABOVE = """
            select distinct l.id, lead(l.id) over (partition by a.id order by l.steps) as above_id
            from unnest(?::uuid[]) a(id) cross join lateral unit_line_on(a.id, 'area', ?) l
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private record Area(UUID id, @Nullable UUID above) {}

    /** An area and all in it on a day, each with the one it lies in; one that has ended stays where it lay last. */
    public Map<UUID, @Nullable UUID> in(UnitId area, LocalDate day) {
        return map(
                database.list("select id, above_id from unit_below_on(?, 'area', ?)", AreaTreeStore::area, area, day));
    }

    /** The areas and all above them on a day, each with the one it lies in. */
    public Map<UUID, @Nullable UUID> above(Collection<UUID> areas, LocalDate day) {
        return map(database.list(ABOVE, AreaTreeStore::area, areas.toArray(UUID[]::new), day));
    }

    /** The day whose map is meant. */
    public LocalDate dayOf(Boundaries boundaries, Scope scope, Period period) {
        LocalDate today = Vietnam.today(clock);
        return boundaries == Boundaries.AS_IS
                ? today
                : period.calendar().map(Period.Calendar::lastDay).orElseGet(() -> windowEnd(scope, period, today));
    }

    /** An ad hoc request ends with its window. */
    private LocalDate windowEnd(Scope scope, Period period, LocalDate otherwise) {
        LocalDate end = database.first(
                        """
                        select max(x.to_day) as ends from regime_period x where x.period = ?
                          and (x.regime_id = ? or x.regime_id = (select s.regime_id from roll_up_scope s where s.id = ?))
                        """, row -> new Ends(row.dayOrNull("ends")), period.key(), scope.id(), scope.id())
                .map(Ends::day)
                .orElse(null);
        return end == null ? otherwise : end;
    }

    private static Area area(Row row) throws SQLException {
        return new Area(row.uuid("id"), row.uuidOrNull("above_id"));
    }

    private static Map<UUID, @Nullable UUID> map(List<Area> areas) {
        Map<UUID, @Nullable UUID> above = new HashMap<>();
        areas.forEach(area -> above.put(area.id(), area.above()));
        return above;
    }

    private record Ends(@Nullable LocalDate day) {}
}
