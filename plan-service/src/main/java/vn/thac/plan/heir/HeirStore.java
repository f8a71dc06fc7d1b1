package vn.thac.plan.heir;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;

/** Finds what ended units have not answered, and which mandate came of which. */
@ApplicationScoped
class HeirStore {

    private final Database database;

    HeirStore(Database database) {
        this.database = database;
    }

    /** With something open that nobody answers who is there; what is asked no more with its plan is recalled instead. */
    List<UnitId> unitsLeftBehind(LocalDate today) {
        return database.list("""
                select m.unit from units_ended(?) u join mandate m on m.unit = u.id and m.owner = m.unit and m.state = 'open'
                  join plan p on p.id = m.plan and not p.recalls
                union
                select m.unit from units_ended(?) u join mandate m on m.owner = u.id and m.owner <> m.unit and m.state = 'open'
                  join plan p on p.id = m.plan and not p.recalls
                order by unit
                """, row -> row.id("unit", UnitId::new), today, today);
    }

    /** The plans that have something open with these. */
    List<PlanId> plansLeftBehind(Collection<UnitId> units) {
        return database.list(
                "select distinct m.plan from mandate m join plan p on p.id = m.plan and not p.recalls"
                        + " where m.unit = any(?) and m.state = 'open' order by m.plan",
                row -> new PlanId(row.uuid("plan")),
                (Object) units.toArray(UnitId[]::new));
    }

    /** Those of these of which something has gone on, or others answer for it, by plan. */
    Map<PlanId, Set<UnitId>> goneOn(Collection<UnitId> units) {
        record Gone(PlanId plan, UnitId unit) {}
        Map<PlanId, Set<UnitId>> gone = new LinkedHashMap<>();
        database.list("""
                        select m.plan, m.unit from mandate m join plan p on p.id = m.plan and not p.recalls
                        where m.unit = any(?) and (m.state = 'passed-on' or m.owner <> m.unit) order by m.plan
                        """, row -> new Gone(new PlanId(row.uuid("plan")), row.id("unit", UnitId::new)), (Object)
                        units.toArray(UnitId[]::new))
                .forEach(one -> gone.computeIfAbsent(one.plan(), plan -> new HashSet<>())
                        .add(one.unit()));
        return gone;
    }

    void link(List<MandateLink> all) {
        database.update(
                "insert into mandate_origin (mandate, origin) select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing",
                Columns.of(all, UUID[]::new, link -> link.heir().value()),
                Columns.of(all, UUID[]::new, link -> link.origin().value()));
    }

    /** Where these have gone. */
    List<MandateLink> links(Collection<MandateId> origins) {
        return database.list(
                """
                select g.origin, g.mandate, h.unit, h.state = 'fulfilled' as done
                from mandate_origin g join mandate h on h.id = g.mandate where g.origin = any(?) order by g.origin, g.mandate
                """,
                row -> new MandateLink(
                        new MandateId(row.uuid("origin")),
                        new MandateId(row.uuid("mandate")),
                        row.id("unit", UnitId::new),
                        row.flag("done")),
                (Object) values(origins));
    }

    /** Forgets that these came of each other. */
    void cut(List<MandateLink> wrong) {
        database.update(
                "delete from mandate_origin g using unnest(?::uuid[], ?::uuid[]) as c(mandate, origin)"
                        + " where g.mandate = c.mandate and g.origin = c.origin",
                Columns.of(wrong, UUID[]::new, link -> link.heir().value()),
                Columns.of(wrong, UUID[]::new, link -> link.origin().value()));
    }

    /** The mandates of these heirs and of all to whom they passed them on. */
    List<MandateId> below(List<MandateLink> links) {
        return database.list("""
                with recursive below(id) as (
                  select id from unnest(?::uuid[]) as t(id)
                  union
                  select g.mandate from below b join mandate_origin g on g.origin = b.id)
                select id from below
                """, row -> new MandateId(row.uuid("id")), (Object)
                Columns.of(links, UUID[]::new, link -> link.heir().value()));
    }

    /** The units for which each mandate is answered. */
    Map<MandateId, Set<UnitId>> standsFor(Collection<MandateId> mandates) {
        record Standing(MandateId mandate, UnitId unit) {}
        Map<MandateId, Set<UnitId>> standsFor = new HashMap<>();
        database.list(
                        "select t.id, s.unit from unnest(?::uuid[]) as t(id), mandate_stands_for(t.id) as s(unit)",
                        row -> new Standing(new MandateId(row.uuid("id")), row.id("unit", UnitId::new)),
                        (Object) values(mandates))
                .forEach(one -> standsFor
                        .computeIfAbsent(one.mandate(), id -> new HashSet<>())
                        .add(one.unit()));
        return standsFor;
    }

    /** The plans that a plan carries out, itself included. */
    List<UUID> ancestors(PlanId plan) {
        return database.first("select ancestors from plan where id = ?", row -> row.uuids("ancestors"), plan.value())
                .orElseThrow();
    }

    private static UUID[] values(Collection<MandateId> ids) {
        return ids.stream().map(MandateId::value).toArray(UUID[]::new);
    }
}
