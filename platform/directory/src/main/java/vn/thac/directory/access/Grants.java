package vn.thac.directory.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.request.Actor;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** The posts of an actor that count for a unit on a day, as the present request found them when it first asked. */
@RequestScoped
class Grants {

    private static final String GRANTS = """
            select p.unit_id, p.duty, p.subtree,
              case when p.past or a.heritage then 'HERITAGE' when a.id = ? then 'SAME'
                when a.in_command then 'COMMAND' else 'LEADERSHIP' end as relation
            from unit_above(?, ?) a join actor_posts(?, ?) p on p.unit_id = a.id
            """;

    private record Question(String actor, UnitId unit, LocalDate on) {}

    @Inject
    Database database;

    private final Map<Question, List<Grant>> found = new HashMap<>();

    List<Grant> of(Actor actor, UnitId unit, LocalDate on) {
        return found.computeIfAbsent(new Question(actor.name(), unit, on), this::ask);
    }

    private List<Grant> ask(Question asked) {
        return database.list(
                GRANTS,
                row -> new Grant(
                        row.id("unit_id", UnitId::new),
                        Duty.of(row.text("duty")),
                        row.flag("subtree"),
                        AccessMatrix.Relation.valueOf(row.text("relation"))),
                asked.unit(),
                asked.unit(),
                asked.on(),
                asked.actor(),
                asked.on());
    }
}
