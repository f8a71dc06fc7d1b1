package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.StoredJson;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.Period;
import vn.thac.report.period.Term;
import vn.thac.report.period.WindowRule;
import vn.thac.report.rollup.SuppliedBy;

/** Regimes as they stand. */
@ApplicationScoped
public class RegimeStore {

    private static final String WITH_PLAN =
            ", exists (select 1 from plan_end e where e.plan_id = r.plan_id) or r.removed_in is not null as plan_ended ";

    static final String SELECT = "select r.*, p.issuer" + WITH_PLAN + "from regime r join plan p on p.id = r.plan_id ";

    private static final PeriodsLeftOutJson LEFT_OUT = new PeriodsLeftOutJson();
    private static final String ADD_RECEIVERS =
            """
            with changed as (
              update regime r set version = r.version + 1,
                receivers = case when t.addressee = any(r.to_addressees)
                  then r.receivers || array(select u from unnest(t.units) u where u <> all(r.receivers))
                  else r.receivers end,
                consolidators = case when t.addressee = r.via
                  then r.consolidators || array(select u from unnest(t.units) u where u <> all(r.consolidators))
                  else r.consolidators end
              from (select ?::text as addressee, ?::uuid[] as units) t
              where r.plan_id = ? and (t.addressee = any(r.to_addressees) and not r.receivers @> t.units
                or t.addressee = r.via and not r.consolidators @> t.units)
              returning r.*)
            select r.*, p.issuer""" + WITH_PLAN + "from changed r join plan p on p.id = r.plan_id order by r.key";

    @Inject
    Database database;

    @Inject
    StoredJson json;

    /**
     * Adds a regime; false when the plan's regime of that key is already here.
     *
     * @param edition of the plan that has it first
     */
    public boolean add(
            Regime regime, List<SuppliedBy> suppliedBy, @Nullable LocalDate nextOpens, Instant at, int edition) {
        Deadline.OnDay day = regime.deadline() instanceof Deadline.OnDay on ? on : null;
        String offset = regime.deadline() instanceof Deadline.AfterEnd after
                ? after.span().toString()
                : null;
        return database.update(
                        """
                        insert into regime (id, plan_id, key, version, kind, frequency, deadline_day, deadline_month,
                          deadline_rule, deadline_offset, window_rule, trigger_text, form_code, form_version, body,
                          who, who_relation, supplied_by, to_addressees, to_text, via, receivers, consolidators,
                          next_period, next_opens, opened_at, early, periods_left_out, opened_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                          ?::jsonb, ?)
                        on conflict (plan_id, key) do nothing
                        """,
                        regime.id(),
                        regime.plan(),
                        regime.key(),
                        regime.version(),
                        regime.kind(),
                        regime.frequency(),
                        day == null ? null : day.day(),
                        day == null ? null : day.month(),
                        day == null ? null : day.rule(),
                        offset,
                        regime.window(),
                        regime.trigger(),
                        regime.form(),
                        regime.formVersion(),
                        regime.text(),
                        regime.who().stream().map(Regime.Reporter::addressee).toArray(String[]::new),
                        regime.who().stream().map(w -> w.relation().wire()).toArray(String[]::new),
                        suppliedBy.isEmpty() ? null : json.write(suppliedBy),
                        regime.to().toArray(String[]::new),
                        regime.toText(),
                        regime.via(),
                        regime.receivers().toArray(UnitId[]::new),
                        regime.consolidators().toArray(UnitId[]::new),
                        regime.nextPeriod() == null ? null : regime.nextPeriod().key(),
                        nextOpens,
                        at,
                        regime.early(),
                        LEFT_OUT.write(regime.periodsLeftOut()),
                        edition)
                > 0;
    }

