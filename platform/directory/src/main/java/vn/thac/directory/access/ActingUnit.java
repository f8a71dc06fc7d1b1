package vn.thac.directory.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Claim;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;

/** The unit that the present request is made for: the header {@code Acting-Unit}, else the actor's only unit. */
@RequestScoped
public class ActingUnit implements Claim {

    @Inject
    Acting acting;

    @Inject
    Access access;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What the header means, once it was looked up: a request has one header and one day. */
    private @Nullable UnitId meant;

    /** Refuses when the header names none, or is absent and the actor has not exactly one unit. */
    public UnitId require() {
        if (acting.unit() instanceof UnitId known) {
            return known;
        }
        UnitId unit = named().orElseGet(this::onlyUnit);
        acting.actFor(unit, null);
        return unit;
    }

    /** The unit that the header names; empty where there is no header. Refuses one that is not there today. */
    public Optional<UnitId> named() {
        return Optional.ofNullable(acting.header(Acting.UNIT_HEADER)).map(this::named);
    }

    /** Refuses a header that names no unit of today, or one that no post of the actor reaches. */
    @Override
    public void check() {
        named().filter(unit -> !access.allows(Duty.READ, unit)).ifPresent(foreign -> {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        });
    }

    /** Refuses where the header names another unit than the one that the request is about. */
    public void requireIs(UnitId unit) {
        if (named().filter(named -> !named.equals(unit)).isPresent()) {
            throw Refused.at(
                    DirectoryRefusal.ACTING_UNIT_CONTRADICTS,
                    Acting.UNIT_HEADER,
                    Map.of("unit", String.valueOf(acting.header(Acting.UNIT_HEADER))));
        }
    }

    private UnitId named(String reference) {
        if (meant == null) {
            meant = find(reference);
        }
        return meant;
    }

    private UnitId find(String reference) {
        LocalDate today = Vietnam.today(clock);
        Optional<KnownUnit> unit = directory.find(reference, today);
        Optional<Fault> absent = unit.isPresent()
                ? directory.whyAbsent(unit.get(), reference, today, Acting.UNIT_HEADER)
                : directory.whyNoMore(reference, today, Acting.UNIT_HEADER);
        if (absent.isPresent()) {
            throw new Refused(List.of(absent.get()));
        }
        return unit.orElseThrow(() ->
                        Refused.at(DirectoryRefusal.ACTING_UNIT_UNKNOWN, Acting.UNIT_HEADER, Map.of("unit", reference)))
                .id();
    }

    private UnitId onlyUnit() {
        LocalDate today = Vietnam.today(clock);
        List<UnitId> units = database.list(
                "select id from actor_units(?, ?) id limit 2",
                row -> row.id("id", UnitId::new),
                acting.actor().name(),
                today);
        return switch (units.size()) {
            case 1 -> units.get(0);
            case 0 -> throw Refused.of(CoreRefusal.NOT_PERMITTED);
            default -> throw Refused.at(DirectoryRefusal.ACTING_UNIT_REQUIRED, Acting.UNIT_HEADER, Map.of());
        };
    }
}
