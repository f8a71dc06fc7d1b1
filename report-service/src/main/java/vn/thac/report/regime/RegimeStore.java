package vn.thac.report.regime;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.Members;
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
                  else r.consolidators end,
                named_receivers = case when t.addressee = any(r.to_addressees) and r.named_receivers is not null
                  then r.named_receivers || array(select u from unnest(t.units) u where u <> all(r.named_receivers))
                  else r.named_receivers end,
                named_consolidators = case when t.addressee = r.via and r.named_consolidators is not null
                  then r.named_consolidators || array(select u from unnest(t.units) u where u <> all(r.named_consolidators))
                  else r.named_consolidators end,
                look_again = r.look_again or r.named_receivers is not null or r.named_consolidators is not null
              from jsonb_to_recordset(?::jsonb) as t(plan uuid, addressee text, units uuid[])
              where r.plan_id = t.plan
                and (t.addressee = any(r.to_addressees) and not coalesce(r.named_receivers, r.receivers) @> t.units
                  or t.addressee = r.via and not coalesce(r.named_consolidators, r.consolidators) @> t.units)
              returning r.*)
            select r.*, p.issuer""" + WITH_PLAN + "from changed r join plan p on p.id = r.plan_id order by r.key";

    private static final String ADD = """
            insert into regime (id, plan_id, key, version, kind, frequency, deadline_day, deadline_month, deadline_rule,
              deadline_offset, window_rule, trigger_text, form_code, form_version, body, who, who_relation, supplied_by,
              to_addressees, to_text, via, receivers, consolidators, next_period, next_opens, opened_at, early,
              periods_left_out, opened_in)
            select id, plan_id, key, version, kind, frequency, deadline_day, deadline_month, deadline_rule,
              deadline_offset, window_rule, trigger_text, form_code, form_version, body, who, who_relation, supplied_by,
              to_addressees, to_text, via, receivers, consolidators, next_period, next_opens, ?, early,
              periods_left_out, opened_in
            from jsonb_populate_recordset(null::regime, ?::jsonb)
            on conflict (plan_id, key) do nothing
            returning id
            """;

    private static final String AMEND = """
            update regime r set version = l.version, kind = l.kind, frequency = l.frequency,
              deadline_day = l.deadline_day, deadline_month = l.deadline_month, deadline_rule = l.deadline_rule,
              deadline_offset = l.deadline_offset, window_rule = l.window_rule, trigger_text = l.trigger_text,
              form_code = l.form_code, form_version = l.form_version, body = l.body, who = l.who,
              who_relation = l.who_relation, supplied_by = l.supplied_by, to_addressees = l.to_addressees,
              to_text = l.to_text, via = l.via, receivers = l.receivers, consolidators = l.consolidators,
              next_period = l.next_period, next_opens = l.next_opens, early = l.early, ended_on = l.ended_on,
              end_reason = l.end_reason, end_decision = l.end_decision, removed_in = null
            from jsonb_populate_recordset(null::regime, ?::jsonb) l where r.id = l.id
            """;

    /**
     * A regime that a plan opens.
     *
     * @param edition of the plan that has it first
     */
    public record New(
            Regime regime,
            List<SuppliedBy> suppliedBy,
            @Nullable LocalDate nextOpens,
            int edition) {}

    /** What the plan says of a regime, in the columns of its table. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Line(
            RegimeId id,
            PlanId planId,
            String key,
            long version,
            RegimeKind kind,
            @Nullable String frequency,
            @Nullable Integer deadlineDay,
            @Nullable Integer deadlineMonth,
            Deadline.@Nullable Rule deadlineRule,
            @Nullable String deadlineOffset,
            WindowRule windowRule,
            @Nullable String triggerText,
            @Nullable String formCode,
            @Nullable Integer formVersion,
            @Nullable String body,
            List<String> who,
            List<Relation> whoRelation,
            @Nullable List<SuppliedBy> suppliedBy,
            List<String> toAddressees,
            @Nullable String toText,
            @Nullable String via,
            List<UnitId> receivers,
            List<UnitId> consolidators,
            @Nullable String nextPeriod,
            @Nullable LocalDate nextOpens,
            Regime.Early early,
            @JsonRawValue String periodsLeftOut,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable String endDecision,
            @Nullable Integer openedIn) {}

    @Inject
    Database database;

    @Inject
    StoredJson json;

    /** Adds regimes in their order; answers those whose key was not here yet under their plan. */
    public Set<RegimeId> add(List<New> all, Instant at) {
        List<Line> lines = all.stream()
                .map(one ->
                        line(one.regime(), one.regime().nextPeriod(), one.suppliedBy(), one.nextOpens(), one.edition()))
                .toList();
        return Set.copyOf(database.list(ADD, row -> row.id("id", RegimeId::new), at, json.write(lines)));
    }

    /** As an edition of the plan has it from now on, be it for the first time after it had it no more. */
    public void amend(
            Regime regime,
            Period.@Nullable Calendar nextPeriod,
            List<SuppliedBy> suppliedBy,
            @Nullable LocalDate nextOpens) {
        database.update(AMEND, json.write(List.of(line(regime, nextPeriod, suppliedBy, nextOpens, null))));
    }

    private static Line line(
            Regime regime,
            Period.@Nullable Calendar nextPeriod,
            List<SuppliedBy> suppliedBy,
            @Nullable LocalDate nextOpens,
            @Nullable Integer openedIn) {
        Deadline.OnDay day = regime.deadline() instanceof Deadline.OnDay on ? on : null;
        Regime.Ended ended = regime.ended();
        return new Line(
                regime.id(),
                regime.plan(),
                regime.key(),
                regime.version(),
                regime.kind(),
                regime.frequency(),
                day == null ? null : day.day(),
                day == null ? null : day.month(),
                day == null ? null : day.rule(),
                regime.deadline() instanceof Deadline.AfterEnd after
                        ? after.span().toString()
                        : null,
                regime.window(),
                regime.trigger(),
                regime.form(),
                regime.formVersion(),
                regime.text(),
                regime.who().stream().map(Regime.Reporter::addressee).toList(),
                regime.who().stream().map(Regime.Reporter::relation).toList(),
                suppliedBy.isEmpty() ? null : suppliedBy,
                regime.to(),
                regime.toText(),
                regime.via(),
                regime.receivers(),
                regime.consolidators(),
                nextPeriod == null ? null : nextPeriod.key(),
                nextOpens,
                regime.early(),
                LEFT_OUT.write(regime.periodsLeftOut()),
                ended == null ? null : ended.on(),
                ended == null ? null : ended.reason(),
                ended == null ? null : ended.number(),
                openedIn);
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

    /** These, by their keys. */
    public List<Regime> find(Collection<RegimeId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(SELECT + "where r.id = any(?) order by r.key, r.id", RegimeStore::regime, (Object)
                        ids.toArray(RegimeId[]::new));
    }

    /**
     * Adds members, of each plan those of one addressee, to those who receive or collect reports; returns the regimes that
     * did not know them.
     */
    public List<Regime> addReceivers(List<Members> all) {
        return database.list(ADD_RECEIVERS, RegimeStore::regime, json.write(all));
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

    /** An edition names anew who receives or collects: nobody acts there in another's place by what was before. */
    public void nameAnew(RegimeId regime, boolean receivers, boolean consolidators) {
        database.update("""
                update regime set named_receivers = case when ? then null else named_receivers end,
                  named_consolidators = case when ? then null else named_consolidators end, look_again = true
                where id = ? and (named_receivers is not null or named_consolidators is not null)
                """, receivers, consolidators, regime);
    }

    static List<Regime.Reporter> reporters(Row row) throws SQLException {
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