    /** As an edition of the plan has it from now on, be it for the first time after it had it no more. */
    public void amend(
            Regime regime,
            Period.@Nullable Calendar nextPeriod,
            List<SuppliedBy> suppliedBy,
            @Nullable LocalDate nextOpens) {
        Deadline.OnDay day = regime.deadline() instanceof Deadline.OnDay on ? on : null;
        String offset = regime.deadline() instanceof Deadline.AfterEnd after
                ? after.span().toString()
                : null;
        Regime.Ended ended = regime.ended();
        database.update(
                """
                update regime set version = ?, kind = ?, frequency = ?, deadline_day = ?, deadline_month = ?, deadline_rule = ?,
                  deadline_offset = ?, window_rule = ?, trigger_text = ?, form_code = ?, form_version = ?, body = ?, who = ?,
                  who_relation = ?, supplied_by = ?::jsonb, to_addressees = ?, to_text = ?, via = ?, receivers = ?,
                  consolidators = ?, next_period = ?, next_opens = ?, early = ?, ended_on = ?, end_reason = ?,
                  end_decision = ?, removed_in = null
                where id = ?
                """,
                regime.version(),
                regime.kind(),
                regime.frequency(),
                day == null ? null : day.day(),
                day == null ? null : day.month(),
                day == null ? null : day.rule(),
                offset,
                regime.window(),
                regime.trigger(),
                regime.form(),
                regime.formVersion(),
                regime.text(),
                regime.who().stream().map(Regime.Reporter::addressee).toArray(String[]::new),
                regime.who().stream().map(w -> w.relation().wire()).toArray(String[]::new),
                suppliedBy.isEmpty() ? null : json.write(suppliedBy),
                regime.to().toArray(String[]::new),
                regime.toText(),
                regime.via(),
                regime.receivers().toArray(UnitId[]::new),
                regime.consolidators().toArray(UnitId[]::new),
                nextPeriod == null ? null : nextPeriod.key(),
                nextOpens,
                regime.early(),
                ended == null ? null : ended.on(),
                ended == null ? null : ended.reason(),
                ended == null ? null : ended.number(),
                regime.id());
    }

    /** All regimes of a plan, and nobody else may change them until this transaction ends. */
    public List<Regime> lockAll(PlanId plan) {
        return database.list(SELECT + "where r.plan_id = ? order by r.id for update of r", RegimeStore::regime, plan);
    }

    /** The edition that follows does not have it any more. */
    public void remove(RegimeId regime, int edition) {
        database.update("update regime set removed_in = ? where id = ?", edition, regime);
    }

    /** Whether the plan, as it is amended, does not have it any more. */
    public boolean isRemoved(RegimeId regime) {
        return database.first(
                        "select 1 as one from regime where id = ? and removed_in is not null", row -> true, regime)
                .isPresent();
    }

    public Optional<Regime> find(RegimeId id) {
        return database.first(SELECT + "where r.id = ?", RegimeStore::regime, id);
    }

    /** The same, and nobody else may change it until this transaction ends. */
    public Optional<Regime> lock(RegimeId id) {
        return database.first(SELECT + "where r.id = ? for update of r", RegimeStore::regime, id);
    }

    /** Regimes of the plan, new in this edition, in which the addressee owes the report. */
    public List<Regime> owedBy(PlanId plan, String addressee, int edition) {
        return database.list(
                SELECT + "where r.plan_id = ? and ? = any(r.who) and r.opened_in = ? order by r.key",
                RegimeStore::regime,
                plan,
                addressee,
                edition);
    }

    /** Adds units of an addressee to those who receive or collect reports; returns the regimes that did not know them. */
    public List<Regime> addReceivers(PlanId plan, String addressee, Collection<UnitId> units) {
        return database.list(ADD_RECEIVERS, RegimeStore::regime, addressee, units.toArray(UnitId[]::new), plan);
    }

    /** A regime with a period to open by that day, for this worker alone. */
    public Optional<Regime> toOpen(LocalDate today) {
        return database.first(
                SELECT + "where r.next_opens <= ? order by r.next_opens limit 1 for update of r skip locked",
                RegimeStore::regime,
                today);
    }

    /** A period was opened, and another one follows. */
    public void openNext(RegimeId regime, Period.Calendar next, LocalDate opens) {
        database.update(
                "update regime set next_period = ?, next_opens = ?, version = version + 1 where id = ?",
                next.key(),
                opens,
                regime);
    }

    /** Counts one more request under the regime, which must be locked; returns it. */
    public Period.AdHoc ask(RegimeId regime) {
        return database.first(
                        "update regime set asked = asked + 1, version = version + 1 where id = ? returning asked",
                        row -> new Period.AdHoc(row.integer("asked")),
                        regime)
                .orElseThrow();
    }

