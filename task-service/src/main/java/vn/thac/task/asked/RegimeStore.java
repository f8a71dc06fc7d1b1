package vn.thac.task.asked;

import static vn.thac.task.asked.Said.joined;

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

/** Keeps who reviews and consolidates which periods of which regimes, and what of it is signed. */
@ApplicationScoped
class RegimeStore {

    private static final String OPENED = """
            insert into regime_ref (id, sequence, plan_id, reviewers, key, form)
            select distinct on (r.id) r.id, r.sequence, r.plan_id, string_to_array(r.reviewers, ',')::uuid[], r.key, r.form
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[])
              as r(id, sequence, plan_id, reviewers, key, form)
            order by r.id, r.sequence desc
            on conflict (id) do update set sequence = excluded.sequence, reviewers = excluded.reviewers,
              key = coalesce(excluded.key, regime_ref.key), form = coalesce(excluded.form, regime_ref.form)
            where regime_ref.sequence < excluded.sequence
            """;

    private static final String SIGNED = """
            insert into regime_signed (regime_id, period, unit_id, signed_at, version)
            select s.regime_id, s.period, s.unit_id, max(s.at), max(s.version)
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::integer[])
              as s(regime_id, period, unit_id, at, version)
            group by s.regime_id, s.period, s.unit_id
            on conflict (regime_id, period, unit_id) do update
              set signed_at = greatest(regime_signed.signed_at, excluded.signed_at),
                version = greatest(regime_signed.version, excluded.version)
            """;

    private static final String OUTDATED = """
            insert into regime_signed (regime_id, period, unit_id, outdated_at)
            select s.regime_id, s.period, s.unit_id, max(s.at)
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[]) as s(regime_id, period, unit_id, at)
            group by s.regime_id, s.period, s.unit_id
            on conflict (regime_id, period, unit_id) do update
              set outdated_at = greatest(regime_signed.outdated_at, excluded.outdated_at)
            """;

    private static final String PERIODS = """
            insert into regime_period (regime_id, period, due, since, subject)
            select p.regime_id, p.period, min(p.due), min(p.since), min(p.subject)
            from unnest(?::uuid[], ?::text[], ?::date[], ?::timestamptz[], ?::text[])
              as p(regime_id, period, due, since, subject)
            group by p.regime_id, p.period
            on conflict (regime_id, period) do nothing
            """;

    private static final String MOVED = """
            insert into regime_due (regime_id, period, sequence, due)
            select distinct on (m.regime_id, m.period) m.regime_id, m.period, m.sequence, m.due
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::date[]) as m(regime_id, period, sequence, due)
            order by m.regime_id, m.period, m.sequence desc
            on conflict (regime_id, period) do update set sequence = excluded.sequence, due = excluded.due
            where regime_due.sequence < excluded.sequence
            """;

    @Inject
    Database database;

    /** Who reviews, and by when, as the last of a regime's events says. */
    void opened(List<Said<RegimeOpenedPayload>> all) {
        database.update(
                OPENED,
                Columns.of(all, UUID[]::new, r -> r.payload().regimeId()),
                Columns.of(all, Long[]::new, Said::sequence),
                Columns.of(all, UUID[]::new, r -> r.payload().planId().value()),
                Columns.of(all, String[]::new, r -> joined(r.payload().named())),
                Columns.of(all, String[]::new, r -> r.payload().key()),
                Columns.of(all, String[]::new, r -> r.payload().form()));
        moved(all);
    }

    /** By when periods are due since an edition, be they known here already or not. */
    private void moved(List<Said<RegimeOpenedPayload>> all) {
        List<Said<Due>> dues = all.stream()
                .flatMap(said -> said.payload().put().stream()
                        .map(one -> new Said<>(
                                new Due(said.payload().regimeId(), one.period(), one.due()),
                                said.sequence(),
                                said.at())))
                .toList();
        database.update(
                MOVED,
                Columns.of(dues, UUID[]::new, d -> d.payload().regime()),
                Columns.of(dues, String[]::new, d -> d.payload().period()),
                Columns.of(dues, Long[]::new, Said::sequence),
                Columns.of(dues, LocalDate[]::new, d -> d.payload().day()));
    }

    /** The periods that somebody owes a report for. */
    void owed(List<Said<ObligationOpenedPayload>> obligations) {
        database.update(
                PERIODS,
                Columns.of(obligations, UUID[]::new, o -> o.payload().regimeId()),
                Columns.of(obligations, String[]::new, o -> o.payload().period()),
                Columns.of(obligations, LocalDate[]::new, o -> o.payload().due()),
                Columns.of(obligations, Instant[]::new, Said::at),
                Columns.of(obligations, String[]::new, o -> o.payload().subject()));
    }

    void signed(List<Said<ReportConsolidatedPayload>> reports) {
        database.update(
                SIGNED,
                Columns.of(reports, UUID[]::new, r -> r.payload().regimeId()),
                Columns.of(reports, String[]::new, r -> r.payload().period()),
                Columns.of(reports, UnitId[]::new, r -> r.payload().unit().id()),
                Columns.of(reports, Instant[]::new, Said::at),
                Columns.of(reports, Integer[]::new, r -> r.payload().version()));
    }

    /** What somebody signed contains a report that has changed since: it is to be signed again. */
    void outdated(List<? extends Said<? extends Outdating>> steps) {
        List<Said<Signature>> signed = steps.stream()
                .flatMap(step -> step.payload().signedBefore().stream()
                        .map(o -> new Said<>(
                                new Signature(
                                        step.payload().regimeId(),
                                        step.payload().period(),
                                        o.unit().id()),
                                step.sequence(),
                                step.at())))
                .toList();
        database.update(
                OUTDATED,
                Columns.of(signed, UUID[]::new, s -> s.payload().regime()),
                Columns.of(signed, String[]::new, s -> s.payload().period()),
                Columns.of(signed, UnitId[]::new, s -> s.payload().unit()),
                Columns.of(signed, Instant[]::new, Said::at));
    }

    private record Due(UUID regime, String period, @Nullable LocalDate day) {}

    private record Signature(UUID regime, String period, UnitId unit) {}
}
