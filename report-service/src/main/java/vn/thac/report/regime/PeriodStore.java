package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.Members;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;
import vn.thac.report.period.Term;

/** Periods of regimes as they were opened, with who was left out. */
@ApplicationScoped
public class PeriodStore {

    private static final int MOST_LEFT_OUT = 200;
    private static final String PERIOD = """
            select p.*, (select count(*) from period_left_out l where l.regime_id = p.regime_id and l.period = p.period)
              as left_out
            """;
    private static final String SELECT = PERIOD + " from regime_period p where p.regime_id = ?";

    /** Whether an edition after that of period {@code p} recalls it from who is not meant any more. */
    private static final String RECALLED = """
            exists (
              select 1 from regime_named n join regime w on w.id = n.regime_id
              join plan_edition e on e.plan_id = w.plan_id and e.edition = n.edition and e.recalls
              where n.regime_id = p.regime_id and n.edition > p.edition) as recalled
            """;

    @Inject
    Database database;

    @Inject
    Directory directory;

    /** A unit left out, by its id. */
    public record Missed(UnitId unit, String addressee, LeftOut.Reason reason) {}

    /** A period of a regime that opens for those who are members on a day. */
    public record Opening(Regime regime, Term term, LocalDate membersOn) {}

    /** A day within a period on which it is looked at whether more units owe it. */
    public record Look(RegimeId regime, Period period, LocalDate on) {}

    /**
     * Notes periods as opened, and how they are asked whatever amends their regime; those that run at issue wait for the
     * plan's members.
     */
    public void open(List<Opening> all, boolean atIssue) {
        if (all.isEmpty()) {
            return;
        }
        database.update(Sql.of("""
                        insert into regime_period (regime_id, period, from_day, to_day, due, window_stated, members_on, at_issue,
                          form_code, form_version, who, who_relation, supplied_by, edition)
                        select o.*, ?, r.form_code, r.form_version, r.who, r.who_relation, r.supplied_by, p.edition from
                        """, atIssue)
                .add(Rows.of(all)
                        .column("uuid", RegimeId[]::new, one -> one.regime().id())
                        .column("text", String[]::new, one -> one.term()
                                .period()
                                .key())
                        .column("date", LocalDate[]::new, one -> one.term()
                                .window()
                                .from())
                        .column("date", LocalDate[]::new, one -> one.term()
                                .window()
                                .to())
                        .column("date", LocalDate[]::new, one -> one.term().due())
                        .column("boolean", Boolean[]::new, one -> one.term().windowStated())
                        .column("date", LocalDate[]::new, Opening::membersOn)
                        .as("o(regime_id, period, from_day, to_day, due, window_stated, members_on)"))
                .add("join regime r on r.id = o.regime_id join plan p on p.id = r.plan_id on conflict do nothing"));
    }

    /** Notes what somebody asked for out of turn. */
    public void ask(
            RegimeId regime,
            Period.AdHoc period,
            String subject,
            LocalDate today,
            LocalDate due,
            String actor,
            UnitId unit) {
        database.update("""
                insert into regime_period (regime_id, period, from_day, to_day, due, window_stated, members_on, at_issue,
                  subject, asked_by, asked_for, form_code, form_version, who, who_relation, supplied_by, edition)
                select r.id, ?, ?, ?, ?, false, ?, false, ?, ?, ?, r.form_code, r.form_version, r.who, r.who_relation,
                  r.supplied_by, p.edition
                from regime r join plan p on p.id = r.plan_id where r.id = ?
                """, period.key(), today, due, due, today, subject, actor, unit, regime);
    }

    public void look(List<Look> all) {
        if (!all.isEmpty()) {
            database.update(Sql.of("insert into regime_period_check (regime_id, period, on_day) select l.* from")
                    .add(Rows.of(all)
                            .column("uuid", RegimeId[]::new, Look::regime)
                            .column("text", String[]::new, look -> look.period().key())
                            .column("date", LocalDate[]::new, Look::on)
                            .as("l"))
                    .add("on conflict do nothing"));
        }
    }

    /** Says who owes nothing for a period, and why. */
    public void leaveOut(RegimeId regime, Period period, List<Missed> missed) {
        database.update(
                """
                insert into period_left_out (regime_id, period, unit_id, addressee, reason)
                select ?, ?, * from unnest(?::uuid[], ?::text[], ?::text[]) on conflict do nothing
                """,
                regime,
                period.key(),
                missed.stream().map(Missed::unit).toArray(UnitId[]::new),
                missed.stream().map(Missed::addressee).toArray(String[]::new),
                missed.stream().map(m -> m.reason().wire()).toArray(String[]::new));
    }

    /** Whom earlier periods left out because they have ended: an end is said once. */
    public Set<Missed> endedBefore(RegimeId regime) {
        return Set.copyOf(database.list(
                "select distinct unit_id, addressee, reason from period_left_out where regime_id = ? and reason = ?",
                PeriodStore::missed,
                regime,
                LeftOut.Reason.ENDED));
    }

