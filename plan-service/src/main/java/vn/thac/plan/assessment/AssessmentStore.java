package vn.thac.plan.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.plan.PlanId;

/** How plans in force stand to those they answer, in numbers; and which of them are to be assessed anew. */
@ApplicationScoped
class AssessmentStore {

    /** A plan and one that it answers. */
    record Pair(PlanId plan, PlanId above) {}

    /** How a plan stands to one above it, in that one's present edition. */
    record Made(Assessment assessment, int aboveEdition) {

        Pair pair() {
            return new Pair(assessment.plan(), assessment.against().above().id());
        }

        private Counts counts() {
            return assessment.counts();
        }
    }

    /** The row of a pair: an aggregate of its own. */
    record Kept(UUID id, long version) {}

    private final Database database;

    AssessmentStore(Database database) {
        this.database = database;
    }

    /** Pairs that wait, taken from those that wait. */
    List<Pair> take(int most) {
        return database.list("""
            delete from conformance_due where ctid = any (array(
              select ctid from conformance_due where failed is null order by position limit ? for update skip locked))
            returning plan, above
            """, AssessmentStore::pair, most);
    }

    /**
     * Holds pairs until the transaction ends: whoever says something of one, or counts it, begins with this, once for all, and
     * then sees what all others have said.
     */
    void hold(Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        database.list(
                Sql.of("""
                                select pg_advisory_xact_lock(k)
                                from (select hashtextextended('conformance ' || p.plan || ' ' || p.above, 0) as k from
                                """)
                        .add(Rows.of(List.copyOf(pairs))
                                .column("uuid", UUID[]::new, pair -> pair.plan().value())
                                .column("uuid", UUID[]::new, pair -> pair.above()
                                        .value())
                                .as("p(plan, above)"))
                        .add("order by k) keys"),
                row -> true);
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

    Map<Pair, Kept> keep(List<Made> all, Instant at) {
        Map<Pair, Kept> kept = new HashMap<>();
        database.list(
                Sql.of("""
                        insert into conformance as c (id, plan, above, edition, above_edition, covered, weaker, later, missing,
                          waived, extra, assessed_at, version)
                        select n.*, ?, 1 from
                        """, at)
                        .add(Rows.of(all)
                                .column("uuid", UUID[]::new, made -> Ids.next())
                                .column("uuid", UUID[]::new, made -> made.pair()
                                        .plan()
                                        .value())
                                .column("uuid", UUID[]::new, made -> made.pair()
                                        .above()
                                        .value())
                                .column("integer", Integer[]::new, made -> made.assessment()
                                        .edition())
                                .column("integer", Integer[]::new, Made::aboveEdition)
                                .column("integer", Integer[]::new, made -> made.counts()
                                        .covered())
                                .column("integer", Integer[]::new, made -> made.counts()
                                        .weaker())
                                .column("integer", Integer[]::new, made -> made.counts()
                                        .later())
                                .column("integer", Integer[]::new, made -> made.counts()
                                        .missing())
                                .column("integer", Integer[]::new, made -> made.counts()
                                        .waived())
                                .column("integer", Integer[]::new, made -> made.assessment()
                                        .extra())
                                .as("n"))
                        .add("""
                        on conflict (plan, above) do update set edition = excluded.edition,
                          above_edition = excluded.above_edition, covered = excluded.covered, weaker = excluded.weaker,
                          later = excluded.later, missing = excluded.missing, waived = excluded.waived,
                          extra = excluded.extra, assessed_at = excluded.assessed_at, version = c.version + 1
                        returning plan, above, id, version
                        """),
                row -> kept.put(pair(row), new Kept(row.uuid("id"), row.number("version"))));
        return kept;
    }

    Map<PlanId, Integer> editions(Collection<PlanId> plans) {
        Map<PlanId, Integer> editions = new HashMap<>();
        database.list(
                "select id, edition from plan where id = any(?)",
                row -> editions.put(new PlanId(row.uuid("id")), row.integer("edition")),
                (Object) plans.stream().map(PlanId::value).toArray(UUID[]::new));
        return editions;
    }

    int edition(PlanId plan) {
        return Objects.requireNonNull(editions(List.of(plan)).get(plan));
    }

    static Pair pair(Row row) throws SQLException {
        return new Pair(new PlanId(row.uuid("plan")), new PlanId(row.uuid("above")));
    }
}
