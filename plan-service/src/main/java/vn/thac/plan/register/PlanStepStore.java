package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.thac.core.WireName;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.plan.PlanId;

/** What was decided of plans, only ever added to. */
@ApplicationScoped
public class PlanStepStore {

    private static final String[] PRIVATE = Arrays.stream(PlanStep.Kind.values())
            .filter(PlanStep.Kind::isPrivate)
            .map(WireName::wire)
            .toArray(String[]::new);

    private final Database database;
    private final Acting acting;
    private final PlanSightStore sight;

    PlanStepStore(Database database, Acting acting, PlanSightStore sight) {
        this.database = database;
        this.acting = acting;
        this.sight = sight;
    }

    public void keep(Plan after, PlanStep step, Instant at) {
        database.update(
                """
                insert into plan_step (plan, version, step, reason, number, document_date, other, actor, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                after.id().value(),
                after.version(),
                step.kind(),
                step.reason(),
                step.number(),
                step.date(),
                step.other() == null ? null : step.other().value(),
                acting.actor().name(),
                at);
    }

    /** In the order in which they were taken; what was said on the way to the signature only for its own unit. */
    public List<PlanStepView> of(PlanId plan) {
        Sql sql = Sql.of("select s.* from plan_step s join plan p on p.id = s.plan where s.plan = ?", plan.value())
                .add("and (s.step <> all(?) or", (Object) PRIVATE)
                .add(sight.seesDraft())
                .add(") order by s.version");
        return database.list(sql, PlanStepStore::taken);
    }

    private static PlanStepView taken(Row row) throws SQLException {
        return new PlanStepView(
                row.text("step"),
                row.textOrNull("reason"),
                row.textOrNull("number"),
                row.dayOrNull("document_date"),
                row.uuidOrNull("other"),
                row.text("actor"),
                row.instant("at"));
    }
}
