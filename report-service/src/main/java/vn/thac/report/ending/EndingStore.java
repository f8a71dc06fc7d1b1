package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.RegimeId;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.period.Period;

/** What is owed by units that have ended, and which periods units begin within. */
@ApplicationScoped
class EndingStore {

    /** Settled is what nobody could be found for. */
    private static final String ORPHANED = """
            with orphan as (
              select o.id from units_ended(?) u join obligation o on o.unit_id = u.id
              where (o.owner_id = o.unit_id or o.unit_ended is null)
                and o.state not in ('waived', 'closed') and o.settled_on is null
              union all
              select o.id from units_ended(?) u join obligation o on o.owner_id = u.id and o.owner_id <> o.unit_id
              where o.state not in ('waived', 'closed') and o.settled_on is null
              limit ?)
            select o.id, o.owner_id, w.ends as owner_ended, u.ends as unit_ended from obligation o
            left join units_ended(?) w on w.id = o.owner_id
            left join units_ended(?) u on u.id = o.unit_id
            where o.id in (select id from orphan) order by o.id for update of o skip locked
            """;

    /** Untouched is what nobody has begun to answer since the unit did not. */
    private static final String BACK = """
            select o.id, not (
                exists (select 1 from report_version v where v.obligation_id = o.id and v.submitted_at >= p.since)
                or exists (select 1 from restatement s where s.obligation_id = o.id and s.proposed_at >= p.since)
                or exists (select 1 from report_draft d where d.obligation_id = o.id and d.saved_at >= p.since)) as untouched
            from obligation o
            cross join lateral (select min(p.at) as since from obligation_passing p
              where p.obligation_id = o.id and p.version > coalesce((select max(b.version) from obligation_passing b
                where b.obligation_id = o.id and b.unit_ended is null and b.owner_id = o.unit_id), 0)) p
            where o.unit_ended is not null
              and not exists (select 1 from units_ended(o.unit_ended) u where u.id = o.unit_id)
            order by o.id limit ? for update of o skip locked
            """;

    private static final String BEGUN_WITHIN = """
            insert into regime_period_check (regime_id, period, on_day)
            select p.regime_id, p.period, b.begins from unnest(?::date[]) as b(begins)
            join regime_period p on p.to_day >= b.begins and p.members_on < b.begins and p.subject is null
            on conflict do nothing
            """;

    /**
     * What a unit that has ended owes or had to answer for when somebody looked: by now another may.
     *
     * @param ownerEnded null where the owner is there: it answers for a unit that came back and ended again
     * @param unitEnded null where the unit itself is there
     */
    record Orphan(
            ObligationId obligation,
            UnitId owner,
            @Nullable LocalDate ownerEnded,
            @Nullable LocalDate unitEnded) {}

    /** What a unit owes that did not end after all; untouched where nobody has begun to answer for it. */
    record Back(ObligationId obligation, boolean untouched) {}

    /** A period within which a unit may have begun. */
    record ToCheck(RegimeId regime, Period period) {}

    @Inject
    Database database;

    List<Orphan> orphaned(LocalDate today, int limit) {
        return database.list(
                ORPHANED,
                row -> new Orphan(
                        row.id("id", ObligationId::new),
                        row.id("owner_id", UnitId::new),
                        row.dayOrNull("owner_ended"),
                        row.dayOrNull("unit_ended")),
                today,
                today,
                limit,
                today,
                today);
    }

    /** What is noted as an ended unit's and whose unit has not ended by that day, as is known now. */
    List<Back> back(int limit) {
        return database.list(BACK, row -> new Back(row.id("id", ObligationId::new), row.flag("untouched")), limit);
    }

    /** Notes who answers from now on. */
    void passed(Obligation owed, Instant at) {
        database.update("""
                insert into obligation_passing (obligation_id, version, at, owner_id, unit_ended) values (?, ?, ?, ?, ?)
                """, owed.id(), owed.version(), at, owed.owner(), owed.unitEnded());
    }

    void settled(ObligationId obligation, LocalDate on) {
        database.update("update obligation set settled_on = ? where id = ?", on, obligation);
    }

    /** Looks again for who comes after those units for whom nobody was found. */
    void lookAgain() {
        database.update("update obligation set settled_on = null where settled_on is not null");
    }

    /** Notes the periods that run on a day on which units begin, to be looked at then. */
    void begun(Collection<LocalDate> days) {
        database.update(BEGUN_WITHIN, (Object) days.toArray(LocalDate[]::new));
    }

    /** A period to look at by that day, for this worker alone; once, and not while its regime has ended. */
    Optional<ToCheck> toCheck(LocalDate today) {
        return database.first("""
                delete from regime_period_check where (on_day, regime_id, period) = (
                  select c.on_day, c.regime_id, c.period from regime_period_check c join regime r on r.id = c.regime_id
                  where c.on_day <= ? and r.ended_on is null order by c.on_day limit 1 for update of c skip locked)
                returning regime_id, period
                """, EndingStore::toCheck, today);
    }

    private static ToCheck toCheck(Row row) throws SQLException {
        return new ToCheck(row.id("regime_id", RegimeId::new), Period.of(row.text("period")));
    }
}
