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
public final class AssignmentColumnsStore {

    /** A column, and how it is added to a table of rows, or of what has a row. */
    record Column(String name, Consumer<Rows<AssignmentRow>> add, Consumer<Rows<Inherited>> of) {}

    static final List<Column> CHANGING = List.of(
            column("owner_id", "uuid", UUID[]::new, row -> row.owner),
            column("assigner_id", "uuid", UUID[]::new, row -> row.assigner),
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
        return new Column(
                name,
                rows -> rows.column(type, array, cell),
                rows -> rows.column(type, array, one -> cell.of(one.row())));
    }

    /** Of work in other hands before: item, edition and days are those of its origin, whose text it follows. */
    public record Inherited(AssignmentRow row, UUID origin) {}

    /** A series opens no window that its origin had opened already, as that is passed on for itself. */
    private static final String INSERT =
            "insert into assignment (id, unit_id, inherited, plan_id, item_key, edition, raised_at,"
                    + " from_day, to_day, series_id, facts, named, named_role, named_relation, occurs_since, occurs_next, "
                    + NAMES
                    + ") select n.id, n.unit_id, true, o.plan_id, o.item_key, o.edition, n.changed_at, o.from_day, o.to_day,"
                    + " case when o.series_id is not null then coalesce((select s.id from assignment s where s.plan_id = o.plan_id"
                    + "   and s.unit_id = n.unit_id and s.item_key = o.item_key and s.series_id is null), o.series_id) end,"
                    + " o.facts, o.named, case when o.named_role is not null then n.role end,"
                    + " case when o.named_role is not null then n.relation end,"
                    + " case when o.occurs_since is not null then greatest((n.changed_at at time zone 'Asia/Ho_Chi_Minh')::date,"
                    + "   (select max(w.to_day) + 1 from assignment w where w.series_id = o.id)) end,"
                    + " case when o.occurs_next is not null then '-infinity'::date end, "
                    + CHANGING.stream().map(column -> "n." + column.name()).collect(joining(", ")) + " from";

    public static Sql insert(List<Inherited> all) {
        Rows<Inherited> rows = Rows.of(all)
                .column("uuid", UUID[]::new, one -> one.row().id)
                .column("uuid", UUID[]::new, one -> one.row().unit)
                .column("uuid", UUID[]::new, Inherited::origin);
        CHANGING.forEach(column -> column.of().accept(rows));
        return Sql.of(INSERT)
                .add(rows.as("n(id, unit_id, origin_id, " + NAMES + ")"))
                .add("join assignment o on o.id = n.origin_id");
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
