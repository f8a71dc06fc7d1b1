package vn.thac.task.asked;

import static vn.thac.task.asked.Heard.column;
import static vn.thac.task.asked.Heard.joined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.asked.ObligationOpenedConsumer.Opened;

/** Keeps owed reports, each as the latest of its events left it. */
@ApplicationScoped
class ObligationStore {

    private static final String OPENED = """
            insert into obligation_ref (id, sequence, unit_id, period, state, since, regime_id, plan_id, due)
            select distinct on (o.id) o.id, o.sequence, o.unit_id, o.period, 'open', o.since, o.regime_id, o.plan_id, o.due
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[], ?::uuid[], ?::date[])
              as o(id, sequence, unit_id, period, since, regime_id, plan_id, due)
            on conflict (id) do update set regime_id = excluded.regime_id, plan_id = excluded.plan_id, due = excluded.due
            where obligation_ref.plan_id is null
            """;

    private static final String TURNED = """
            insert into obligation_ref (id, sequence, unit_id, period, state, since, reason, reviewers)
            select distinct on (t.id) t.id, t.sequence, t.unit_id, t.period, t.state, t.since, t.reason,
              string_to_array(t.reviewers, ',')::uuid[]
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
              as t(id, sequence, unit_id, period, state, since, reason, reviewers)
            order by t.id, t.sequence desc
            on conflict (id) do update set sequence = excluded.sequence, state = excluded.state, since = excluded.since,
              reason = excluded.reason, reviewers = excluded.reviewers
            where obligation_ref.sequence < excluded.sequence
            """;

    @Inject
    Database database;

    void opened(List<Heard<Opened>> obligations) {
        database.update(
                OPENED,
                column(obligations, o -> o.said().obligationId(), UUID[]::new),
                column(obligations, Heard::sequence, Long[]::new),
                column(obligations, o -> o.said().unit(), UnitId[]::new),
                column(obligations, o -> o.said().period(), String[]::new),
                column(obligations, Heard::at, Instant[]::new),
                column(obligations, o -> o.said().regimeId(), UUID[]::new),
                column(obligations, o -> o.said().planId().value(), UUID[]::new),
                column(obligations, o -> o.said().due(), LocalDate[]::new));
    }

    <T> void turned(List<Heard<T>> heard, Function<T, Turn> turn) {
        List<Turn> turns = heard.stream().map(h -> turn.apply(h.said())).toList();
        database.update(
                TURNED,
                column(turns, Turn::obligation, UUID[]::new),
                column(heard, Heard::sequence, Long[]::new),
                column(turns, Turn::unit, UnitId[]::new),
                column(turns, Turn::period, String[]::new),
                column(turns, Turn::state, String[]::new),
                column(heard, Heard::at, Instant[]::new),
                column(turns, Turn::reason, String[]::new),
                column(turns, t -> joined(t.reviewers()), String[]::new));
    }
}
