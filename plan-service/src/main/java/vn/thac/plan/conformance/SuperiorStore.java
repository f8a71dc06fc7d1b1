package vn.thac.plan.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;

/** The mandates that a plan answers, or would answer. */
@ApplicationScoped
class SuperiorStore {

    private final Database database;

    SuperiorStore(Database database) {
        this.database = database;
    }

    /**
     * Those of a plan of a unit that is not in force yet.
     *
     * @param named those it was drafted from
     * @param rests plans that it implements
     */
    List<UUID> answeredBy(UnitId unit, String kind, Collection<MandateId> named, Collection<PlanId> rests) {
        return database.list(
                """
                select m.id from mandate m, document_kind k
                where (m.unit = ? or m.owner = ? and m.owner <> m.unit) and m.owner = ?
                  and (m.id = any(?) or m.plan = any(?)) and k.code = ? and m.state in ('open', 'fulfilled') and m.asks = any (k.answers)
                order by m.id
                """,
                row -> row.uuid("id"),
                unit,
                unit,
                unit,
                named.stream().map(MandateId::value).toArray(UUID[]::new),
                rests.stream().map(PlanId::value).toArray(UUID[]::new),
                kind);
    }

    /** Those of each plan in force: that it answers, whoever they are of, or could answer as well as the plan that did. */
    Map<PlanId, List<UUID>> answeredBy(Collection<PlanId> plans) {
        Map<PlanId, List<UUID>> answered = new HashMap<>();
        database.list(
                """
            with issued as (select p.id, p.issuer, p.fulfils from plan p where p.id = any(?))
            select p.id as plan, m.id from issued p join mandate m on m.fulfilled_by = p.id
            union
            select p.id, m.id from issued p join mandate m
              on (m.unit = p.issuer or m.owner = p.issuer and m.owner <> m.unit) and m.owner = p.issuer
            where (m.id = any (p.fulfils) or m.plan in (select b.to_document from basis_link b
                where b.from_document = p.id and b.stated_by = p.id and b.relation = 'implements'))
              and m.state in ('open', 'fulfilled') and may_answer(m.id, m.asks, m.plan, p.id)
            order by id
            """,
                row -> answered.computeIfAbsent(new PlanId(row.uuid("plan")), plan -> new ArrayList<>())
                        .add(row.uuid("id")),
                (Object) plans.stream().map(PlanId::value).toArray(UUID[]::new));
        return answered;
    }
}
