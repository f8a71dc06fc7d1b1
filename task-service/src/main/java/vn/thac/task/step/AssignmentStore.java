package vn.thac.task.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Step;

/** Loads one assignment for a change, and keeps the change with its place in the history. */
@ApplicationScoped
class AssignmentStore {

    @Inject
    Database database;

    @Inject
    Acting acting;

    Optional<Assignment> lock(AssignmentId id) {
        AssignmentRow row = AssignmentRow.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(row).map(AssignmentRow::toDomain);
    }

    /** What the change left behind is in the tables when this returns, for who reads them with SQL. */
    void keep(Step step, Assignment next, Instant now) {
        AssignmentRow row = AssignmentRow.findById(next.id().value());
        row.take(next, now);
        AssignmentRow.flush();
        database.update(
                """
                insert into assignment_step (assignment_id, version, at, action, stage, due, completed_at, confirmed_at,
                  reason, percent, note, result, evidence, actor, acting_unit, said, refers_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                row.id,
                row.version,
                now,
                step.action(),
                row.stage,
                row.due,
                row.completedAt,
                row.confirmedAt,
                row.reason,
                row.percent,
                row.note,
                row.result,
                row.evidence,
                acting.actor().name(),
                acting.unit(),
                step.said(),
                step.refersTo());
    }
}
