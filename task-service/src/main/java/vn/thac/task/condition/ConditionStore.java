package vn.thac.task.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.task.PlanId;
import vn.thac.task.condition.Condition.Above;

/** Keeps conditions, and finds those of the plans above and below that they follow. */
@ApplicationScoped
class ConditionStore {

    private static final String ALL = "select c.* from plan_condition c ";

    /** What conditions {@code a} a condition, by its origins {@code o}, is above: those of plans that its own carries out. */
    private static final String ABOVE = """
            condition_origin o
            join plan_below b on b.plan_id = o.plan_id and b.ancestor_id = o.origin_plan and o.origin_plan <> o.plan_id
            join plan_condition a on a.plan_id = o.origin_plan and a.key = o.origin_key
            """;

    /** It has come there, and somebody can still take it back there. */
    private static final String HELD = """
            a.met_at is not null and not exists (select 1 from plan_end e where e.plan_id = a.plan_id and e.recalls)
            """;

    /** Whether what a condition {@code c} was met by still holds above it. */
    static final String MET_ABOVE = """
            exists (select 1 from %s where o.plan_id = c.plan_id and o.key = c.key
              and o.origin_plan = c.from_plan and o.origin_key = c.from_key and %s)
            """.formatted(ABOVE, HELD);

    /** Whether what a condition {@code c} was met by is still above it, and was taken back there. */
    private static final String TAKEN_BACK_ABOVE = """
            exists (select 1 from %s where o.plan_id = c.plan_id and o.key = c.key
              and o.origin_plan = c.from_plan and o.origin_key = c.from_key and a.met_at is null)
            """.formatted(ABOVE);

    @Inject
    Database database;

    Optional<PlanId> planOf(ConditionId id) {
        return database.first(
                "select plan_id from plan_condition where id = ?", row -> row.id("plan_id", PlanId::new), id);
    }

    Optional<Condition> lock(ConditionId id) {
        return database.first(ALL + "where c.id = ? for update", ConditionStore::condition, id);
    }

    Condition lock(PlanId plan, String key) {
        return database.first(
                        ALL + "where c.plan_id = ? and c.key = ? for update",
                        ConditionStore::condition,
                        plan.value(),
                        key)
                .orElseThrow();
    }

    /** Whether it follows from a plan above that is in force, and is taken back there. */
    boolean isMetAbove(Condition one) {
        return is(one, MET_ABOVE);
    }

    /** Whether it was met by one above that had not come after all. */
    boolean isTakenBackAbove(Condition one) {
        return is(one, TAKEN_BACK_ABOVE);
    }

    /** The first of those above that has come; a plan that is not in force any more says nothing new. */
    Optional<Condition> metAbove(Condition one) {
        return database.first(
                "select a.* from " + ABOVE + " where o.plan_id = ? and o.key = ? and " + HELD
                        + " order by a.met_at, a.id limit 1",
                ConditionStore::condition,
                one.plan().value(),
                one.key());
    }

    private boolean is(Condition one, String which) {
        return database.first("select 1 from plan_condition c where c.id = ? and " + which, row -> true, one.id())
                .isPresent();
    }

    /** Keeps it as it stands now; all that follow it below are to be held against it again. */
    void keep(Condition after) {
        Condition.@Nullable Met met = after.met();
        Above above = met == null ? null : met.above();
        database.update(
                """
                update plan_condition set version = ?, met_at = ?, met_on = ?, met_by = ?, note = ?, evidence = ?, from_plan = ?,
                  from_key = ? where id = ?
                """,
                after.version(),
                met == null ? null : met.at(),
                met == null ? null : met.on(),
                met == null ? null : met.by(),
                met == null ? null : met.note(),
                met == null ? null : met.evidence(),
                above == null ? null : above.plan().value(),
                above == null ? null : above.key(),
                after.id());
        database.update("""
                update plan_condition c set moved = true from condition_origin o
                where o.origin_plan = ? and o.origin_key = ? and c.plan_id = o.plan_id and c.key = o.key
                """, after.plan().value(), after.key());
    }

    /** Those that are still to be held against what is above them. */
    List<ConditionId> moved(int limit) {
        return database.list(
                "select id from plan_condition where moved order by id limit ?",
                row -> row.id("id", ConditionId::new),
                limit);
    }

    void settled(ConditionId id) {
        database.update("update plan_condition set moved = false where id = ?", id);
    }

    /** Whether somebody has said for work of its own that it has come, and not begun with it. */
    boolean isSaidBySome(Condition one) {
        return database.first("""
                        select 1 from plan_item i join assignment a on a.plan_id = i.plan_id and a.item_key = i.key
                        where i.plan_id = ? and i.waits_for = ? and a.series_id is null and a.stage = 'assigned' limit 1
                        """, row -> true, one.plan().value(), one.key()).isPresent();
    }

    private static Condition condition(Row row) throws SQLException {
        @Nullable Instant at = row.instantOrNull("met_at");
        return new Condition(
                row.id("id", ConditionId::new),
                row.id("plan_id", PlanId::new),
                row.text("key"),
                row.text("text"),
                row.number("version"),
                at == null ? null : met(row, at));
    }

    /** Of what was met before days were kept, the day is that on which it was said. */
    private static Condition.Met met(Row row, Instant at) throws SQLException {
        PlanId plan = row.idOrNull("from_plan", PlanId::new);
        return new Condition.Met(
                at,
                Objects.requireNonNullElseGet(row.dayOrNull("met_on"), () -> Vietnam.dayOf(at)),
                Objects.requireNonNullElse(row.textOrNull("met_by"), ""),
                row.textOrNull("note"),
                row.textOrNull("evidence"),
                plan == null ? null : new Above(plan, row.text("from_key")));
    }
}
