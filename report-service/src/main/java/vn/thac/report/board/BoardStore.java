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
import vn.thac.report.SightStore.Size;
import vn.thac.report.StoredJson;
import vn.thac.report.period.Period;
import vn.thac.report.target.MeasuredTarget;

/** What a board needs beside the totals: the regimes of a plan, and the targets that speak of an area. */
@ApplicationScoped
class BoardStore {

    /** A regime with one of its periods. */
    record OpenRegime(
            RegimeId id,
            String key,
            Period period,
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
                        .add(sight.plan(Size.FEW)),
                row -> row.id("issuer", UnitId::new));
    }

    /** The plan's regimes that the caller sees, in the period asked for, or each in its latest. */
    List<OpenRegime> regimes(PlanId plan, @Nullable Period period) {
        Sql latest = Sql.of("select x.period from regime_period x where x.regime_id = r.id")
                .addGiven(" and x.period = ?", period == null ? null : period.key())
                .add(" order by x.from_day desc, x.period desc limit 1");
        return database.list(
                overseen(plan)
                        .add("select r.id, r.key, r.form_code, l.period from regime r join lateral")
                        .add(latest.bracketed())
                        .add("l on true where r.plan_id = ? and", plan)
                        .add(sight.regime())
                        .add("order by r.key"),
                row -> new OpenRegime(
                        row.id("id", RegimeId::new),
                        row.text("key"),
                        Period.of(row.text("period")),
                        row.textOrNull("form_code")));
    }

    /** The latest period for which anybody owes the form. */
    Optional<Period> latestPeriod(String form) {
        return database.first("""
                select x.period from regime r join regime_period x on x.regime_id = r.id
                where r.form_code = ? order by x.from_day desc, x.period desc limit 1
                """, row -> Period.of(row.text("period")), form);
    }

    List<PlanTargets> targetsOf(PlanId plan) {
        return database.list(
                "select id, targets from plan where id = ? and targets <> '[]'", this::targets, plan.value());
    }

    /** Targets of the plans that the caller sees and whose issuer sits in the area. */
    List<PlanTargets> targetsIn(UnitId area, LocalDate day) {
        Sql issued = Sql.of(" p.issuer in (select units_in_area(?, ?))", area, day);
        return database.list(
                sight.withOverseen(issued, Size.MANY)
                        .add("select p.id, p.targets from plan p where p.targets <> '[]' and")
                        .add(issued)
                        .add("and")
                        .add(sight.plan(Size.MANY))
                        .add("order by p.issued_on desc, p.id limit 50"),
                this::targets);
    }

    /** Where figures of an indicator stand in an area, in no order. */
    List<FormPeriod> figuresOf(String indicator, UnitId area) {
        return database.list(
                """
                select s.form_code, n.period from form f join roll_up_scope s on s.form_code = f.code
                join roll_up_node n on n.scope = s.id and n.area = ?
                where f.indicators @> jsonb_build_array(jsonb_build_object('code', ?::text))
                group by s.form_code, n.period
                """, row -> new FormPeriod(row.text("form_code"), Period.of(row.text("period"))), area, indicator);
    }

    private Sql overseen(PlanId plan) {
        return sight.withOverseen(Sql.of(" r.plan_id = ?", plan), Size.FEW);
    }

    private PlanTargets targets(Row row) throws SQLException {
        return new PlanTargets(
                row.id("id", PlanId::new), List.of(json.read(row.text("targets"), MeasuredTarget[].class)));
    }
}
