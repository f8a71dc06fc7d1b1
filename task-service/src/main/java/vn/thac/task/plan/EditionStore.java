package vn.thac.task.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.plan.PlanAmendedPayload.Change;
import vn.thac.task.plan.PlanIssuedPayload.Item;

/**
 * Keeps what the editions after the first say. Each edition tells what it changed by itself, so in whatever order they come,
 * and however often, the same is kept.
 */
@ApplicationScoped
public class EditionStore {

    private static final String KEPT = """
            insert into plan_edition (plan_id, edition, at, recalls, document_id, document, following, ended)
            values (?, ?, ?, ?, ?, ?, true, ?)
            on conflict (plan_id, edition) do update set at = excluded.at, recalls = excluded.recalls,
              document_id = excluded.document_id, document = excluded.document, following = true,
              ended = plan_edition.ended or excluded.ended
            where plan_edition.at is null
            """;

    private static final String NAMED = """
            insert into plan_item_named (plan_id, item_key, edition) select ?, k, ? from unnest(?::text[]) as k
            on conflict do nothing
            """;

    private static final String CHANGES = """
            insert into plan_change (plan_id, edition, ordinal, part, key, change, fields)
            select ?, ?, c.* from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[]::jsonb[])
              as c(ordinal, part, key, change, fields)
            """;

    /**
     * What {@code assignment_fallen} says of an assignment {@code a} for one edition, as {@code f}: asked of this one alone, and
     * only where the edition says anew who has the item, or a unit hands it down. A join with the view would be made for all
     * assignments there are.
     */
    public static final String FALLEN = """
            lateral (select f.edition, f.recalls, f.ended from assignment_fallen f
              where f.assignment_id = a.id and f.edition = ? and (a.assigner_id is not null
                or exists (select 1 from plan_item_named i where i.plan_id = a.plan_id and i.item_key = a.item_key and i.edition = ?))
              limit 1) f
            """;

    /** A line of an edition that somebody has to look at. */
    private record Line(int ordinal, Change change) {}

    @Inject
    Database database;

    @Inject
    PlanStore plans;

    @Inject
    ObjectMapper json;

    /**
     * Keeps an edition.
     *
     * @param text of the plan as it is now
     */
    public void amend(PlanIssuedPayload text, PlanAmendedPayload amended) {
        plans.keep(List.of(text));
        int first = database.update(
                KEPT,
                amended.planId().value(),
                amended.edition(),
                amended.at(),
                amended.recalls(),
                amended.amendedBy().planId(),
                amended.amendedBy().name(),
                amended.sent().isEmpty());
        if (first > 0) {
            named(amended, text.items());
            changes(amended);
        }
    }

    /** All that the edition names are named. */
    public void end(PlanId plan, int edition) {
        database.update("""
                insert into plan_edition (plan_id, edition, ended) values (?, ?, true)
                on conflict (plan_id, edition) do update set ended = true
                """, plan.value(), edition);
    }

    /** The first of each plan that is not done with, once those that it names are named. */
    public List<PlanId> following() {
        return database.list(
                "select distinct plan_id from plan_edition e where following and " + ENDED + " limit 100",
                row -> new PlanId(row.uuid("plan_id")));
    }

    private static final String ENDED = """
            exists (select 1 from plan_edition l where l.plan_id = e.plan_id and l.edition >= e.edition and l.ended)
            """;

    /** The edition that is next to be followed; who asks holds the plan locked. */
    public Optional<Edition> next(PlanId plan) {
        return database.first(
                "select e.edition, e.document, e.followed_to, p.owner_id from plan_edition e"
                        + " left join plan_ref p on p.id = e.plan_id where e.plan_id = ? and e.following and " + ENDED
                        + " order by e.edition limit 1",
                row -> new Edition(
                        plan,
                        row.integer("edition"),
                        row.text("document"),
                        row.idOrNull("owner_id", UnitId::new),
                        row.id("followed_to", UnitId::new)),
                plan.value());
    }

    /** Whether what it does not give any more is recalled. */
    public boolean recalls(Edition edition) {
        return database.first(
                        "select recalls from plan_edition where plan_id = ? and edition = ?",
                        row -> row.flag("recalls"),
                        edition.plan().value(),
                        edition.number())
                .orElse(false);
    }

    /** Units that have something under the plan, in the order of their ids. */
    public List<UnitId> unitsAfter(Edition edition, int limit) {
        return database.list(
                """
                select unit_id from (
                  (select distinct unit_id from assignment where plan_id = ? and unit_id > ? order by unit_id limit ?)
                  union
                  (select distinct unit_id from mandate_ref where plan_id = ? and unit_id > ? order by unit_id limit ?)) u
                order by unit_id limit ?
                """,
                row -> row.id("unit_id", UnitId::new),
                edition.plan().value(),
                edition.followedTo(),
                limit,
                edition.plan().value(),
                edition.followedTo(),
                limit,
                limit);
    }

    public void followedTo(Edition edition, UnitId unit) {
        database.update(
                "update plan_edition set followed_to = ? where plan_id = ? and edition = ?",
                unit,
                edition.plan().value(),
                edition.number());
    }

    public void finish(Edition edition) {
        database.update(
                "update plan_edition set following = false where plan_id = ? and edition = ?",
                edition.plan().value(),
                edition.number());
    }

    /** Number or title of the document that made an edition; empty for the first and for one that is not known. */
    public Optional<String> documentOf(PlanId plan, int edition) {
        return database.first(
                "select document from plan_edition where plan_id = ? and edition = ? and document is not null",
                row -> row.text("document"),
                plan.value(),
                edition);
    }

    private void named(PlanAmendedPayload amended, List<Item> items) {
        List<String> keys = new ArrayList<>();
        items.stream()
                .filter(amended::names)
                .forEach(item -> keys.add(item.key().value()));
        amended.changes().stream()
                .filter(change -> change.isItem() && change.removes())
                .forEach(change -> keys.add(change.key()));
        database.update(NAMED, amended.planId().value(), amended.edition(), keys.toArray(String[]::new));
    }

    private void changes(PlanAmendedPayload amended) {
        List<Line> lines = new ArrayList<>();
        amended.changes().stream().filter(Change::matters).forEach(change -> lines.add(new Line(lines.size(), change)));
        if (lines.isEmpty()) {
            return;
        }
        database.update(
                CHANGES,
                amended.planId().value(),
                amended.edition(),
                Columns.of(lines, Integer[]::new, Line::ordinal),
                Columns.of(lines, String[]::new, line -> line.change().part()),
                Columns.of(lines, String[]::new, line -> line.change().key()),
                Columns.of(lines, String[]::new, line -> line.change().change()),
                Columns.of(lines, String[]::new, line -> written(line.change().ofWork())));
    }

    private String written(Object fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