    /**
     * A period that members owe, as it is asked.
     *
     * @param recalled whether a later edition recalls it from who is not meant any more
     */
    public record OwedPeriod(RegimeId regime, OpenedPeriod period, Relation relation, boolean recalled) {}

    /**
     * The periods that members of addressees owe, each of which asks these since its edition or one before: the plan's own
     * those that ran at its issue; who became one later those that are not over by then. Whom an edition of the plan names
     * anew are not those of before in what that opens.
     */
    public List<OwedPeriod> owedBy(List<Members> all) {
        return database.list(
                Sql.of(PERIOD + ", m.addressee, " + RECALLED + " from regime_period p")
                        .add("join regime r on r.id = p.regime_id join plan l on l.id = r.plan_id join")
                        .add(Rows.of(all)
                                .column("uuid", PlanId[]::new, Members::plan)
                                .column("text", String[]::new, Members::addressee)
                                .column("integer", Integer[]::new, Members::edition)
                                .column("date", LocalDate[]::new, Members::on)
                                .as("m(plan, addressee, edition, day)"))
                        .add("""
                        on m.plan = r.plan_id and m.addressee = any(p.who)
                        cross join lateral (select case when p.at_issue then r.opened_in else p.edition end as edition) of
                        where p.subject is null and m.edition between r.opened_in and of.edition
                          and not exists (select 1 from plan_edition e where e.plan_id = m.plan and m.addressee = any(e.sent)
                            and e.edition > m.edition and e.edition <= of.edition)
                          and case when m.day > l.issued_on then greatest(p.due, p.to_day) >= m.day else p.at_issue end
                        order by r.key, p.from_day
                        """),
                row -> new OwedPeriod(
                        row.id("regime_id", RegimeId::new),
                        period(row),
                        Objects.requireNonNull(Regime.Reporter.relations(RegimeStore.reporters(row))
                                .get(row.text("addressee"))),
                        row.flag("recalled")));
    }

    /** It is due on another day by the plan, or on none. */
    public void move(RegimeId regime, Period period, @Nullable LocalDate due) {
        database.update("""
                insert into regime_period_moved (regime_id, period, was)
                select regime_id, period, array[coalesce(due, 'infinity')] from regime_period where regime_id = ? and period = ?
                on conflict (regime_id, period) do update set was = regime_period_moved.was || excluded.was
                """, regime, period.key());
        database.update(
                "update regime_period set due = ? where regime_id = ? and period = ?", due, regime, period.key());
    }

    /** All periods, the newest first. */
    public List<OpenedPeriod> of(RegimeId regime) {
        return database.list(SELECT + " order by p.from_day desc, p.period desc", this::period, regime);
    }

    public Optional<OpenedPeriod> find(RegimeId regime, Period period) {
        return database.first(SELECT + " and p.period = ?", this::period, regime, period.key());
    }

    /**
     * Whom a period asks, whatever has amended its regime since.
     *
     * @param edition of the plan, whose addressees they are
     * @param recalled whether a later edition recalls it from who is not meant any more
     */
    public record Asks(int edition, List<Regime.Reporter> who, boolean recalled) {}

    public Asks asks(RegimeId regime, Period period) {
        return database.first(
                        "select p.edition, p.who, p.who_relation, " + RECALLED
                                + " from regime_period p where p.regime_id = ? and p.period = ?",
                        row -> new Asks(row.integer("edition"), RegimeStore.reporters(row), row.flag("recalled")),
                        regime,
                        period.key())
                .orElseThrow();
    }

    private OpenedPeriod period(Row row) throws SQLException {
        Period period = Period.of(row.text("period"));
        int leftOut = row.integer("left_out");
        return new OpenedPeriod(
                period,
                row.day("from_day"),
                row.day("to_day"),
                row.flag("window_stated"),
                row.dayOrNull("due"),
                row.day("members_on"),
                row.textOrNull("subject"),
                leftOut == 0 ? List.of() : leftOut(row.uuid("regime_id"), period, row.day("members_on")),
                leftOut,
                row.textOrNull("form_code"),
                row.integerOrNull("form_version"));
    }

    private List<LeftOut> leftOut(UUID regime, Period period, LocalDate on) {
        List<Missed> missed = database.list(
                "select * from period_left_out where regime_id = ? and period = ? order by addressee, unit_id limit ?",
                PeriodStore::missed,
                regime,
                period.key(),
                MOST_LEFT_OUT);
        return named(missed, on);
    }

    private static Missed missed(Row row) throws SQLException {
        return new Missed(
                row.id("unit_id", UnitId::new), row.text("addressee"), row.word("reason", LeftOut.Reason.class));
    }

    /** The same with the names of a day. */
    public List<LeftOut> named(List<Missed> missed, LocalDate on) {
        Map<UnitId, NamedUnit> names =
                directory.named(missed.stream().map(Missed::unit).toList(), on);
        return missed.stream()
                .map(m -> new LeftOut(Objects.requireNonNull(names.get(m.unit())), m.addressee(), m.reason()))
                .toList();
    }
}
