package vn.thac.plan.mandatelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Reach;

/**
 * Who sees a mandate, as a condition on a row {@code m} of the table mandate with its plan {@code p}: the one place, for lists,
 * boards and single mandates. It is seen by who may read the unit that is asked, the one that answers, or the issuer of the plan
 * that asks.
 */
@ApplicationScoped
public class MandateSightStore {

    /** What stands before the select of a list, and what holds of each row that the actor sees. */
    public record Seen(Sql with, Sql each) {}

    private final Reach reach;

    MandateSightStore(Reach reach) {
        this.reach = reach;
    }

    /** For lists, which look through many. */
    public Seen seen() {
        return seenOf(null, null);
    }

    /**
     * For a list of what one plan asks, or of what one unit is asked. Who reads that unit or that plan's issuer sees every row:
     * that is asked once, before anything is asked of a row.
     */
    Seen seenOf(@Nullable UUID plan, @Nullable UnitId unit) {
        if (reach.isUnlimited()) {
            return new Seen(new Sql(), Sql.of("true"));
        }
        List<Sql> ways = new ArrayList<>();
        if (unit != null) {
            ways.add(once(reach.mayRead("w.id"), Sql.of("(select ?::uuid as id) w", unit)));
        }
        if (plan != null) {
            ways.add(once(reach.mayRead("q.issuer"), Sql.of("plan q where q.id = ?", plan)));
        }
        ways.add(unit == null ? seenFromAbove() : seenAlone());
        return new Seen(withReadable(), Sql.join(" or ", ways).bracketed());
    }

    private static Sql once(Sql condition, Sql of) {
        return new Sql().add("select").add(condition).add("from").add(of).bracketed();
    }

    /** For few rows: up from each of them to the actor's posts. */
    Sql seenAlone() {
        return Sql.join(" or ", List.of(reach.mayRead("m.unit"), reach.mayRead("m.owner"), reach.mayRead("p.issuer")))
                .bracketed();
    }

    /** For all that the actor sees: down from its posts, once. */
    private Sql withReadable() {
        return Sql.of("with readable(id) as materialized (")
                .add(reach.readable())
                .add(")");
    }

    /** Goes down only where it is asked of a row. */
    private static Sql seenFromAbove() {
        return Sql.of("(m.unit in (select id from readable) or m.owner in (select id from readable)"
                + " or p.issuer in (select id from readable))");
    }
}
