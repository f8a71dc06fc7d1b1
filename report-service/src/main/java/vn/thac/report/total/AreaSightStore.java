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
import vn.thac.directory.unit.KnownUnit;

/** Whose totals somebody may see: those of the areas of their own units, and everything in them, past included. */
@ApplicationScoped
public class AreaSightStore {

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
        UnitId area = directory.find(unit, day).map(KnownUnit::area).orElse(unit);
        if (!acting.actor().isAdministrator() && !sees(area)) {
            throw Refused.at(CoreRefusal.NOT_FOUND, "area", Map.of("unit", reference));
        }
        return area;
    }

    private boolean sees(UnitId area) {
        return database.first(
                        "select actor_sees_area(?, ?, ?) as sees",
                        row -> row.flag("sees"),
                        acting.actor().name(),
                        area,
                        Vietnam.today(clock))
                .orElse(false);
    }
}
