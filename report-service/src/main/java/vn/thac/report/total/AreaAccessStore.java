package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** Whose totals somebody may see: those of the areas of their own units, and everything below. */
@ApplicationScoped
public class AreaAccessStore {

    private static final String SEES = """
            with recursive above(id) as (
              select ?::uuid
              union
              select p.parent_id from above a join known_parent p on p.unit_id = a.id
              where p.tree = 'area' and p.from_day <= ? and (p.to_day is null or p.to_day > ?))
            select 1 as one from known_post t join known_unit u on u.id = t.unit_id
            join above a on a.id = coalesce(u.area, u.id)
            where t.actor = ? and t.from_day <= ? and (t.to_day is null or t.to_day > ?) limit 1
            """;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** The area that a reference means: a territory, or the area of the unit named; 404 unless it may be seen. */
    public UnitId require(String reference) {
        LocalDate today = Vietnam.today(clock);
        UnitId unit = directory
                .resolve(reference, today)
                .orElseThrow(() -> Refused.at(CoreRefusal.NOT_FOUND, "area", Map.of("unit", reference)));
        UnitId area = directory
                .find(unit, today)
                .map(u -> u.area() == null ? unit : u.area())
                .orElse(unit);
        if (!acting.actor().isAdministrator() && !sees(area, today)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return area;
    }

    private boolean sees(UnitId area, LocalDate today) {
        return database.first(
                        SEES,
                        row -> row.integer("one"),
                        area,
                        today,
                        today,
                        acting.actor().name(),
                        today,
                        today)
                .isPresent();
    }
}
