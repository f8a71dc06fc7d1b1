package vn.thac.identity.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.thac.core.problem.Faults;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/** Reads the territories that new or changed ones could double. */
@ApplicationScoped
public class TwinStore {

    private static final String BELOW = """
            select u.id, p.parent_id, s.kind, n.name,
              coalesce((select c.scheme || ':' || c.code from unit_code c where c.unit_id = u.id
                        order by c.scheme <> 'dvhc', c.from_day desc limit 1), u.id::text) as code,
              greatest(p.from_day, n.from_day, s.from_day) as from_day,
              nullif(least(coalesce(p.to_day, 'infinity'), coalesce(n.to_day, 'infinity'),
                coalesce(s.to_day, 'infinity')), 'infinity') as to_day
            from unnest(?::uuid[]) as above(id)
            join unit_parent p on p.parent_id = above.id and p.tree = 'area'
            join unit u on u.id = p.unit_id and u.track = 'territory' and u.withdrawn is null
            join unit_name n on n.unit_id = u.id and n.folded = any(?)
              and daterange(n.from_day, n.to_day) && daterange(p.from_day, p.to_day)
            join unit_standing s on s.unit_id = u.id
              and daterange(s.from_day, s.to_day) && daterange(p.from_day, p.to_day)
              and daterange(s.from_day, s.to_day) && daterange(n.from_day, n.to_day)
            """;

    private final Database database;

    @Inject
    TwinStore(Database database) {
        this.database = database;
    }

    /** What is there already below the territories that these lie in, as far as it is called like one of them. */
    public Twins below(Collection<Unit> units) {
        List<Twins.Territory> wanted = units.stream()
                .flatMap(unit -> Twins.territories(unit, unit.life().from()).stream())
                .toList();
        return wanted.isEmpty() ? new Twins(List.of()) : new Twins(known(wanted));
    }

    /** Refuses at the pointer where a changed unit would be the twin of another from a day on. */
    public void refuse(Unit changed, LocalDate day, String pointer) {
        Faults faults = new Faults();
        List<Twins.Territory> later = Twins.territories(changed, day);
        if (!later.isEmpty()) {
            new Twins(known(later)).check(changed, day, pointer, faults);
        }
        faults.refuse();
    }

    private List<Twins.Territory> known(List<Twins.Territory> like) {
        return database.list(
                BELOW,
                row -> new Twins.Territory(
                        row.id("id", UnitId::new),
                        row.id("parent_id", UnitId::new),
                        row.text("kind"),
                        row.text("name"),
                        row.text("code"),
                        new Span(row.day("from_day"), row.dayOrNull("to_day"))),
                like.stream().map(Twins.Territory::above).distinct().toArray(UnitId[]::new),
                like.stream().map(t -> UnitName.folded(t.name())).distinct().toArray(String[]::new));
    }
}
