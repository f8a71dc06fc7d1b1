package vn.thac.directory.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** The unit that the present request is made for: the header {@code Acting-Unit}, else the actor's only unit. */
@RequestScoped
public class ActingUnit {

    @Inject
    Acting acting;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Refuses when the header names none, or is absent and the actor has not exactly one unit. */
    public UnitId require() {
        if (acting.unit() instanceof UnitId known) {
            return known;
        }
        String named = acting.header(Acting.UNIT_HEADER);
        UnitId unit = named == null ? onlyUnit() : named(named);
        acting.actFor(unit, null);
        return unit;
    }

    private UnitId named(String reference) {
        return directory
                .resolve(reference, Vietnam.today(clock))
                .orElseThrow(() -> Refused.at(
                        DirectoryRefusal.ACTING_UNIT_UNKNOWN, Acting.UNIT_HEADER, Map.of("unit", reference)));
    }

    private UnitId onlyUnit() {
        LocalDate today = Vietnam.today(clock);
        List<UnitId> units = database.list(
                """
                select distinct unit_id from known_post
                where actor = ? and from_day <= ? and (to_day is null or to_day > ?) limit 2
                """, row -> row.id("unit_id", UnitId::new), acting.actor().name(), today, today);
        return switch (units.size()) {
            case 1 -> units.get(0);
            case 0 -> throw Refused.of(CoreRefusal.NOT_PERMITTED);
            default -> throw Refused.at(DirectoryRefusal.ACTING_UNIT_REQUIRED, Acting.UNIT_HEADER, Map.of());
        };
    }
}
