package vn.thac.report.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.rollup.Scope;

/** Which regimes were let into the totals of which forms, and by which decisions; those are only ever added to. */
@ApplicationScoped
public class AdmissionStore {

    @Inject
    Database database;

    /** Whether the regime {@code r} of a row is let into the totals of the form by which the row is asked. */
    public static String isAdmitted(String row) {
        return row + ".form_code = any(r.admitted_forms)";
    }

    /** Whether it was, at an instant that is the only parameter. */
    public static String wasAdmitted(String row) {
        return "admitted_at(r.id, " + row + ".form_code, ?)";
    }

    /** Keeps a decision of a locked regime, and lets all that it owes by the form be worked out again. */
    void keep(Admission decision) {
        database.update(
                """
                insert into form_admission (regime_id, form_code, version, admitted, at, actor, unit_id, reason,
                  decision_number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                decision.regime(),
                decision.form(),
                decision.version(),
                decision.admitted(),
                decision.at(),
                decision.actor(),
                decision.unit(),
                decision.reason(),
                decision.number());
        database.update(
                """
                update regime set version = ?,
                  admitted_forms = array_remove(admitted_forms, ?) || case when ? then array[?::text] else '{}' end
                where id = ?
                """, decision.version(), decision.form(), decision.admitted(), decision.form(), decision.regime());
        database.update("""
                insert into roll_up_mark (scope, period, area, depth)
                select distinct o.regime_id, o.period, o.area, ?::integer from obligation o
                where o.regime_id = ? and o.form_code = ? and o.area is not null
                """, Scope.ANY_DEPTH, decision.regime(), decision.form());
    }

    /** In the order in which they were taken. */
    List<Admission> of(RegimeId regime, String form) {
        return database.list(
                "select * from form_admission where regime_id = ? and form_code = ? order by version",
                AdmissionStore::admission,
                regime,
                form);
    }

    /** The decisions by which some of the regimes are let into the totals of a form now. */
    public List<Admission> inForce(String form, Collection<RegimeId> regimes) {
        return database.list(
                "select distinct on (a.regime_id) a.* from form_admission a join regime r on r.id = a.regime_id"
                        + " where a.form_code = ? and a.regime_id = any(?) and " + isAdmitted("a")
                        + " order by a.regime_id, a.version desc",
                AdmissionStore::admission,
                form,
                regimes.toArray(RegimeId[]::new));
    }

    /** The forms that a regime asks, the one of now first, then those by which its periods were asked, the last first. */
    List<String> formsOf(RegimeId regime) {
        return database.list("""
                select f.form_code from (
                  select r.form_code, null::date as last from regime r where r.id = ?
                  union all select x.form_code, max(x.from_day) from regime_period x where x.regime_id = ? group by 1) f
                where f.form_code is not null group by f.form_code
                order by bool_or(f.last is null) desc, max(f.last) desc, f.form_code
                """, row -> row.text("form_code"), regime, regime);
    }

    private static Admission admission(Row row) throws SQLException {
        return new Admission(
                row.id("regime_id", RegimeId::new),
                row.text("form_code"),
                row.number("version"),
                row.flag("admitted"),
                row.instant("at"),
                row.text("actor"),
                row.id("unit_id", UnitId::new),
                row.text("reason"),
                row.textOrNull("decision_number"));
    }
}
