package vn.thac.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import vn.thac.core.sql.Database;

/**
 * Whether a plan has come to its end. Whoever asks and goes on makes who learns of an end wait, so that nothing is left owed
 * under it: the answer stays so until the transaction ends.
 */
@ApplicationScoped
public class PlanEndStore {

    /** Where a plan {@code p} is in its life, in one word. */
    public static final String LIFE = "coalesce((select e.state from plan_end e where e.plan_id = p.id), 'issued')";

    @Inject
    Database database;

    /** Whether it is not in force any more. */
    public boolean hasEnded(PlanId plan) {
        hold(plan);
        return database.first("select 1 as one from plan_end where plan_id = ?", row -> true, plan)
                .isPresent();
    }

    /** Whether nothing that is open under it is owed any more. */
    public boolean recalls(PlanId plan) {
        return recalled(Set.of(plan)).contains(plan);
    }

    /** Those of the plans under which that is so. */
    public Set<PlanId> recalled(Set<PlanId> plans) {
        hold(plans);
        return Set.copyOf(database.list(
                "select plan_id from plan_end where plan_id = any(?) and recalls",
                row -> row.id("plan_id", PlanId::new),
                (Object) plans.toArray(PlanId[]::new)));
    }

    /** Something under it is owed again, which it is not where the plan has ended so, or does not ask it any more. */
    public void owedAgain(PlanId plan) {
        hold(plan);
        database.update("update plan_end set unfinished = true where plan_id = ? and recalls", plan);
        database.update("update plan_edition set unfinished = true where plan_id = ? and recalls", plan);
    }

    /** What a later edition has opened under it ends with it, where it has ended. */
    public void endsWith(PlanId plan) {
        hold(plan);
        database.update("update plan_end set unfinished = true where plan_id = ?", plan);
    }

    /** Whether the plan, as it is amended, does not ask this any more, and nothing of that is owed. */
    public boolean isFallen(ObligationId obligation) {
        return database.first(
                        "select 1 as one from obligation_fallen where obligation_id = ? and recalls and ended",
                        row -> true,
                        obligation)
                .isPresent();
    }

    /** Those of what is waived or closed that cannot be owed again: its plan has ended so, or does not ask it any more. */
    public Set<ObligationId> gone(Collection<ObligationId> released) {
        return released.isEmpty()
                ? Set.of()
                : Set.copyOf(database.list(
                        """
                        select o.id from obligation o where o.id = any(?)
                          and (exists (select 1 from plan_end e where e.plan_id = o.plan_id and e.recalls)
                            or exists (select 1 from obligation_fallen f where f.obligation_id = o.id and f.recalls and f.ended))
                        """, row -> row.id("id", ObligationId::new), (Object) released.toArray(ObligationId[]::new)));
    }

    /**
     * Nobody ends it, or brings another edition of it, until the transaction does. Who changes much of what is owed under it
     * takes it before that, as those do.
     */
    public void hold(PlanId plan) {
        hold(Set.of(plan));
    }

    private void hold(Set<PlanId> plans) {
        database.list("select 1 as one from plan where id = any(?) order by id for share", row -> true, (Object)
                plans.toArray(PlanId[]::new));
    }
}
