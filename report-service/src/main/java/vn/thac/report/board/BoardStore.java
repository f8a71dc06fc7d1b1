package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.SightStore;
import vn.thac.report.StoredJson;
import vn.thac.report.live.QuestionStore;
import vn.thac.report.period.Period;
import vn.thac.report.target.MeasuredTarget;

/** What a board needs beside the totals: the regimes of a plan, and the targets that speak of an area. */
@ApplicationScoped
class BoardStore {

    /** A regime with one of its periods and the last day of its data. */
    record OpenRegime(
            RegimeId id,
            PlanId plan,
            String key,
            Period period,
            LocalDate to,
            @Nullable String form) {}

    /** A plan's targets. */
    record PlanTargets(PlanId plan, List<MeasuredTarget> targets) {}

    /** A form's total in one period. */
    record FormPeriod(String form, Period period) {}

    @Inject
    Database database;

    @Inject
    StoredJson json;

    @Inject
    SightStore sight;

    /** Who issued the plan; empty where there is none that the caller sees. */
    Optional<UnitId> issuerOf(PlanId plan) {
        return database.first(
                overseen(plan)
                        .add("select p.issuer from plan p where p.id = ? and", plan)
                        .add(sight.plan()),
                row -> row.id("issuer", UnitId::new));
    }

    /** The plan's regimes that the caller sees, in the period asked for, or each in the last that was due. */
    List<OpenRegime> regimes(PlanId plan, @Nullable Period period, LocalDate today) {
        return regimes(Sql.of(" r.plan_id = ?", plan), period, today);
    }

    /** The same of all plans that implement it, directly or through others. */
    List<OpenRegime> regimesBelow(PlanId plan, @Nullable Period period, LocalDate today) {
        boolean any = database.first(
                        "select id from plan where ancestors @> array[?::uuid] and id <> ? limit 1",
                        row -> row.uuid("id"),
                        plan,
                        plan)
                .isPresent();
        Sql which = Sql.of(
                " r.plan_id in (select b.id from plan b where b.ancestors @> array[?::uuid] and b.id <> ?)",
                plan,
                plan);
        return any ? regimes(which, period, today) : List.of();
    }

    private List<OpenRegime> regimes(Sql which, @Nullable Period period, LocalDate today) {
        return database.list(
                sight.withOverseen(which)
                        .add(
                                "select r.id, r.plan_id, r.key, r.form_code, l.period, l.to_day from regime r join lateral")
                        .add(lastDue(Sql.of("x.regime_id = r.id"), period, today)
                                .bracketed())
                        .add("l on true where")
                        .add(which)
                        .add("and")
                        .add(sight.regime())
                        .add("order by r.key, r.id"),
                row -> new OpenRegime(
                        row.id("id", RegimeId::new),
                        row.id("plan_id", PlanId::new),
                        row.text("key"),
                        Period.of(row.text("period")),
                        row.day("to_day"),
                        row.textOrNull("form_code")));
    }

    /** The period asked for, else the last one due by a day, else the next that will be. */
    private static Sql lastDue(Sql which, @Nullable Period period, LocalDate today) {
        return Sql.of("select x.period, x.to_day from regime_period x where ")
                .add(which)
                .addGiven(" and x.period = ?", period == null ? null : period.key())
                .add("order by")
                .add(lastDueFirst(today))
                .add("limit 1");
    }

    private static Sql lastDueFirst(LocalDate today) {
        return Sql.of("""
                 coalesce(x.due, x.to_day) < ? desc,
                  case when coalesce(x.due, x.to_day) < ? then coalesce(x.due, x.to_day) end desc,
                  coalesce(x.due, x.to_day), x.from_day, x.period
                """, today, today);
    }

    /**
     * The last period of a form that was due in an area: of what is asked about all of it, else of what is asked about a
     * part, else whoever owed it. Requests out of turn come last.
     */
    Optional<Period> lastDue(String form, UnitId area, LocalDate today) {
        Sql here = Sql.of(QuestionStore.ENTERS).add("""
                and exists (select 1 from roll_up_node n where n.scope = r.id and n.period = x.period and n.area = ?)
                """, area);
        return database.first(
                Sql.of("select x.period from regime_period x join regime r on r.id = x.regime_id" + QuestionStore.BY)
                        .add("where r.form_code = ? order by x.subject is not null,", form)
                        .add(here.bracketed())
                        .add("desc,")
                        .add(QuestionStore.asksAboutAllOf(area, today))
                        .add("desc,")
                        .add(lastDueFirst(today))
                        .add("limit 1"),
                row -> Period.of(row.text("period")));
    }

    /** The year in which the data of a request end; empty where nobody asked it. */
    Optional<Integer> yearOf(String form, Period request) {
        return database.first(
                "select max(x.to_day) as ends from regime_period x join regime r on r.id = x.regime_id"
                        + " where r.form_code = ? and x.period = ? having max(x.to_day) is not null",
                row -> row.day("ends").getYear(),
                form,
                request.key());
    }

    List<PlanTargets> targetsOf(PlanId plan) {
        return database.list(
                "select id, targets from plan where id = ? and targets <> '[]'", this::targets, plan.value());
    }

    /** Targets of the plans that the caller sees and whose issuer sits in the area. */
    List<PlanTargets> targetsIn(UnitId area, LocalDate day) {
        Sql issued = Sql.of(" p.issuer in (select units_in_area(?, ?))", area, day);
        return database.list(
                sight.withOverseen(issued, Sql.of("select units_in_area(?, ?)", area, day))
                        .add("select p.id, p.targets from plan p where p.targets <> '[]' and")
                        .add(issued)
                        .add("and")
                        .add(sight.plan())
                        .add("order by p.issued_on desc, p.id limit 50"),
                this::targets);
    }

    /** Where figures of an indicator stand in an area, in no order. */
    List<FormPeriod> figuresOf(String indicator, UnitId area) {
        return database.list(
                """
                select r.form_code, n.period from regime r join roll_up_node n on n.scope = r.id and n.area = ?
                where exists (select 1 from form f where f.code = r.form_code and f.version = r.form_version
                  and f.indicators @> jsonb_build_array(jsonb_build_object('code', ?::text)))
                group by r.form_code, n.period
                """, row -> new FormPeriod(row.text("form_code"), Period.of(row.text("period"))), area, indicator);
    }

    private Sql overseen(PlanId plan) {
        return sight.withOverseen(
                Sql.of(" r.plan_id = ?", plan), Sql.of("select p.issuer from plan p where p.id = ?", plan));
    }

    private PlanTargets targets(Row row) throws SQLException {
        return new PlanTargets(
                row.id("id", PlanId::new), List.of(json.read(row.text("targets"), MeasuredTarget[].class)));
    }
}
