package vn.thac.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import vn.thac.core.sql.AmongIds;
import vn.thac.core.sql.Database;
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

    /** So many units are asked one by one in less time than it takes to go down the country. */
    private static final int FEW = 50;

    private static final String PARTIES = "(select count(*) from party)";

    @Inject
    Reach reach;

    @Inject
    Access access;

    @Inject
    Database database;

    /** Whether the question is about few rows, to be answered one by one, or about a list without an end. */
    public enum Size {
        FEW,
        MANY
    }

    /**
     * Begins a query: {@code overseen(id)} are the regimes, of those that {@code which} leaves, whose all is seen, and
     * {@code readable(id)} all units that may be read, which are gone down to once, and only where a list asks for them.
     */
    public Sql withOverseen(Sql which) {
        return withOverseen(which, Sql.of("select null::uuid where false"));
    }

    /** The same for {@link #plan}s whose regimes {@code which} leaves. */
    public Sql withOverseen(Sql which, Sql issuers) {
        return Sql.of("with readable(id) as materialized (")
                .add(reach.readable())
                .add("), asked(id, parties) as materialized (select r.id, p.issuer || r.receivers || r.consolidators"
                        + " from regime r join plan p on p.id = r.plan_id where")
                .add(which)
                .add(
                        "), party(id) as materialized (select u.id from asked a cross join unnest(a.parties) as u(id) union")
                .add(issuers)
                .add("), read_party(id) as materialized (select t.id from party t where " + PARTIES + " <= ? and", FEW)
                .add(reach.mayRead("t.id"))
                .add("union all select t.id from party t where " + PARTIES + " > ? and", FEW)
                .add(new AmongIds("t.id", READABLE).ofEach())
                .add("), overseen(id) as materialized (select distinct a.id from asked a"
                        + " cross join unnest(a.parties) as u(id) where u.id in (select id from read_party))\n");
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

    /** Whether plan {@code p} is seen, behind {@link #withOverseen(Sql, Sql)} of its regimes and its issuer. */
    public Sql plan() {
        return Sql.of(
                        "(p.issuer in (select id from read_party) or exists (select 1 from regime r where r.plan_id = p.id and")
                .add(regime())
                .add("))");
    }

    private Sql reads(String unit, Size size) {
        return size == Size.FEW || reach.isUnlimited() ? reach.mayRead(unit) : new AmongIds(unit, READABLE).ofEach();
    }

    /** Whether the present actor may read the issuer of a plan, and so oversees all of its regimes. */
    public boolean seesAllOf(PlanId plan) {
        Sql its = Sql.of("select 1 from plan p where p.id = ? and", plan).add(reach.mayRead("p.issuer"));
        return reach.isUnlimited() || database.first(its, row -> true).isPresent();
    }

    /** Whether the present actor may read one of the units. */
    public boolean sees(Collection<UnitId> units) {
        return units.stream().anyMatch(u -> access.allows(Duty.READ, u));
    }
}
