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

/** Keeps mandates: once fulfilled, one never opens again. */
@ApplicationScoped
class MandateStore {

    private static final String RAISED = """
            insert into mandate_ref (id, plan_id, unit_id, owner_id, open, asks, due, relation, since)
            select m.id, m.plan_id, m.unit_id, m.owner_id, true, m.asks, m.due, m.relation, m.since
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::timestamptz[])
              as m(id, plan_id, unit_id, owner_id, asks, due, relation, since)
            on conflict (id) do nothing
            """;

    private static final String FULFILLED = """
            insert into mandate_ref (id, plan_id, unit_id, owner_id, open)
            select distinct on (m.id) m.id, m.plan_id, m.unit_id, m.owner_id, false
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[]) as m(id, plan_id, unit_id, owner_id)
            on conflict (id) do update set open = false where mandate_ref.open
            """;

    @Inject
    Database database;

    void raised(List<Said<MandateRaisedPayload>> mandates) {
        database.update(
                RAISED,
                Columns.of(mandates, UUID[]::new, m -> m.payload().mandateId()),
                Columns.of(mandates, UUID[]::new, m -> m.payload().planId().value()),
                Columns.of(mandates, UnitId[]::new, m -> m.payload().unit().id()),
                Columns.of(
                        mandates,
                        UnitId[]::new,
                        m -> owner(m.payload().unit(), m.payload().owner())),
                Columns.of(mandates, String[]::new, m -> m.payload().asks()),
                Columns.of(mandates, LocalDate[]::new, m -> m.payload().due()),
                Columns.of(mandates, Relation[]::new, m -> m.payload().relation()),
                Columns.of(mandates, Instant[]::new, Said::at));
    }

    void fulfilled(List<Said<MandateFulfilledPayload>> mandates) {
        database.update(
                FULFILLED,
                Columns.of(mandates, UUID[]::new, m -> m.payload().mandateId()),
                Columns.of(mandates, UUID[]::new, m -> m.payload().planId().value()),
                Columns.of(mandates, UnitId[]::new, m -> m.payload().unit().id()),
                Columns.of(
                        mandates,
                        UnitId[]::new,
                        m -> owner(m.payload().unit(), m.payload().owner())));
    }

    private static UnitId owner(NamedUnit unit, @Nullable NamedUnit told) {
        return told == null ? unit.id() : told.id();
    }
}
