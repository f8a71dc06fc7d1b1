package vn.thac.task.asked;

import static vn.thac.task.asked.Heard.column;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.asked.MandateFulfilledConsumer.Fulfilled;
import vn.thac.task.asked.MandateRaisedConsumer.Raised;

/** Keeps mandates: once fulfilled, one never opens again. */
@ApplicationScoped
class MandateStore {

    private static final String RAISED = """
            insert into mandate_ref (id, plan_id, unit_id, open, asks, due, since)
            select m.id, m.plan_id, m.unit_id, true, m.asks, m.due, m.since
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::timestamptz[])
              as m(id, plan_id, unit_id, asks, due, since)
            on conflict (id) do nothing
            """;

    private static final String FULFILLED = """
            insert into mandate_ref (id, plan_id, unit_id, open)
            select distinct on (m.id) m.id, m.plan_id, m.unit_id, false
            from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as m(id, plan_id, unit_id)
            on conflict (id) do update set open = false where mandate_ref.open
            """;

    @Inject
    Database database;

    void raised(List<Heard<Raised>> mandates) {
        database.update(
                RAISED,
                column(mandates, m -> m.said().mandateId(), UUID[]::new),
                column(mandates, m -> m.said().planId().value(), UUID[]::new),
                column(mandates, m -> m.said().unit(), UnitId[]::new),
                column(mandates, m -> m.said().asks(), String[]::new),
                column(mandates, m -> m.said().due(), LocalDate[]::new),
                column(mandates, Heard::at, Instant[]::new));
    }

    void fulfilled(List<Heard<Fulfilled>> mandates) {
        database.update(
                FULFILLED,
                column(mandates, m -> m.said().mandateId(), UUID[]::new),
                column(mandates, m -> m.said().planId().value(), UUID[]::new),
                column(mandates, m -> m.said().unit(), UnitId[]::new));
    }
}
