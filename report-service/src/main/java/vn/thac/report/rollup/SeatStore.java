package vn.thac.report.rollup;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.command.Relation;
import vn.thac.report.StoredJson;

/** From where in their rules units report: asked only where several report of one place, or the rule says who supplies. */
@ApplicationScoped
public class SeatStore {

    private static final int NOWHERE = Integer.MAX_VALUE;

    /** Beside the obligation {@code o}: what tells whether its seat must be asked for. */
    public static final String COLUMNS =
            ", r.id as of_regime, r.number, o.relation, o.entitled, (select k.supplied_by is not null from regime_period k"
                    + " where k.regime_id = o.regime_id and k.period = o.period) as declares ";

    /**
     * Which of the addressees {@code a} mean the unit of the obligation {@code o}; which later ones do not change, nor that it
     * was taken out later.
     */
    public static final String MEANT = """
             join plan_member m on m.plan_id = o.plan_id and m.addressee = a.key and m.unit_id = o.unit_id
                and m.on_day <= o.members_on and coalesce(m.left_on >= o.members_on, true)
            """;

    private static final String SEATS = """
            select o.id, r.id as of_regime, r.number, o.relation, o.entitled, x.supplied_by, u.track, w.addressees, w.position
            from obligation o join regime r on r.id = o.regime_id
            join regime_period x on x.regime_id = o.regime_id and x.period = o.period
            left join lateral unit_on(o.unit_id, o.members_on) u on true
            cross join lateral (
              select array_agg(a.key order by a.n) as addressees, min(a.n)::integer as position
              from unnest(x.who) with ordinality a(key, n)""" + MEANT + """
              ) w
            where o.id = any(?)
            """;

    /** A report with whether the rule of its regime says who supplies some indicators. */
    public record Found(OwnReport report, boolean declares) {}

    private final Database database;
    private final StoredJson json;

    @Inject
    SeatStore(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** A report of several regimes, with {@link #COLUMNS} beside its own. */
    public static Found found(Row row) throws SQLException {
        Seat seat = new Seat(row.uuid("of_regime"), order(row), 1, "", Map.of());
        return new Found(OwnReportStore.own(row).at(seat), row.flag("declares"));
    }

    /** Reports by place, each with its seat; the order is left out where all are of one regime. */
    public <K> Map<K, List<OwnReport>> seated(Map<K, List<Found>> places, boolean overRegimes) {
        Set<UUID> unclear = new HashSet<>();
        places.values().forEach(place -> unclear(place, unclear));
        Map<UUID, Seat> seats = of(unclear, overRegimes);
        Map<K, List<OwnReport>> seated = new LinkedHashMap<>();
        places.forEach((place, found) -> seated.put(
                place,
                found.stream()
                        .map(Found::report)
                        .map(r -> r.at(seats.getOrDefault(r.obligation(), overRegimes ? r.seat() : Seat.ONLY)))
                        .toList()));
        return seated;
    }

    /** Those whose seat makes a difference: their regime declares, or has another report of the place. */
    private static void unclear(List<Found> place, Set<UUID> unclear) {
        Map<UUID, UUID> first = new HashMap<>();
        for (Found found : place) {
            UUID id = found.report().obligation();
            UUID other = first.putIfAbsent(found.report().seat().regime(), id);
            if (found.declares() || other != null) {
                unclear.add(id);
            }
            if (other != null) {
                unclear.add(other);
            }
        }
    }

    private Map<UUID, Seat> of(Collection<UUID> obligations, boolean overRegimes) {
        Map<UUID, Seat> seats = new HashMap<>();
        if (!obligations.isEmpty()) {
            database.list(SEATS, row -> seats.put(row.uuid("id"), seat(row, overRegimes)), (Object)
                    obligations.toArray(UUID[]::new));
        }
        return seats;
    }

    private Seat seat(Row row, boolean overRegimes) throws SQLException {
        List<String> addressees = row.textOrNull("addressees") == null ? List.of() : row.texts("addressees");
        Integer position = row.integerOrNull("position");
        String track = row.textOrNull("track");
        return new Seat(
                row.uuid("of_regime"),
                overRegimes ? order(row) : 0,
                position == null ? NOWHERE : position,
                track == null ? "" : track,
                declared(row.textOrNull("supplied_by"), addressees));
    }

    private Map<String, Boolean> declared(@Nullable String suppliedBy, List<String> addressees) {
        Map<String, Boolean> declared = new HashMap<>();
        if (suppliedBy != null) {
            for (SuppliedBy entry : json.read(suppliedBy, new TypeReference<List<SuppliedBy>>() {})) {
                boolean does = entry.addressees().stream().anyMatch(addressees::contains);
                entry.indicators().forEach(code -> declared.merge(code, does, Boolean::logicalOr));
            }
        }
        return declared;
    }

    private static long order(Row row) throws SQLException {
        return row.number("number")
                + (row.word("relation", Relation.class) == Relation.REQUESTED ? Seat.REQUESTED : 0)
                + (row.flag("entitled") ? 0 : Seat.ADMITTED);
    }
}
