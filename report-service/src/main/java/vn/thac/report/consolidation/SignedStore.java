package vn.thac.report.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.ConsolidationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.StoredJson;
import vn.thac.report.consolidation.ConsolidationRequest.Basis;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.NodeJson;

/** What was signed: kept version by version, listed as it was sent. */
@ApplicationScoped
class SignedStore {

    /** A consolidated report and its last version. */
    record Last(ConsolidationId id, int version) {}

    @Inject
    Database database;

    @Inject
    StoredJson json;

    /** The unit's consolidation of a period so far. */
    Optional<Last> last(RegimeId regime, Period period, UnitId unit) {
        return SignedRow.<SignedRow>find(
                        "regime = ?1 and period = ?2 and unit = ?3 order by version desc",
                        regime.value(),
                        period.key(),
                        unit.value())
                .firstResultOptional()
                .map(row -> new Last(new ConsolidationId(row.id), row.version));
    }

    void keep(Signed signed) {
        SignedRow.of(signed, json.write(signed.members()), json.write(signed.gaps()))
                .persistAndFlush();
    }

    List<Signed> of(RegimeId regime, Period period) {
        return database.list(
                "select * from consolidation where regime_id = ? and period = ? order by signed_at desc",
                this::signed,
                regime.value(),
                period.key());
    }

    /** All versions of one consolidated report, the newest first. */
    List<Signed> versions(ConsolidationId id) {
        return database.list(
                "select * from consolidation where id = ? order by version desc", this::signed, id.value());
    }

    /** What was sent to a unit, the newest first. */
    List<Signed> sentTo(UnitId receiver, @Nullable PlanId plan, int limit) {
        return database.list(
                Sql.of("select * from consolidation where ? = any(receivers)", receiver)
                        .addGiven(" and plan_id = ?", plan)
                        .add(" order by signed_at desc limit ?", limit),
                this::signed);
    }

    private Signed signed(Row row) throws SQLException {
        return new Signed(
                new ConsolidationId(row.uuid("id")),
                row.integer("version"),
                new RegimeId(row.uuid("regime_id")),
                new PlanId(row.uuid("plan_id")),
                Period.of(row.text("period")),
                row.id("unit_id", UnitId::new),
                row.word("basis", Basis.class),
                row.instant("signed_at"),
                row.text("signed_by"),
                row.textOrNull("narrative"),
                NodeJson.cells(row.text("cells")),
                List.of(json.read(row.text("members"), Signed.Source[].class)),
                List.of(json.read(row.text("gaps"), Signed.Gap[].class)),
                row.ids("receivers", UnitId::new),
                row.textOrNull("form_code"),
                row.integerOrNull("form_version"));
    }
}