    static Regime regime(Row row) throws SQLException {
        String next = row.textOrNull("next_period");
        return new Regime(
                row.id("id", RegimeId::new),
                row.id("plan_id", PlanId::new),
                row.text("key"),
                row.number("version"),
                row.word("kind", RegimeKind.class),
                row.textOrNull("frequency"),
                deadline(row),
                row.word("window_rule", WindowRule.class),
                row.textOrNull("trigger_text"),
                row.textOrNull("form_code"),
                row.integerOrNull("form_version"),
                row.textOrNull("body"),
                reporters(row),
                row.texts("to_addressees"),
                row.textOrNull("to_text"),
                row.textOrNull("via"),
                row.ids("receivers", UnitId::new),
                row.ids("consolidators", UnitId::new),
                row.id("issuer", UnitId::new),
                next == null ? null : Period.of(next).calendar().orElseThrow(),
                row.word("early", Regime.Early.class),
                LEFT_OUT.read(row.text("periods_left_out")),
                ended(row));
    }

    private static Regime.@Nullable Ended ended(Row row) throws SQLException {
        LocalDate on = row.dayOrNull("ended_on");
        return on == null
                ? null
                : new Regime.Ended(
                        on,
                        row.text("end_reason"),
                        row.textOrNull("end_decision"),
                        row.flag("plan_ended") ? true : null);
    }

    /** Regimes of a plan that have not ended. */
    List<RegimeId> notEnded(PlanId plan) {
        return database.list(
                "select id from regime where plan_id = ? and ended_on is null order by id",
                row -> row.id("id", RegimeId::new),
                plan);
    }

    /** No further period opens. */
    public void end(RegimeId regime, Regime.Ended ended) {
        database.update("""
                update regime set next_period = null, next_opens = null, ended_on = ?, end_reason = ?, end_decision = ?,
                  version = version + 1 where id = ?
                """, ended.on(), ended.reason(), ended.number(), regime);
    }

    /** Periods open again, from the one given on. */
    public void resume(RegimeId regime, @Nullable Term next) {
        database.update("""
                update regime set next_period = ?, next_opens = ?, ended_on = null, end_reason = null, end_decision = null,
                  version = version + 1 where id = ?
                """, next == null ? null : next.period().key(), next == null ? null : next.opens(), regime);
    }

    /** Regimes that name a unit as receiver or consolidator, or have nobody but it as issuer. */
    public List<RegimeId> naming(Collection<UnitId> units) {
        return database.list(
                """
                select r.id from regime r join plan p on p.id = r.plan_id
                where (r.receivers || r.consolidators) && ?::uuid[]
                  or (r.receivers || r.consolidators) = '{}' and p.issuer = any(?::uuid[]) order by r.id
                """, row -> row.id("id", RegimeId::new), units.toArray(UnitId[]::new), units.toArray(UnitId[]::new));
    }

    /** Who receives and collects from now on. */
    public void address(RegimeId regime, List<UnitId> receivers, List<UnitId> consolidators) {
        database.update(
                "update regime set receivers = ?, consolidators = ?, version = version + 1 where id = ?",
                receivers.toArray(UnitId[]::new),
                consolidators.toArray(UnitId[]::new),
                regime);
    }

    private static List<Regime.Reporter> reporters(Row row) throws SQLException {
        List<String> who = row.texts("who");
        List<Relation> relations = row.words("who_relation", Relation.class);
        List<Regime.Reporter> reporters = new ArrayList<>();
        for (int i = 0; i < who.size(); i++) {
            reporters.add(new Regime.Reporter(who.get(i), relations.get(i)));
        }
        return List.copyOf(reporters);
    }

    private static @Nullable Deadline deadline(Row row) throws SQLException {
        String offset = row.textOrNull("deadline_offset");
        if (offset != null) {
            return new Deadline.AfterEnd(java.time.Period.parse(offset));
        }
        Integer day = row.integerOrNull("deadline_day");
        return day == null
                ? null
                : new Deadline.OnDay(
                        day, row.integerOrNull("deadline_month"), row.word("deadline_rule", Deadline.Rule.class));
    }
}
