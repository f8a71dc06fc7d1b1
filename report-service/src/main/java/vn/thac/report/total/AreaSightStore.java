package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.report.UnitName;

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

    private record Sight(UnitName area, boolean seen) {}

    /**
     * The area that a reference means on a day, by its name of the day: a territory, or the area of the unit named;
     * refused where it means none, 404 unless the caller may see it.
     */
    public UnitName require(String reference, LocalDate day) {
        Sight sight = Directory.meant(reference, day)
                .flatMap(meant -> sight(meant, day))
                .orElseThrow(() -> new Refused(List.of(directory.whyNot(reference, day, "area"))));
        if (!acting.actor().isAdministrator() && !sight.seen()) {
            throw Refused.at(CoreRefusal.NOT_FOUND, "area", Map.of("unit", reference));
        }
        return sight.area();
    }

    private Optional<Sight> sight(Sql meant, LocalDate day) {
        return database.first(
                Sql.of(
                                "select a.area, n.name, actor_sees_area(?, a.area, ?) as seen from (select coalesce(u.area, w.id) as area from",
                                acting.actor().name(),
                                Vietnam.today(clock))
                        .add(meant)
                        .add("cross join lateral unit_on(w.id, ?) u) a", day)
                        .add("left join lateral unit_on(a.area, ?) n on true", day),
                row -> new Sight(UnitName.of(row.id("area", UnitId::new), row.textOrNull("name")), row.flag("seen")));
    }
}
