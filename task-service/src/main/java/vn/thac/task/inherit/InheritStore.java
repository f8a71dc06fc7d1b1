package vn.thac.task.inherit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Stage;

/** Finds what ended units have in hand, and who decides on what they gave. */
@ApplicationScoped
class InheritStore {

    private static final Stage[] IN_HAND = Stage.ofTurn(Side.HOLDER).toArray(Stage[]::new);

    /** Whose work is recalled with its plan has nothing to pass on. */
    private static final String ASKS =
            " and not exists (select 1 from plan_end e where e.plan_id = a.plan_id and e.recalls)";

    /** A plan, its issuer, and who decides on what it gave. */
    record Owned(PlanId plan, UnitId issuer, UnitId owner) {}

    @Inject
    Database database;

    /** With something in hand that nobody does who is there. */
    List<UnitId> unitsLeftBehind(LocalDate today) {
        return database.list(
                "select distinct a.unit_id from units_ended(?) u join assignment a on a.owner_id = u.id and a.stage = any(?)"
                        + ASKS + " order by a.unit_id",
                row -> row.id("unit_id", UnitId::new),
                today,
                IN_HAND);
    }

    /** The plans of what these have in hand. */
    List<PlanId> plansLeftBehind(Collection<UnitId> units) {
        UUID[] ids = values(units);
        return database.list(
                "select distinct a.plan_id from assignment a where (a.owner_id = any(?)"
                        + " or a.owner_id <> a.unit_id and a.unit_id = any(?)) and a.stage = any(?)" + ASKS
                        + " order by a.plan_id",
                row -> new PlanId(row.uuid("plan_id")),
                ids,
                ids,
                IN_HAND);
    }

    /** Those of these of which something has gone on, or others answer for it, by plan. */
    Map<PlanId, List<UnitId>> goneOn(Collection<UnitId> units) {
        record Gone(PlanId plan, UnitId unit) {}
        UUID[] ids = values(units);
        Map<PlanId, List<UnitId>> gone = new LinkedHashMap<>();
        database.list(
                        "select distinct a.plan_id, a.unit_id from assignment a where (a.unit_id = any(?) and a.stage = 'passed-on'"
                                + " or a.owner_id <> a.unit_id and a.unit_id = any(?) and a.stage = any(?))" + ASKS
                                + " order by a.plan_id, a.unit_id",
                        row -> new Gone(new PlanId(row.uuid("plan_id")), row.id("unit_id", UnitId::new)),
                        ids,
                        ids,
                        IN_HAND)
                .forEach(one -> gone.computeIfAbsent(one.plan(), plan -> new ArrayList<>())
                        .add(one.unit()));
        return gone;
    }

    /** Whether its work follows an edition, or will: it is passed on as the edition leaves it. */
    boolean isFollowing(PlanId plan) {
        return database.first("select 1 from plan_edition where plan_id = ? and following", row -> true, plan.value())
                .isPresent();
    }

    /** Plans on which somebody decides who has ended. */
    List<Owned> ownedByEnded(LocalDate today) {
        return owned("p.owner_id in (select id from units_ended(?))", today);
    }

    /** Plans of these on which others decide. */
    List<Owned> ownedByOthers(Collection<UnitId> issuers) {
        return owned("p.owner_id <> p.issuer_id and p.issuer_id = any(?)", (Object) values(issuers));
    }

    private List<Owned> owned(String which, Object... args) {
        return database.list(
                "select p.id, p.issuer_id, p.owner_id from plan_ref p where " + which + " order by p.id",
                row -> new Owned(
                        new PlanId(row.uuid("id")), row.id("issuer_id", UnitId::new), row.id("owner_id", UnitId::new)),
                args);
    }

    void own(List<Owned> all) {
        database.update(
                "update plan_ref p set owner_id = o.owner_id from unnest(?::uuid[], ?::uuid[]) as o(id, owner_id) where p.id = o.id",
                Columns.of(all, UUID[]::new, one -> one.plan().value()),
                Columns.of(all, UUID[]::new, one -> one.owner().value()));
    }

    /** Units that handed something down, have ended, and for which nobody decides who is there. */
    List<UnitId> handedDownByEnded(LocalDate today) {
        return database.list("""
                select u.id from units_ended(?) u
                where exists (select 1 from assignment a where a.assigner_id = u.id)
                  and not exists (select 1 from stand_in s where s.unit_id = u.id
                    and s.owner_id not in (select e.id from units_ended(?) e))
                order by u.id
                """, row -> row.id("id", UnitId::new), today, today);
    }

    /** Those of these for which others decide. */
    List<UnitId> stoodInFor(Collection<UnitId> units) {
        return database.list(
                "select unit_id from stand_in where unit_id = any(?) order by unit_id",
                row -> row.id("unit_id", UnitId::new),
                (Object) values(units));
    }

    void standIn(UnitId unit, UnitId owner) {
        database.update(
                "insert into stand_in (unit_id, owner_id) values (?, ?) on conflict (unit_id) do update set owner_id = excluded.owner_id",
                unit,
                owner);
    }

    private static UUID[] values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
