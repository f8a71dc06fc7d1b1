package vn.thac.plan.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.PlanId;

/** What people have decided of mandates, and what a plan would be as an answer. */
@ApplicationScoped
public class StepStore {

    /** A plan in force of the mandate's owner or of a unit that it came after, beside what is asked. */
    public record Candidate(String kind, boolean rightKind, boolean before, Instant issuedAt) {}

    private final Database database;
    private final Acting acting;

    StepStore(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    public void keep(Mandate mandate, Step step, Instant at) {
        database.update(
                "insert into mandate_step (mandate, version, step, plan, reason, due, was, actor, at) values (?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?)",
                mandate.id().value(),
                mandate.version(),
                step.kind().wire(),
                step.plan() == null ? null : step.plan().value(),
                step.reason(),
                step.due(),
                step.was(),
                acting.actor().name(),
                at);
    }

    /** In the order in which they were taken. */
    public List<StepView> of(UUID mandate) {
        return database.list(
                "select step, plan, reason, due, was, actor, at from mandate_step where mandate = ? order by version",
                StepStore::taken,
                mandate);
    }

    /** Nobody withdraws the plan until the transaction ends. Before a mandate is held, as who withdraws it does. */
    public void holdAnswer(PlanId plan) {
        database.first("select 1 as one from plan where id = ? for share", row -> true, plan.value());
    }

    public Optional<Candidate> candidate(Mandate mandate, PlanId plan, LocalDate today) {
        Sql sql = Sql.of(
                        """
                        select p.kind, ? = any (k.answers) as right_kind, dated_before(p.document_date, p.date_precision,
                          q.document_date, q.date_precision) as before, p.issued_at
                        from plan p join document_kind k on k.code = p.kind, plan q
                        where p.id = ? and p.life = 'issued' and q.id = ? and p.id <> q.id and p.issuer in
                        """,
                        mandate.demand().asks(),
                        plan.value(),
                        mandate.plan().value())
                .add(Succession.before(Sql.of("select ?::uuid", mandate.owner()), today)
                        .bracketed());
        return database.first(
                sql,
                row -> new Candidate(
                        row.text("kind"), row.flag("right_kind"), row.flag("before"), row.instant("issued_at")));
    }

    private static StepView taken(Row row) throws SQLException {
        return new StepView(
                row.text("step"),
                row.uuidOrNull("plan"),
                row.textOrNull("reason"),
                row.dayOrNull("due"),
                row.dayOrNull("was"),
                row.text("actor"),
                row.instant("at"));
    }
}
