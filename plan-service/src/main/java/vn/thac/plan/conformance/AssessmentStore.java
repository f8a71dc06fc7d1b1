package vn.thac.plan.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;

/** How plans in force stand to those they answer, in numbers; and which of them are to be assessed anew. */
@ApplicationScoped
class AssessmentStore {

    /** A plan and one that it answers. */
    record Pair(PlanId plan, PlanId above) {}

    /** The row of a pair: an aggregate of its own. */
    record Kept(UUID id, long version) {}

    private final Database database;

    AssessmentStore(Database database) {
        this.database = database;
    }

    /** Pairs that wait, taken from those that wait. */
    List<Pair> take(int most) {
        return database.list("""
            delete from conformance_due where position in (
              select position from conformance_due where failed is null order by position limit ? for update skip locked)
            returning plan, above
            """, row -> new Pair(new PlanId(row.uuid("plan")), new PlanId(row.uuid("above"))), most);
    }

    /** The first of those that wait is not assessed for now. */
    void setAside(String why) {
        database.update("""
            update conformance_due set failed = ?
            where position = (select position from conformance_due where failed is null order by position limit 1)
            """, why);
    }

    void tryAgain() {
        database.update("update conformance_due set failed = null where failed is not null");
    }

    Kept keep(Assessment of, int aboveEdition, Instant at) {
        Counts counts = of.counts();
        return database.first(
                        """
                        insert into conformance as c (id, plan, above, edition, above_edition, covered, weaker, later, missing,
                          waived, extra, assessed_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                        on conflict (plan, above) do update set edition = excluded.edition,
                          above_edition = excluded.above_edition, covered = excluded.covered, weaker = excluded.weaker,
                          later = excluded.later, missing = excluded.missing, waived = excluded.waived,
                          extra = excluded.extra, assessed_at = excluded.assessed_at, version = c.version + 1
                        returning id, version
                        """,
                        row -> new Kept(row.uuid("id"), row.number("version")),
                        Ids.next(),
                        of.plan().value(),
                        of.against().above().id().value(),
                        of.edition(),
                        aboveEdition,
                        counts.covered(),
                        counts.weaker(),
                        counts.later(),
                        counts.missing(),
                        counts.waived(),
                        of.extra(),
                        at)
                .orElseThrow();
    }

    int edition(PlanId plan) {
        return database.first("select edition from plan where id = ?", row -> row.integer("edition"), plan.value())
                .orElseThrow();
    }
}
