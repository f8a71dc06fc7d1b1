package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Asks;

/** Rows of mandates; one a plan and unit, which the table itself holds. */
@ApplicationScoped
class MandateStore {

    @Inject
    Database database;

    /** Returns the ids that were new: a mandate that is already there is left as it is. */
    Set<UUID> raise(List<Mandate> mandates, Instant at) {
        return new HashSet<>(database.list(
                """
                insert into mandate (id, plan, unit, level, track, asks, all_asks, addressees, due, state, raised_at, version)
                select m.id, m.plan, m.unit, u.level, u.track, m.asks, string_to_array(m.all_asks, ','),
                  string_to_array(m.addressees, ','), m.due, 'open', ?, 1
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[])
                  as m(id, plan, unit, asks, all_asks, addressees, due)
                join known_unit u on u.id = m.unit
                on conflict (plan, unit) do nothing
                returning id
                """,
                row -> row.uuid("id"),
                at,
                mandates.stream().map(m -> m.id().value()).toArray(UUID[]::new),
                mandates.stream().map(m -> m.plan().value()).toArray(UUID[]::new),
                mandates.stream().map(m -> m.unit().value()).toArray(UUID[]::new),
                mandates.stream().map(m -> m.asks().wire()).toArray(String[]::new),
                mandates.stream()
                        .map(m -> String.join(
                                ",", m.all().stream().map(Asks::wire).toList()))
                        .toArray(String[]::new),
                mandates.stream().map(m -> String.join(",", m.addressees())).toArray(String[]::new),
                mandates.stream().map(Mandate::due).toArray(LocalDate[]::new)));
    }

    List<FulfilledRow> fulfil(
            PlanId by, UnitId unit, Collection<MandateId> named, Collection<PlanId> implemented, Instant at) {
        return database.list(
                """
                update mandate set state = 'fulfilled', fulfilled_by = ?, fulfilled_at = ?, version = version + 1
                where unit = ? and state = 'open' and (id = any(?) or plan = any(?))
                returning id, plan, unit, fulfilled_by, version
                """,
                MandateStore::fulfilled,
                by.value(),
                at,
                unit,
                named.stream().map(MandateId::value).toArray(UUID[]::new),
                implemented.stream().map(PlanId::value).toArray(UUID[]::new));
    }

    /** Open mandates of a plan whose addressee has already issued a plan that implements it. */
    List<FulfilledRow> fulfilByEarlier(PlanId asking, Instant at) {
        return database.list("""
                with asking as (
                  select ?::uuid as document union all select id from document where resolves_to = ?),
                answers as (
                  select distinct on (p.issuer) p.issuer, p.id
                  from asking a
                    join basis b on b.to_document = a.document and b.relation = 'implements'
                    join plan p on p.id = b.from_document and p.state = 'issued'
                  order by p.issuer, p.issued_at)
                update mandate m set state = 'fulfilled', fulfilled_by = a.id, fulfilled_at = ?, version = m.version + 1
                from answers a
                where m.plan = ? and m.unit = a.issuer and m.state = 'open'
                returning m.id, m.plan, m.unit, m.fulfilled_by, m.version
                """, MandateStore::fulfilled, asking.value(), asking.value(), at, asking.value());
    }

    /** Plans with open mandates that an issued plan of the addressee has answered: found by the sweep. */
    List<PlanId> answeredButOpen() {
        return database.list("""
                select distinct m.plan from mandate m
                  join plan p on p.issuer = m.unit and p.state = 'issued'
                  join basis b on b.from_document = p.id and b.relation = 'implements'
                  join document d on d.id = b.to_document and coalesce(d.resolves_to, d.id) = m.plan
                where m.state = 'open'
                limit 100
                """, row -> new PlanId(row.uuid("plan")));
    }

    private static FulfilledRow fulfilled(Row row) throws SQLException {
        return new FulfilledRow(
                row.uuid("id"), row.uuid("plan"), row.uuid("unit"), row.uuid("fulfilled_by"), row.number("version"));
    }
}
