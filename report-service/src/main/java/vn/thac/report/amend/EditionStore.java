package vn.thac.report.amend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.Members;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.StandingStore;

/** Editions of plans, and of which something is left to follow. */
@ApplicationScoped
public class EditionStore {

    private static final String ENDED =
            "exists (select 1 from plan_edition l where l.plan_id = e.plan_id and l.edition >= e.edition and l.ended)";

    /** What the worker has to follow, for whom. */
    record Unfinished(Edition edition, UnitId issuer) {}

    @Inject
    Database database;

    /** Told twice, it is once. */
    public void keep(Edition edition, Instant at, boolean recalls, Collection<String> sent) {
        database.update(
                """
                insert into plan_edition (plan_id, edition, at, recalls, document, decided_on, sent, ended, unfinished)
                values (?, ?, ?, ?, ?, ?, ?, ?, true)
                on conflict (plan_id, edition) do update set at = excluded.at, recalls = excluded.recalls,
                  document = excluded.document, decided_on = excluded.decided_on, sent = excluded.sent, unfinished = true,
                  ended = plan_edition.ended or excluded.ended
                where plan_edition.at is null
                """,
                edition.plan(),
                edition.number(),
                at,
                recalls,
                edition.document(),
                edition.decidedOn(),
                sent.toArray(String[]::new),
                sent.isEmpty());
    }

    /** All are named whom the edition names. The plan is taken first, as by an edition that comes in. */
    void end(PlanId plan, int edition) {
        database.first("select 1 as one from plan where id = ? for no key update", row -> true, plan);
        database.update("""
                insert into plan_edition (plan_id, edition, ended) values (?, ?, true)
                on conflict (plan_id, edition) do update set ended = true
                """, plan, edition);
    }

    /** Who reports in the regime is said anew by this edition. */
    public void named(RegimeId regime, int edition) {
        database.update(
                "insert into regime_named (regime_id, edition) values (?, ?) on conflict do nothing", regime, edition);
    }

    /** The plans, each with members of one addressee, of which a later edition names the addressee's members anew. */
    public Set<PlanId> outdated(List<Members> all) {
        return Set.copyOf(database.list(
                Sql.of("select w.plan from")
                        .add(Rows.of(all)
                                .column("uuid", PlanId[]::new, Members::plan)
                                .column("integer", Integer[]::new, Members::edition)
                                .column("text", String[]::new, Members::addressee)
                                .as("w(plan, edition, addressee)"))
                        .add("""
                        where exists (select 1 from plan_edition e
                          where e.plan_id = w.plan and e.edition > w.edition and w.addressee = any(e.sent))
                        """),
                row -> row.id("plan", PlanId::new)));
    }

    /** They report under the plan as the addressee's members, by this edition too, where one has named them anew. */
    public void nameAgain(Members members) {
        if (members.edition() == 1) {
            return;
        }
        database.update(
                """
                update obligation o set named = ? from regime r
                where r.plan_id = ? and r.removed_in is null and ? = any(r.who) and o.regime_id = r.id and o.unit_id = any(?)
                  and coalesce(o.named, 1) < ?
                  and exists (select 1 from regime_named n where n.regime_id = r.id and n.edition > coalesce(o.named, 1))
                """,
                members.edition(),
                members.plan(),
                members.addressee(),
                members.units().toArray(UnitId[]::new),
                members.edition());
    }

    /** Those whose members are all named, of each plan the first. */
    List<Unfinished> unfinished() {
        return database.list(
                "select distinct on (e.plan_id) e.*, p.issuer from plan_edition e join plan p on p.id = e.plan_id"
                        + " where e.unfinished and " + ENDED + " order by e.plan_id, e.edition limit 100",
                EditionStore::unfinished);
    }

    /** Nothing is left of it. Who makes something owed again waits, and says so. */
    void finish(Edition edition) {
        database.first(
                "select 1 as one from plan_edition where plan_id = ? and edition = ? for update",
                row -> true,
                edition.plan(),
                edition.number());
        database.update(
                """
                update plan_edition e set unfinished = false where e.plan_id = ? and e.edition = ?
                  and not exists (select 1 from obligation_fallen f join obligation o on o.id = f.obligation_id
                    where f.plan_id = e.plan_id and f.edition = e.edition and f.recalls and f.ended and\s""" + StandingStore.outstanding("o") + """
                    )
                  and not exists (select 1 from obligation o where o.plan_id = e.plan_id and\s""" + ASKED_AGAIN + """
                    )
                  and not exists (select 1 from regime r join regime_period_moved m on m.regime_id = r.id
                    join regime_period p on p.regime_id = m.regime_id and p.period = m.period
                    join obligation o on o.regime_id = m.regime_id and o.period = m.period
                    where r.plan_id = e.plan_id and\s""" + FOLLOWS + ")",
                edition.plan(),
                edition.number());
    }

    /** It was waived by an edition, and by the last one it is not fallen any more, under a plan that is in force. */
    static final String ASKED_AGAIN = """
            o.fell is not null and o.state = 'waived'
              and not exists (select 1 from obligation_fallen f where f.obligation_id = o.id)
              and not exists (select 1 from plan_end d where d.plan_id = o.plan_id and d.recalls)
            """;

    /** Nothing is handed in for it, and its due date {@code o.due} is one that the plan has given up. */
    static final String FOLLOWS = """
            o.report_version = 0 and o.state in ('open', 'unit-ended') and coalesce(o.due, 'infinity') = any(m.was)
              and o.due is distinct from p.due
            """;

    private static Unfinished unfinished(Row row) throws SQLException {
        return new Unfinished(
                new Edition(
                        row.id("plan_id", PlanId::new),
                        row.integer("edition"),
                        row.text("document"),
                        row.dayOrNull("decided_on")),
                row.id("issuer", UnitId::new));
    }
}
