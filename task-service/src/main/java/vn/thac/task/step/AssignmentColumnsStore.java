package vn.thac.task.step;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;

/** Writes many assignments in one statement, with all of {@link AssignmentRow} that can change. */
final class AssignmentColumnsStore {

    /** A column, and how it is added to a table of rows. */
    record Column(String name, Consumer<Rows<AssignmentRow>> add) {}

    static final List<Column> CHANGING = List.of(
            column("owner_id", "uuid", UUID[]::new, row -> row.owner),
            column("role", "text", String[]::new, row -> row.role),
            column("relation", "text", String[]::new, row -> row.relation),
            column("original_due", "date", LocalDate[]::new, row -> row.dates.originalDue),
            column("due", "date", LocalDate[]::new, row -> row.dates.due),
            column("extended", "boolean", Boolean[]::new, row -> row.dates.extended),
            column("extended_from", "date", LocalDate[]::new, row -> row.dates.extendedFrom),
            column("asked_due", "date", LocalDate[]::new, row -> row.dates.askedDue),
            column("asked_reason", "text", String[]::new, row -> row.dates.askedReason),
            column("asked_at", "timestamptz", Instant[]::new, row -> row.dates.askedAt),
            column("asked_refusal", "text", String[]::new, row -> row.dates.askedRefusal),
            column("first_completed_at", "timestamptz", Instant[]::new, row -> row.dates.firstCompletedAt),
            column("first_due", "date", LocalDate[]::new, row -> row.dates.firstDue),
            column("stage", "text", String[]::new, row -> row.stage),
            column("version", "bigint", Long[]::new, row -> row.version),
            column("changed_at", "timestamptz", Instant[]::new, row -> row.changedAt),
            column("turn_since", "timestamptz", Instant[]::new, row -> row.turnSince),
            column("waits_for", "text", String[]::new, row -> row.waitsFor),
            column("raised_waiting", "boolean", Boolean[]::new, row -> row.raisedWaiting),
            column("reason", "text", String[]::new, row -> row.reason),
            column("stage_before", "text", String[]::new, row -> row.stageBefore),
            column("reason_before", "text", String[]::new, row -> row.reasonBefore),
            column("percent", "integer", Integer[]::new, row -> row.percent),
            column("note", "text", String[]::new, row -> row.note),
            column("result", "text", String[]::new, row -> row.result),
            column("evidence", "text", String[]::new, row -> row.evidence),
            column("completed_at", "timestamptz", Instant[]::new, row -> row.completedAt),
            column("completed_by", "text", String[]::new, row -> row.completedBy),
            column("confirmed_at", "timestamptz", Instant[]::new, row -> row.confirmedAt),
            column("confirmed_by", "text", String[]::new, row -> row.confirmedBy));

    private static final String NAMES = CHANGING.stream().map(Column::name).collect(joining(", "));

    private static final String SET = CHANGING.stream()
            .map(column -> column.name() + " = n." + column.name())
            .collect(joining(", "));

    private AssignmentColumnsStore() {}

    private static <V> Column column(
            String name, String type, IntFunction<V[]> array, Columns.Cell<AssignmentRow, V> cell) {
        return new Column(name, rows -> rows.column(type, array, cell));
    }

    /** @param facts the edition whose text they follow now; null: as before */
    static Sql update(List<AssignmentRow> all, @Nullable Integer facts) {
        Rows<AssignmentRow> rows = Rows.of(all).column("uuid", UUID[]::new, row -> row.id);
        CHANGING.forEach(column -> column.add().accept(rows));
        return Sql.of("update assignment a set")
                .addGiven("facts = ?,", facts)
                .add(SET + " from")
                .add(rows.as("n(id, " + NAMES + ")"))
                .add("where a.id = n.id");
    }
}
