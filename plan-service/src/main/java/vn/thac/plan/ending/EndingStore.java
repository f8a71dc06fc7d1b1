package vn.thac.plan.ending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.handdown.HandedDownStore;

/** What an end touches: plans that rest on another, plans that replace, plans with something left to recall. */
@ApplicationScoped
class EndingStore {

    /** Who may replace a plan: its issuer, or who stands above that in command. */
    private static final String MAY_REPLACE = """
            (p.issuer = u.id or exists (select 1 from unit_above(p.issuer, ?) a where a.id = u.id and a.in_command))
            """;

    /** A plan below, at its new version. */
    record Touched(UUID plan, long version) {}

    /** A plan in force, or closed with work that stays, with another in force that says it replaces it, by right. */
    record Replaced(PlanId plan, PlanId by) {}

    /** A plan of which something is left to recall. */
    record Unfinished(PlanId plan, UnitId issuer, @Nullable String reason) {}

    /** What plan- and other services have made of a plan. */
    record Reach(long units, long assignments, long handedDown, long obligations) {}

    private final Database database;

    EndingStore(Database database) {
        this.database = database;
    }

    /**
     * Raises the version of each plan in force that implements the plan over any documents, or cites it itself; what
     * replaces it knows, and what ends with it is changed by its own end alone.
     */
    List<Touched> touch(PlanId ended, @Nullable PlanId replacing, Set<PlanId> among) {
        UUID[] untouched = Stream.concat(among.stream(), Stream.of(ended, replacing == null ? ended : replacing))
                .map(PlanId::value)
                .toArray(UUID[]::new);
        return database.list(
                """
                with resting(id) as (
                  select p.id from plan p where p.ancestors @> array[?::uuid] and p.state = 'issued'
                  union
                  select b.stated_by from basis_link b
                  where b.to_document = ? and b.from_document = b.stated_by and b.relation = 'cites'),
                held as (
                  select p.id from plan p join resting r on r.id = p.id
                  where p.life = 'issued' and p.id <> all(?) order by p.id for no key update of p)
                update plan p set version = p.version + 1 from held h where p.id = h.id
                returning p.id, p.version
                """,
                row -> new Touched(row.uuid("id"), row.number("version")),
                ended.value(),
                ended.value(),
                untouched);
    }

    boolean mayReplace(PlanId plan, UnitId issuer, LocalDate today) {
        return database.first(
                        "select 1 as one from plan p, (select ?::uuid as id) u where p.id = ? and " + MAY_REPLACE,
                        row -> true,
                        issuer,
                        plan.value(),
                        today)
                .isPresent();
    }

    /** What became known only after the replacing plan was issued. */
    List<Replaced> replacedUnseen(LocalDate today) {
        return database.list(
                """
                select p.id, q.id as by from basis_link b
                  join plan q on q.id = b.stated_by and q.id = b.from_document and q.life = 'issued'
                  join plan p on p.id = b.to_document and (p.life = 'issued' or p.life = 'closed' and not p.recalls)
                  cross join lateral (select q.issuer as id) u
                where b.relation = 'replaces' and
                """ + MAY_REPLACE + " order by p.id, q.id",
                row -> new Replaced(new PlanId(row.uuid("id")), new PlanId(row.uuid("by"))),
                today);
    }

    List<Unfinished> unfinished() {
        return database.list(
                "select id, issuer, end_reason from plan where recalling order by id limit 100",
                row -> new Unfinished(
                        new PlanId(row.uuid("id")), row.id("issuer", UnitId::new), row.textOrNull("end_reason")));
    }

    /** Nothing is left to recall, and nothing more is on its way. */
    void finish(PlanId plan) {
        database.update("""
                update plan set recalling = false where id = ? and recalling
                  and not exists (select 1 from mandate m where m.plan = plan.id and m.state = 'open')
                  and not exists (select 1 from fan_out f where f.plan = plan.id and f.ended_at is null)
                """, plan.value());
    }

    Reach reach(PlanId plan) {
        Optional<Reach> found = database.first(
                """
                select (select count(*) from (
                    select unit from plan_member where plan = p.id union select owner from mandate where plan = p.id) u
                    where u.unit <> p.issuer) as units,
                  coalesce((select raised from plan_assignments a where a.plan = p.id), 0) as assignments,
                  h.made as handed_down,
                  coalesce((select opened from plan_obligations o where o.plan = p.id), 0) as obligations
                from plan p cross join lateral
                """ + HandedDownStore.counted("p.id") + " h where p.id = ?",
                row -> new Reach(
                        row.number("units"),
                        row.number("assignments"),
                        row.number("handed_down"),
                        row.number("obligations")),
                plan.value());
        return found.orElseThrow();
    }
}
