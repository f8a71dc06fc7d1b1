package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.access.Reach;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.PlanId;

/**
 * Who sees a plan, as a condition on a row {@code p} of the table plan: the one place, for lists and for single plans.
 * A draft is its unit's own: seen by those who have a post there and those who may draft or issue for it, or for who came
 * after it once it has ended. A plan in
 * force is seen by who may read its unit, by those it names or that answer for a target of it, and by everyone below them.
 */
@ApplicationScoped
public class PlanSightStore {

    private final Database database;
    private final Reach reach;
    private final Acting acting;
    private final Clock clock;

    PlanSightStore(Database database, Reach reach, Acting acting, Clock clock) {
        this.database = database;
        this.reach = reach;
        this.acting = acting;
        this.clock = clock;
    }

    boolean sees(PlanId plan) {
        Sql sql = Sql.of("select 1 as one from plan p where p.id = ? and", plan.value())
                .add(seen(reach.mayRead("p.issuer")));
        return database.first(sql, row -> row.integer("one")).isPresent();
    }

    /** Those of some plans that the present actor sees. */
    public Set<UUID> seenOf(Collection<UUID> plans) {
        return seenOf(plans, seen(reach.mayRead("p.issuer")));
    }

    /** For lists, which look through many plans. */
    public Sql seen() {
        return seen(reach.reads("p.issuer"));
    }

    /** The same for who looks through very many: what the actor may read is kept, as long as nothing of it changes. */
    public Sql seenAmongMany() {
        return seen(readsKept());
    }

    /**
     * All plans that the actor sees, where only so many come into question: who may act for a unit also reads it. Empty
     * where more do, or no bound is set.
     */
    public Optional<Set<UUID>> seenIfFew(int most) {
        if (reach.isUnlimited()) {
            return Optional.empty();
        }
        Sql reads = readsKept();
        Sql inQuestion = Sql.of("select pm.plan as id from plan_member pm where")
                .add(reach.concerns("pm.unit"))
                .add("union all select o.plan from target_owner o where")
                .add(reach.concerns("o.unit"))
                .add("union all select p.id from plan p where")
                .add(reads)
                .add("limit ?", most + 1);
        List<UUID> plans = database.list(inQuestion, row -> row.uuid("id"));
        return plans.size() > most ? Optional.empty() : Optional.of(seenOf(plans, seen(reads)));
    }

    /** What was reckoned before counts no more. */
    void unitsHaveChanged() {
        database.update("update line_version set version = version + 1");
    }

    /** What the actor reads is reckoned where posts, lines or the day are not those of any kept (docs/adr/0077). */
    private Sql readsKept() {
        if (reach.isUnlimited()) {
            return Sql.of("true");
        }
        long kept = database.first(
                        "select keep_reach(?, ?) as reach",
                        row -> row.number("reach"),
                        acting.actor().name(),
                        Vietnam.today(clock))
                .orElseThrow();
        return Sql.of("exists (select 1 from reach_unit r where r.reach = ? and r.unit = p.issuer)", kept);
    }

    private Set<UUID> seenOf(Collection<UUID> plans, Sql seen) {
        Sql sql = Sql.of("select p.id from plan p where p.id = any(?) and", (Object) plans.toArray(UUID[]::new))
                .add(seen);
        return Set.copyOf(database.list(sql, row -> row.uuid("id")));
    }

    private Sql seen(Sql readsIssuer) {
        if (reach.isUnlimited()) {
            return Sql.of("true");
        }
        return Sql.of("(case p.state when 'draft' then")
                .add(seesDraft())
                .add("else")
                .add(readsIssuer)
                .add("or exists (select 1 from plan_member pm where pm.plan = p.id and")
                .add(reach.concerns("pm.unit"))
                .add(") or exists (select 1 from target_owner o where o.plan = p.id and")
                .add(reach.concerns("o.unit"))
                .add(") end)");
    }

    /** Whether the actor would see the plan as a draft. */
    Sql seesDraft() {
        if (reach.isUnlimited()) {
            return Sql.of("true");
        }
        return Sql.join(" or ", List.of(reach.isOwn("p.issuer"), decides(Duty.DRAFT, Duty.ISSUE)))
                .bracketed();
    }

    /** Whether the actor has one of the duties for the plan's unit or for who came after that ({@link PlanSight#decidesFor}). */
    public Sql decides(Duty... duties) {
        return Sql.join(" or ", List.of(reach.mayAct("p.issuer", duties), reach.mayActAfter("p.issuer", duties)))
                .bracketed();
    }

    /** Whether the plan is a unit's or one's that it came after. */
    public Sql isOf(UnitId unit) {
        return Sql.of("p.issuer in")
                .add(Succession.before(Sql.of("select ?::uuid", unit), Vietnam.today(clock))
                        .bracketed());
    }
}
