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

/** Keeps owed reports, each as the latest of its events left it. */
@ApplicationScoped
class ObligationStore {

    private static final String OPENED = """
            insert into obligation_ref (id, sequence, unit_id, owner_id, period, state, since, regime_id, plan_id, due,
              relation, regime_key, form, subject)
            select distinct on (o.id) o.id, o.sequence, o.unit_id, o.owner_id, o.period, 'open', o.since, o.regime_id,
              o.plan_id, o.due, o.relation, o.regime_key, o.form, o.subject
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[], ?::uuid[],
              ?::date[], ?::text[], ?::text[], ?::text[], ?::text[])
              as o(id, sequence, unit_id, owner_id, period, since, regime_id, plan_id, due, relation, regime_key, form,
                subject)
            on conflict (id) do update set regime_id = excluded.regime_id, plan_id = excluded.plan_id,
              due = coalesce(obligation_ref.due, excluded.due), relation = excluded.relation, regime_key = excluded.regime_key, form = excluded.form,
              subject = excluded.subject
            where obligation_ref.plan_id is null
            """;

    private static final String STEPPED = """
            insert into obligation_ref (id, sequence, unit_id, owner_id, period, state, since, reason)
            select distinct on (t.id) t.id, t.sequence, t.unit_id, t.owner_id, t.period, ?, t.since, t.reason
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[])
              as t(id, sequence, unit_id, owner_id, period, since, reason)
            order by t.id, t.sequence desc
            on conflict (id) do update set sequence = excluded.sequence, owner_id = excluded.owner_id,
              state = excluded.state, since = excluded.since, reason = excluded.reason
            where obligation_ref.sequence < excluded.sequence
            """;

    /** The state of an accepted report whose correction waits for the reviewers. */
    static final String RESTATING = "restating";

    private static final String MOVED = """
            insert into obligation_ref (id, sequence, unit_id, owner_id, period, state, since, reason, due)
            select distinct on (t.id) t.id, t.sequence, t.unit_id, t.owner_id, t.period, t.state, t.since, t.reason, t.due
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
              ?::date[]) as t(id, sequence, unit_id, owner_id, period, state, since, reason, due)
            order by t.id, t.sequence desc
            on conflict (id) do update set sequence = excluded.sequence, owner_id = excluded.owner_id,
              state = excluded.state, since = excluded.since, reason = excluded.reason, due = excluded.due
            where obligation_ref.sequence < excluded.sequence
            """;

    private static final String STRENGTHENED = """
            update obligation_ref o set relation = s.relation
            from unnest(?::uuid[], ?::text[]) as s(id, relation) where o.id = s.id
            """;

    @Inject
    Database database;

    void opened(List<Said<ObligationOpenedPayload>> obligations) {
        database.update(
                OPENED,
                Columns.of(obligations, UUID[]::new, o -> o.payload().obligationId()),
                Columns.of(obligations, Long[]::new, Said::sequence),
                Columns.of(obligations, UnitId[]::new, o -> o.payload().unit().id()),
                Columns.of(obligations, UnitId[]::new, o -> o.payload().owner().id()),
                Columns.of(obligations, String[]::new, o -> o.payload().period()),
                Columns.of(obligations, Instant[]::new, Said::at),
                Columns.of(obligations, UUID[]::new, o -> o.payload().regimeId()),
                Columns.of(obligations, UUID[]::new, o -> o.payload().planId().value()),
                Columns.of(obligations, LocalDate[]::new, o -> o.payload().due()),
                Columns.of(obligations, Relation[]::new, o -> o.payload().relation()),
                Columns.of(obligations, String[]::new, o -> o.payload().regime()),
                Columns.of(obligations, String[]::new, o -> o.payload().form()),
                Columns.of(obligations, String[]::new, o -> o.payload().subject()));
    }

    void strengthened(List<Said<ObligationStrengthenedPayload>> obligations) {
        database.update(
                STRENGTHENED,
                Columns.of(obligations, UUID[]::new, o -> o.payload().obligationId()),
                Columns.of(obligations, Relation[]::new, o -> o.payload().relation()));
    }

    /** Whose turn it is after a step: that of who reviews the regime while it is submitted, the unit's when it was returned. */
    void stepped(String state, List<Said<ReportSteppedPayload>> steps) {
        database.update(
                STEPPED,
                state,
                Columns.of(steps, UUID[]::new, s -> s.payload().obligationId()),
                Columns.of(steps, Long[]::new, Said::sequence),
                Columns.of(steps, UnitId[]::new, s -> s.payload().unit().id()),
                Columns.of(steps, UnitId[]::new, s -> s.payload().owner().id()),
                Columns.of(steps, String[]::new, s -> s.payload().period()),
                Columns.of(steps, Instant[]::new, Said::at),
                Columns.of(steps, String[]::new, s -> s.payload().reason()));
    }

    /** Where it stands and by when, as the event says; {@code as} is another word for the state. */
    void moved(@Nullable String as, List<Said<ObligationSteppedPayload>> steps) {
        database.update(
                MOVED,
                Columns.of(steps, UUID[]::new, s -> s.payload().obligationId()),
                Columns.of(steps, Long[]::new, Said::sequence),
                Columns.of(steps, UnitId[]::new, s -> s.payload().unit().id()),
                Columns.of(steps, UnitId[]::new, s -> s.payload().owner().id()),
                Columns.of(steps, String[]::new, s -> s.payload().period()),
                Columns.of(steps, String[]::new, s -> as == null ? s.payload().state() : as),
                Columns.of(steps, Instant[]::new, Said::at),
                Columns.of(steps, String[]::new, s -> s.payload().reason()),
                Columns.of(steps, LocalDate[]::new, s -> s.payload().due()));
    }
}
