package vn.thac.report.regime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.Sight;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.Term;
import vn.thac.report.period.WindowRule;
import vn.thac.report.target.MeasuredTarget;

/** Plans, their parties and members, and the regimes that follow from them. */
@ApplicationScoped
public class RegimeStore {

    static final String SELECT = """
            select r.*, p.issuer, p.issuer_track from regime r join plan p on p.id = r.plan_id
            """;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    void keepPlan(PlanIssued plan, List<PartyRule> parties, List<MeasuredTarget> targets, LocalDate issuedOn) {
        database.update(
                """
                insert into plan (id, edition, issuer, issuer_track, number, symbol, kind, title, issued_on, parties, targets)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict (id) do update set edition = excluded.edition, number = excluded.number,
                  symbol = excluded.symbol, title = excluded.title, parties = excluded.parties, targets = excluded.targets
                """,
                plan.planId().value(),
                plan.edition(),
                plan.issuer(),
                plan.issuerTrack(),
                plan.number(),
                plan.symbol(),
                plan.kind(),
                plan.title(),
                issuedOn,
                written(parties),
                written(targets));
    }

    /** Adds a regime; false when the plan's regime of that key is already here. */
    boolean add(Regime regime, @Nullable LocalDate nextOpens, Instant at) {
        Deadline.OnDay day = regime.deadline() instanceof Deadline.OnDay on ? on : null;
        String offset = regime.deadline() instanceof Deadline.AfterEnd after
                ? after.span().toString()
                : null;
        return database.update(
                        """
                        insert into regime (id, plan_id, key, version, kind, frequency, deadline_day, deadline_month,
                          deadline_rule, deadline_offset, window_rule, trigger_text, form_code, form_version, body, who, to_parties, to_text,
                          via, receivers, consolidators, next_period, next_opens, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (plan_id, key) do nothing
                        """,
                        regime.id().value(),
                        regime.plan().value(),
                        regime.key(),
                        regime.version(),
                        regime.kind(),
                        regime.frequency(),
                        day == null ? null : day.day(),
                        day == null ? null : day.month(),
                        day == null ? null : day.rule().name(),
                        offset,
                        regime.window().wire(),
                        regime.trigger(),
                        regime.form(),
                        regime.formVersion(),
                        regime.text(),
                        regime.who().toArray(String[]::new),
                        regime.to().toArray(String[]::new),
                        regime.toText(),
                        regime.via(),
                        regime.receivers().toArray(UnitId[]::new),
                        regime.consolidators().toArray(UnitId[]::new),
                        regime.nextPeriod(),
                        nextOpens,
                        at)
                > 0;
    }

    /** Whether the caller may see any unit that owes the regime. */
    boolean isOwedBySomebodySeen(RegimeId id) {
        return database.first(
                        Sight.WITH + "select 1 as one from obligation where regime_id = ?"
                                + " and unit_id in (select id from readable) limit 1",
                        row -> row.integer("one"),
                        with(Sight.args(acting.actor(), Vietnam.today(clock)), id.value()))
                .isPresent();
    }

    private static Object[] with(List<Object> args, Object more) {
        return Stream.concat(args.stream(), Stream.of(more)).toArray();
    }

    Optional<Regime> find(RegimeId id) {
        return database.first(SELECT + " where r.id = ?", RegimeStore::regime, id.value());
    }

    public Optional<Regime> lock(RegimeId id) {
        return database.first(SELECT + " where r.id = ? for update of r", RegimeStore::regime, id.value());
    }

    List<Regime> ofPlan(PlanId plan) {
        return database.list(SELECT + " where r.plan_id = ? order by r.key", RegimeStore::regime, plan.value());
    }

    /** Regimes of the plan in which the party owes the report. */
    List<Regime> owedBy(PlanId plan, String party) {
        return database.list(
                SELECT + " where r.plan_id = ? and ? = any(r.who) order by r.key",
                RegimeStore::regime,
                plan.value(),
                party);
    }

    /** Whether any regime of the plan needs the party; a plan that has not come in is an error, not a no. */
    boolean needs(PlanId plan, String party) {
        return database.first(
                        "select exists (select 1 from jsonb_array_elements(parties) p where p ->> 'key' = ?) as needed"
                                + " from plan where id = ?",
                        r -> r.flag("needed"),
                        party,
                        plan.value())
                .orElseThrow(() -> new IllegalStateException("members of a plan that has not come in: " + plan));
    }

    List<PartyRule> parties(PlanId plan) {
        return database.first("select parties from plan where id = ?", r -> r.text("parties"), plan.value())
                .map(text -> read(text, PartyRule[].class))
                .map(Arrays::asList)
                .orElse(List.of());
    }

    void keepMembers(PlanId plan, String party, LocalDate on, Collection<UnitId> units) {
        database.update(
                "insert into plan_member (plan_id, party, unit_id, on_day) select ?, ?, u, ? from unnest(?::uuid[]) u"
                        + " on conflict do nothing",
                plan.value(),
                party,
                on,
                units.toArray(UnitId[]::new));
    }

    List<UnitId> members(PlanId plan, Collection<String> parties) {
        return database.list(
                "select distinct unit_id from plan_member where plan_id = ? and party = any(?) order by unit_id",
                r -> r.id("unit_id", UnitId::new),
                plan.value(),
                parties.toArray(String[]::new));
    }

