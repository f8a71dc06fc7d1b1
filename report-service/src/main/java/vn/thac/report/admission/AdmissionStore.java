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

/** Which regimes were let into the totals of their form, and by which decisions; those are only ever added to. */
@ApplicationScoped
public class AdmissionStore {

    @Inject
    Database database;

    /** Keeps a decision of a locked regime, and lets all that is owed under it be worked out again. */
    void keep(Admission decision) {
        database.update(
                """
                insert into form_admission (regime_id, version, admitted, at, actor, unit_id, reason, decision_number)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                decision.regime(),
                decision.version(),
                decision.admitted(),
                decision.at(),
                decision.actor(),
                decision.unit(),
                decision.reason(),
                decision.number());
        database.update(
                "update regime set admitted = ?, version = ? where id = ?",
                decision.admitted(),
                decision.version(),
                decision.regime());
        database.update("""
                insert into roll_up_mark (scope, period, area, depth)
                select distinct o.regime_id, o.period, o.area, ?::integer from obligation o
                where o.regime_id = ? and o.area is not null
                """, Scope.ANY_DEPTH, decision.regime());
    }

    /** In the order in which they were taken. */
    List<Admission> of(RegimeId regime) {
        return database.list(
                "select * from form_admission where regime_id = ? order by version", AdmissionStore::admission, regime);
    }

    /** The decisions by which some of the regimes are let in now. */
    public List<Admission> inForce(Collection<RegimeId> regimes) {
        return database.list("""
                select distinct on (a.regime_id) a.* from form_admission a join regime r on r.id = a.regime_id
                where a.regime_id = any(?) and r.admitted order by a.regime_id, a.version desc
                """, AdmissionStore::admission, (Object) regimes.toArray(RegimeId[]::new));
    }

    private static Admission admission(Row row) throws SQLException {
        return new Admission(
                row.id("regime_id", RegimeId::new),
                row.number("version"),
                row.flag("admitted"),
                row.instant("at"),
                row.text("actor"),
                row.id("unit_id", UnitId::new),
                row.text("reason"),
                row.textOrNull("decision_number"));
    }
}
