package vn.thac.plan.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
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
 * A draft is its unit's own: seen by those who have a post to act there and those who may draft or issue for it, or for who came
 * after it once it has ended. A plan in
 * force is seen by who may read its unit, by those it names or that answer for a target of it, and by everyone below them.
 */
@ApplicationScoped
public class PlanSightStore {

    /** What the actor sees of all plans. */
    public sealed interface Seen {

        /** No bound is set. */
        record All() implements Seen {}

        record Few(Set<UUID> plans) implements Seen {}

        /** @param each whether the plan {@code p} is one of them */
        record Many(Sql each) implements Seen {}
    }

    private static final int READERS = 10_000;

    /** Whoever has seen many of what it reads sees many. */
    private final Cache<Long, Boolean> seesMany = Caffeine.newBuilder()
            .maximumSize(READERS)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

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

    /**
     * The same for who looks through all plans: what the actor may read is kept, as long as nothing of it changes.
     *
     * @param few where no more come into question they are named; who may act for a unit also reads it
     */
    public Seen ofAll(int few) {
        if (reach.isUnlimited()) {
            return new Seen.All();
        }
        long kept = keepReach();
        // A look into the index for each: as an "exists" the whole set might be read instead.
        Sql each = seen(Sql.of(
                "coalesce((select true from reach_unit r where r.reach = ? and r.unit = p.issuer), false)", kept));
        if (seesMany.getIfPresent(kept) != null) {
            return new Seen.Many(each);
        }
        Sql inQuestion = Sql.of("select pm.plan as id from plan_member pm where")
                .add(reach.concerns("pm.unit"))
                .add("union all select o.plan from target_owner o where")
                .add(reach.concerns("o.unit"))
                .add("union all select p.id from reach_unit r join plan p on p.issuer = r.unit where r.reach = ?", kept)
                .add("limit ?", few + 1);
        List<UUID> plans = database.list(inQuestion, row -> row.uuid("id"));
        if (plans.size() > few) {
            seesMany.put(kept, true);
            return new Seen.Many(each);
        }
        return new Seen.Few(seenOf(plans, each));
    }

    /** What was reckoned before counts no more. */
    void unitsHaveChanged() {
        database.update("update line_version set version = version + 1");
    }

    /** What the actor reads is reckoned where posts, lines or the day are not those of any kept (docs/adr/0077). */
    private long keepReach() {
        return database.first(
                        "select keep_reach(?, ?) as reach",
                        row -> row.number("reach"),
                        acting.actor().name(),
                        Vietnam.today(clock))
                .orElseThrow();
    }

    private Set<UUID> seenOf(Collection<UUID> plans, Sql isSeen) {
        Sql sql = Sql.of("select p.id from plan p where p.id = any(?) and", (Object) plans.toArray(UUID[]::new))
                .add(isSeen);
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
