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
import vn.thac.task.PlanId;

/** Keeps mandates as the last of their events left them: what is asked, and whether it waits, each by who tells it. */
@ApplicationScoped
class MandateStore {

    /** The last that is told of each; an older event than what is known changes nothing. */
    private static final String TOLD = """
            insert into mandate_ref (id, version, asked_version, plan_id, unit_id, owner_id, open, asks, due, relation, since)
            select distinct on (m.id) m.id, m.version, case when m.asks is null then 0 else m.version end, m.plan_id, m.unit_id,
              m.owner_id, ?, m.asks, m.due, m.relation, m.since
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[],
                ?::timestamptz[])
              as m(id, version, plan_id, unit_id, owner_id, asks, due, relation, since)
            order by m.id, m.version desc
            on conflict (id) do update set version = greatest(mandate_ref.version, excluded.version),
              owner_id = case when mandate_ref.version < excluded.version then excluded.owner_id else mandate_ref.owner_id end,
              open = case when mandate_ref.version < excluded.version then excluded.open else mandate_ref.open end,
              asked_version = greatest(mandate_ref.asked_version, excluded.asked_version),
              asks = case when mandate_ref.asked_version < excluded.asked_version then excluded.asks else mandate_ref.asks end,
              due = case when mandate_ref.asked_version < excluded.asked_version then excluded.due else mandate_ref.due end,
              relation = case when mandate_ref.asked_version < excluded.asked_version then excluded.relation
                else mandate_ref.relation end,
              since = case when mandate_ref.version < excluded.version then coalesce(excluded.since, mandate_ref.since)
                else coalesce(mandate_ref.since, excluded.since) end
            where mandate_ref.version < excluded.version or mandate_ref.asked_version < excluded.asked_version
            """;

    /** Whether it waits is told by others; before they have, it does not. */
    private static final String CHANGED = """
            insert into mandate_ref (id, version, asked_version, plan_id, unit_id, owner_id, open, asks, due, relation)
            select distinct on (m.id) m.id, 0, m.version, m.plan_id, m.unit_id, m.owner_id, false, m.asks, m.due, m.relation
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[])
              as m(id, version, plan_id, unit_id, owner_id, asks, due, relation)
            order by m.id, m.version desc
            on conflict (id) do update set asked_version = excluded.asked_version, asks = excluded.asks, due = excluded.due,
              relation = excluded.relation
            where mandate_ref.asked_version < excluded.asked_version
            """;

    @Inject
    Database database;

    /** What a mandate asks since one of its events. */
    private record Asked(
            UUID mandate,
            long version,
            PlanId plan,
            UnitId unit,
            UnitId owner,
            String asks,
            @Nullable LocalDate due,
            @Nullable Relation relation) {}

    /** Raised, opened again or its unit's again: it waits for its owner from now on. */
    void waits(List<Said<MandateRaisedPayload>> mandates) {
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
                Columns.of(mandates, Instant[]::new, Said::at));
    }

    /** Its unit has ended: it waits for another owner, or waits no more. */
    void passedOn(List<Said<MandatePassedOnPayload>> mandates) {
        waits(mandates.stream()
                .filter(said -> said.payload().waits())
                .map(said -> new Said<>(said.payload().waiting(), said.sequence(), said.at()))
                .toList());
        settled(mandates.stream()
                .filter(said -> !said.payload().waits())
                .map(said -> new Said<>(said.payload().settled(), said.sequence(), said.at()))
                .toList());
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
                Columns.of(mandates, Instant[]::new, m -> null));
    }

    /** Something else is asked; where it stands stays. */
    void changed(List<Said<MandateChangedPayload>> mandates) {
        asked(mandates.stream()
                .map(said -> {
                    MandateChangedPayload told = said.payload();
                    return new Asked(
                            told.mandateId(),
                            said.sequence(),
                            told.planId(),
                            told.unit().id(),
                            told.owner().id(),
                            told.asks(),
                            told.due(),
                            told.relation());
                })
                .toList());
    }

    /** The same by another day. */
    void dueSet(List<Said<MandateRaisedPayload>> mandates) {
        asked(mandates.stream()
                .map(said -> {
                    MandateRaisedPayload told = said.payload();
                    return new Asked(
                            told.mandateId(),
                            said.sequence(),
                            told.planId(),
                            told.unit().id(),
                            owner(told.unit(), told.owner()),
                            told.asks(),
                            told.due(),
                            told.relation());
                })
                .toList());
    }

    private void asked(List<Asked> mandates) {
        database.update(
                CHANGED,
                Columns.of(mandates, UUID[]::new, Asked::mandate),
                Columns.of(mandates, Long[]::new, Asked::version),
                Columns.of(mandates, UUID[]::new, asked -> asked.plan().value()),
                Columns.of(mandates, UnitId[]::new, Asked::unit),
                Columns.of(mandates, UnitId[]::new, Asked::owner),
                Columns.of(mandates, String[]::new, Asked::asks),
                Columns.of(mandates, LocalDate[]::new, Asked::due),
                Columns.of(mandates, Relation[]::new, Asked::relation));
    }

    private static UnitId owner(NamedUnit unit, @Nullable NamedUnit told) {
        return told == null ? unit.id() : told.id();
    }
}
