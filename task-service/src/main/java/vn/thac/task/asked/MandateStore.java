package vn.thac.task.asked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;

/** Keeps mandates as the last of their events left them. */
@ApplicationScoped
class MandateStore {

    /** The last that is told of each; an older event than what is known changes nothing. */
    private static final String TOLD = """
        insert into mandate_ref (id, version, plan_id, unit_id, owner_id, open, asks, due, relation, since)
        select distinct on (m.id) m.id, m.version, m.plan_id, m.unit_id, m.owner_id, ?, m.asks, m.due, m.relation, m.since
        from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[],
            ?::timestamptz[])
          as m(id, version, plan_id, unit_id, owner_id, asks, due, relation, since)
        order by m.id, m.version desc
        on conflict (id) do update set version = excluded.version, owner_id = excluded.owner_id, open = excluded.open,
          asks = coalesce(excluded.asks, mandate_ref.asks), due = case when excluded.open then excluded.due
            else mandate_ref.due end,
          relation = coalesce(excluded.relation, mandate_ref.relation),
          since = case when ? then coalesce(excluded.since, mandate_ref.since)
            else coalesce(mandate_ref.since, excluded.since) end
        where mandate_ref.version < excluded.version
        """;

    @Inject
    Database database;

    /** Raised or opened again: it waits for its owner from now on. */
    void waits(List<Said<MandateRaisedPayload>> mandates) {
        expected(mandates, true);
    }

    /** By another day than before: it goes on waiting. */
    void dueSet(List<Said<MandateRaisedPayload>> mandates) {
        expected(mandates, false);
    }

    private void expected(List<Said<MandateRaisedPayload>> mandates, boolean fromNow) {
        database.update(
                TOLD,
                true,
                Columns.of(mandates, UUID[]::new, m -> m.payload().mandateId()),
                Columns.of(mandates, Long[]::new, Said::sequence),
                Columns.of(mandates, UUID[]::new, m -> m.payload().planId().value()),
                Columns.of(mandates, UnitId[]::new, m -> m.payload().unit().id()),
                Columns.of(
                        mandates,
                        UnitId[]::new,
                        m -> owner(m.payload().unit(), m.payload().owner())),
                Columns.of(mandates, String[]::new, m -> m.payload().asks()),
                Columns.of(mandates, LocalDate[]::new, m -> m.payload().due()),
                Columns.of(mandates, Relation[]::new, m -> m.payload().relation()),
                Columns.of(mandates, Instant[]::new, Said::at),
                fromNow);
    }

    /** Fulfilled, excused or recalled: it waits no more. */
    void settled(List<Said<MandateFulfilledPayload>> mandates) {
        database.update(
                TOLD,
                false,
                Columns.of(mandates, UUID[]::new, m -> m.payload().mandateId()),
                Columns.of(mandates, Long[]::new, Said::sequence),
                Columns.of(mandates, UUID[]::new, m -> m.payload().planId().value()),
                Columns.of(mandates, UnitId[]::new, m -> m.payload().unit().id()),
                Columns.of(
                        mandates,
                        UnitId[]::new,
                        m -> owner(m.payload().unit(), m.payload().owner())),
                Columns.of(mandates, String[]::new, m -> null),
                Columns.of(mandates, LocalDate[]::new, m -> null),
                Columns.of(mandates, Relation[]::new, m -> null),
                Columns.of(mandates, Instant[]::new, m -> null),
                true);
    }

    private static UnitId owner(NamedUnit unit, @Nullable NamedUnit told) {
        return told == null ? unit.id() : told.id();
    }
}