    /** Units of a party that turn out to receive or to collect a regime's reports. */
    void keepReceivers(PlanId plan, String party, Collection<UnitId> units) {
        UnitId[] ids = units.toArray(UnitId[]::new);
        database.update("""
                update regime set
                  receivers = case when ? = any(to_parties)
                    then array(select distinct u from unnest(receivers || ?::uuid[]) u order by u) else receivers end,
                  consolidators = case when ? = via
                    then array(select distinct u from unnest(consolidators || ?::uuid[]) u order by u) else consolidators end
                where plan_id = ? and (? = any(to_parties) or ? = via)
                """, party, ids, party, ids, plan.value(), party, party);
    }

    /** Notes a period as opened; those that run at issue wait for the plan's members. */
    void openPeriod(RegimeId regime, Term term, LocalDate membersOn, boolean atIssue) {
        database.update(
                """
                insert into regime_period (regime_id, period, from_day, to_day, due, window_stated, members_on, at_issue)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                regime.value(),
                term.period().key(),
                term.window().from(),
                term.window().to(),
                term.due(),
                term.windowStated(),
                membersOn,
                atIssue);
    }

    /** The periods that ran when the plan was issued: the plan's own members owe them. */
    List<OpenedPeriod> periodsAtIssue(RegimeId regime) {
        return database.list(
                "select * from regime_period where regime_id = ? and at_issue order by from_day",
                RegimeStore::period,
                regime.value());
    }

    void askFor(
            RegimeId regime,
            AdHocRequest request,
            String period,
            LocalDate today,
            String actor,
            @Nullable UnitId unit) {
        database.update(
                """
                insert into regime_period (regime_id, period, from_day, to_day, due, window_stated, members_on, at_issue,
                  subject, asked_by, asked_for)
                values (?, ?, ?, ?, ?, false, ?, false, ?, ?, ?)
                """,
                regime.value(),
                period,
                today,
                request.due(),
                request.due(),
                today,
                request.subject(),
                actor,
                unit);
        database.update("update regime set asked = asked + 1, version = version + 1 where id = ?", regime.value());
    }

    int asked(RegimeId regime) {
        return database.first("select asked from regime where id = ?", r -> r.integer("asked"), regime.value())
                .orElse(0);
    }

    /** A regime with a period to open by that day, for this worker alone. */
    Optional<Regime> toOpen(LocalDate today) {
        return database.first(
                SELECT + " where r.next_opens <= ? order by r.next_opens limit 1 for update of r skip locked",
                RegimeStore::regime,
                today);
    }

    void openNext(RegimeId regime, Term next) {
        database.update(
                "update regime set next_period = ?, next_opens = ? where id = ?",
                next.period().key(),
                next.opens(),
                regime.value());
    }

    public List<OpenedPeriod> periods(RegimeId regime) {
        return database.list(
                "select * from regime_period where regime_id = ? order by from_day desc, period desc",
                RegimeStore::period,
                regime.value());
    }

    public Optional<OpenedPeriod> period(RegimeId regime, String period) {
        return database.first(
                "select * from regime_period where regime_id = ? and period = ?",
                RegimeStore::period,
                regime.value(),
                period);
    }

    private static OpenedPeriod period(Row row) throws SQLException {
        return new OpenedPeriod(
                row.text("period"),
                row.day("from_day"),
                row.day("to_day"),
                row.flag("window_stated"),
                row.dayOrNull("due"),
                row.day("members_on"),
                row.textOrNull("subject"));
    }

    static Regime regime(Row row) throws SQLException {
        return new Regime(
                new RegimeId(row.uuid("id")),
                new PlanId(row.uuid("plan_id")),
                row.text("key"),
                row.number("version"),
                row.text("kind"),
                row.textOrNull("frequency"),
                deadline(row),
                WindowRule.of(row.text("window_rule")),
                row.textOrNull("trigger_text"),
                row.textOrNull("form_code"),
                whole(row, "form_version"),
                row.textOrNull("body"),
                texts(row, "who"),
                texts(row, "to_parties"),
                row.textOrNull("to_text"),
                row.textOrNull("via"),
                units(row, "receivers"),
                units(row, "consolidators"),
                row.id("issuer", UnitId::new),
                row.text("issuer_track"),
                row.textOrNull("next_period"));
    }

    private static @Nullable Deadline deadline(Row row) throws SQLException {
        String offset = row.textOrNull("deadline_offset");
        if (offset != null) {
            return new Deadline.AfterEnd(java.time.Period.parse(offset));
        }
        Integer day = whole(row, "deadline_day");
        return day == null
                ? null
                : new Deadline.OnDay(
                        day, whole(row, "deadline_month"), Deadline.Rule.valueOf(row.text("deadline_rule")));
    }

    private static @Nullable Integer whole(Row row, String column) throws SQLException {
        return row.set().getObject(column, Integer.class);
    }

    private static List<String> texts(Row row, String column) throws SQLException {
        Array array = row.set().getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static List<UnitId> units(Row row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.set().getArray(column).getArray())
                .map(UnitId::new)
                .toList();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON can't be read", e);
        }
    }
}
