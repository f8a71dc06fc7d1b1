package vn.thac.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import vn.thac.core.sql.AmongIds;
import vn.thac.core.sql.ReadOrder.AnyOf;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.directory.access.Reach;

/**
 * Who sees what of the way up, once for lists and for single things:
 *
 * <ul>
 *   <li>a regime is overseen by who may read its plan's issuer, a receiver or a consolidator: they see all under it;
 *   <li>an obligation with its reports is seen by who oversees its regime, or may read the unit that owes or owns it;
 *   <li>a regime is seen by who oversees it or sees an obligation under it;
 *   <li>a plan is seen by who may read its issuer or sees a regime of it.
 * </ul>
 */
@ApplicationScoped
public class SightStore {

    private static final String READABLE = "readable";

    @Inject
    Reach reach;

    @Inject
    Access access;

    /** Whether the question is about few rows, to be answered one by one, or about a list without an end. */
    public enum Size {
        FEW,
        MANY
    }

    /**
     * Begins a query: {@code overseen(id)} are the regimes, of those that {@code which} leaves, whose all is seen, and
     * {@code readable(id)} all units that may be read, which are gone down to once, and only where a list asks for them.
     */
    public Sql withOverseen(Sql which, Size size) {
        return Sql.of("with readable(id) as materialized (")
                .add(reach.readable())
                .add("), overseen(id) as materialized (select r.id from regime r join plan p on p.id = r.plan_id where")
                .add(which)
                .add(" and (")
                .add(reads("p.issuer", size))
                // Among many all receivers at once: within an "exists" the units would be looked through anew for each.
                .add(
                        size == Size.FEW
                                ? " or exists (select 1 from unnest(r.receivers || r.consolidators) as u(id) where"
                                : " or r.id in (select t.id from regime t"
                                        + " cross join unnest(t.receivers || t.consolidators) as u(id) where")
                .add(reads("u.id", size))
                .add(")))\n");
    }

    /** What is seen of the obligations {@code o}, behind {@link #withOverseen}, by who does not see all there is. */
    public static final AnyOf OBLIGATIONS = new AnyOf(
            "obligation o",
            List.of(
                    new AmongIds("o.regime_id", "overseen"),
                    new AmongIds("o.unit_id", READABLE),
                    new AmongIds("o.owner_id", READABLE, "o.owner_id <> o.unit_id")));

    /** Whether obligation {@code o} is seen, behind {@link #withOverseen}. */
    public Sql obligation(Size size) {
        return reach.isUnlimited()
                ? Sql.of("true")
                : Sql.join(
                                " or ",
                                OBLIGATIONS.conditions().stream()
                                        .map(one -> one.set().equals(READABLE)
                                                ? one.with(reads(one.column(), size))
                                                : one.ofEach())
                                        .toList())
                        .bracketed();
    }

    /** Whether the present actor sees all obligations there are. */
    public boolean isUnlimited() {
        return reach.isUnlimited();
    }

    /** Whether regime {@code r} is seen, behind {@link #withOverseen}. */
    public Sql regime() {
        return Sql.of("(r.id in (select id from overseen)"
                        + " or exists (select 1 from obligation o where o.regime_id = r.id and")
                .add(obligation(Size.MANY))
                .add("))");
    }

    /** Whether plan {@code p} is seen, behind {@link #withOverseen} of its regimes. */
    public Sql plan(Size size) {
        return Sql.of("(")
                .add(reads("p.issuer", size))
                .add(" or exists (select 1 from regime r where r.plan_id = p.id and")
                .add(regime())
                .add("))");
    }

    private Sql reads(String unit, Size size) {
        return size == Size.FEW || reach.isUnlimited() ? reach.mayRead(unit) : new AmongIds(unit, READABLE).ofEach();
    }

    /** Whether the present actor may read one of the units. */
    public boolean sees(Collection<UnitId> units) {
        return units.stream().anyMatch(u -> access.allows(Duty.READ, u));
    }
}
