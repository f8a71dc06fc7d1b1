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

/** Whose totals somebody may see: those of the areas of their own units, and everything in them, past included. */
@ApplicationScoped
public class AreaSightStore {

    private static final String AREA = """
            select w.area, actor_sees_area(?, w.area, ?) as seen
            from (select coalesce((select u.area from unit_on(?, ?) u), ?::uuid) as area) w
            """;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /**
     * The area that a reference means on a day: a territory, or the area of the unit named; refused where it means
     * none, 404 unless the caller may see it.
     */
    public UnitId require(String reference, LocalDate day) {
        UnitId unit = directory.require(reference, day, "area");
        Sight sight = sight(unit, day);
        if (!acting.actor().isAdministrator() && !sight.seen()) {
            throw Refused.at(CoreRefusal.NOT_FOUND, "area", Map.of("unit", reference));
        }
        return sight.area();
    }

    private record Sight(UnitId area, boolean seen) {}

    private Sight sight(UnitId unit, LocalDate day) {
        return database.first(
                        AREA,
                        row -> new Sight(row.id("area", UnitId::new), row.flag("seen")),
                        acting.actor().name(),
                        Vietnam.today(clock),
                        unit,
                        day,
                        unit)
                .orElseThrow();
    }
}
