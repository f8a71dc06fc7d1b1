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
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
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

    Optional<UnitId> issuerOf(PlanId plan) {
        return database.first(
                "select issuer from plan where id = ?", row -> row.id("issuer", UnitId::new), plan.value());
    }

    /** The plan's regimes in the period asked for, or each in its latest. */
    List<OpenRegime> regimes(PlanId plan, @Nullable Period period) {
        return database.list(
                """
                select r.id, r.key, r.form_code, p.period from regime r
                join lateral (select x.period from regime_period x where x.regime_id = r.id
                  and (?::text is null or x.period = ?) order by x.from_day desc, x.period desc limit 1) p on true
                where r.plan_id = ? order by r.key
                """,
                row -> new OpenRegime(
                        new RegimeId(row.uuid("id")),
                        row.text("key"),
                        Period.of(row.text("period")),
                        row.textOrNull("form_code")),
                period == null ? null : period.key(),
                period == null ? null : period.key(),
                plan);
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

    /** Targets of the plans whose issuer sits in the area. */
    List<PlanTargets> targetsIn(UnitId area, LocalDate day) {
        return database.list("""
                select p.id, p.targets from plan p
                where p.issuer in (select units_in_area(?, ?)) and p.targets <> '[]' order by p.issued_on desc, p.id limit 50
                """, this::targets, area, day);
    }

    /** Where figures of an indicator stand in an area, the latest period first. */
    List<FormPeriod> figuresOf(String indicator, UnitId area) {
        return database.list(
                """
                select s.form_code, n.period from form f join roll_up_scope s on s.form_code = f.code
                join roll_up_node n on n.scope = s.id and n.area = ?
                where f.indicators @> jsonb_build_array(jsonb_build_object('code', ?::text))
                group by s.form_code, n.period
                """, row -> new FormPeriod(row.text("form_code"), Period.of(row.text("period"))), area, indicator);
    }

    private PlanTargets targets(Row row) throws SQLException {
        return new PlanTargets(
                row.id("id", PlanId::new), List.of(json.read(row.text("targets"), MeasuredTarget[].class)));
    }
}
