package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.sql.AmongIds;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.ReadOrder.AnyOf;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.directory.access.Reach;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;

/**
 * Who sees an assignment {@code a}: whoever may read the unit that was given it, that answers for it or hands it down, or the issuer
 * of the plan that gave it or of a plan which that one carries out. Single reads, steps, lists and boards ask here; a
 * property holds the list against the single reads.
 */
@ApplicationScoped
public class SightStore {

    /** How the rows of a list are bounded: a head for the statement, and a condition for each row. */
    public record Bounds(Sql head, Sql condition) {

        private static Bounds none() {
            return new Bounds(new Sql(), Sql.of("true"));
        }
    }

    /** What is seen of the assignments {@code a}, behind the head of who does not see all there is. */
    static final AnyOf ASSIGNMENTS = new AnyOf(
            "assignment a",
            List.of(
                    new AmongIds("a.owner_id", "readable"),
                    new AmongIds("a.unit_id", "readable", "a.owner_id <> a.unit_id"),
                    new AmongIds("a.assigner_id", "readable", "a.assigner_id is not null"),
                    new AmongIds("a.plan_id", "followed")));

    private static final String ITS_ISSUERS =
            "select g.issuer_id from plan_below b join plan_ref g on g.id = b.ancestor_id where b.plan_id = ";

    private final Database database;
    private final Access access;
    private final Reach reach;

    @Inject
    SightStore(Database database, Access access, Reach reach) {
        this.database = database;
        this.access = access;
        this.reach = reach;
    }

    /** 404 unless the present actor sees it. */
    public void require(AssignmentId id) {
        Sql seen = Sql.of("select 1 from assignment a where a.id = ? and", id).add(each());
        if (database.first(seen, row -> true).isEmpty()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
    }

    /** Whether the actor sees everything that the plan and all plans below it gave. */
    public boolean seesPlan(PlanId plan) {
        Sql issuers = Sql.of("select 1 from (" + ITS_ISSUERS + "? offset 0) g where", plan.value())
                .add(reach.mayRead("g.issuer_id"));
        return database.first(issuers, row -> true).isPresent();
    }

    /**
     * Bounds a list to what the actor sees, as cheaply as it can: not at all where everything under the plan or of the
     * unit is seen; row by row for one unit; and else by all that the actor reads.
     */
    public Bounds bounds(@Nullable UnitId unit, @Nullable PlanId plan) {
        if (unit != null && access.allows(Duty.READ, unit) || plan != null && seesPlan(plan)) {
            return Bounds.none();
        }
        return unit == null ? amongReadable() : new Bounds(new Sql(), each());
    }

    /** Looks up from each row: for few. */
    private Sql each() {
        return Sql.of("(")
                .add(reach.mayRead("a.unit_id"))
                .add("or a.owner_id <> a.unit_id and")
                .add(reach.mayRead("a.owner_id"))
                .add("or a.assigner_id is not null and")
                .add(reach.mayRead("a.assigner_id"))
                .add("or exists (" + ITS_ISSUERS + "a.plan_id and")
                .add(reach.mayRead("g.issuer_id"))
                .add("))");
    }

    /** Looks down once from all that the actor reads: for many. */
    private Bounds amongReadable() {
        if (reach.isUnlimited()) {
            return Bounds.none();
        }
        Sql head = Sql.of("with readable(id) as materialized (")
                .add(reach.readable())
                .add("""
                    ),
                    followed(id) as materialized (
                      select distinct b.plan_id from plan_below b join plan_ref g on g.id = b.ancestor_id
                      where g.issuer_id in (select id from readable))
                    """);
        return new Bounds(head, ASSIGNMENTS.each());
    }
}
