package vn.thac.task.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Stage;

/** Plans of whose work something is left to recall. */
@ApplicationScoped
class EndingStore {

    /** In the words of who ended it; where another plan replaces it, those that say so. */
    private static final String REPLACED = "Được thay thế";

    /** A plan with something left, if it has come in, and why. */
    record Unfinished(
            PlanId plan,
            @Nullable UnitId owner,
            @Nullable String reason,
            @Nullable String number) {

        String why() {
            if (reason != null) {
                return reason;
            }
            return number == null ? REPLACED : REPLACED + ": " + number;
        }
    }

    @Inject
    Database database;

    List<Unfinished> unfinished() {
        return database.list(
                """
                select e.plan_id, p.owner_id, e.reason, e.number from plan_end e left join plan_ref p on p.id = e.plan_id
                where e.recalling order by e.plan_id limit 100
                """,
                row -> new Unfinished(
                        new PlanId(row.uuid("plan_id")),
                        row.idOrNull("owner_id", UnitId::new),
                        row.textOrNull("reason"),
                        row.textOrNull("number")));
    }

    /** Nothing is left; after the end of a plan nothing of its work opens again. */
    void finish(PlanId plan) {
        database.update("""
                update plan_end e set recalling = false where e.plan_id = ? and e.recalling
                  and not exists (select 1 from assignment a where a.plan_id = e.plan_id and a.stage = any(?))
                """, plan.value(), Stage.in(Action.RECALL));
    }
}
