package vn.thac.report.consolidation;

import vn.thac.report.ConsolidationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.rollup.NodeJson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;

/** What was signed: kept version by version, listed as it was sent. */
@ApplicationScoped
class SignedStore {

    /** A consolidated report and its last version. */
    record Last(ConsolidationId id, int version) {}

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    /** The unit's consolidation of a period so far. */
    Optional<Last> last(RegimeId regime, String period, UnitId unit) {
        return SignedRow.<SignedRow>find(
                        "regime = ?1 and period = ?2 and unit = ?3 order by version desc",
                        regime.value(),
                        period,
                        unit.value())
                .firstResultOptional()
                .map(row -> new Last(new ConsolidationId(row.id), row.version));
    }

    void keep(Signed signed) {
        SignedRow.of(signed, written(signed.members()), written(signed.gaps())).persistAndFlush();
    }

    List<Signed> of(RegimeId regime, String period) {
        return database.list(
                "select * from consolidation where regime_id = ? and period = ? order by signed_at desc",
                this::signed,
                regime.value(),
                period);
    }

    /** All versions of one consolidated report, the newest first. */
    List<Signed> versions(ConsolidationId id) {
        return database.list(
                "select * from consolidation where id = ? order by version desc", this::signed, id.value());
    }

    /** What was sent to a unit, the newest first. */
    List<Signed> sentTo(UnitId receiver, @Nullable PlanId plan, int limit) {
        UUID planId = plan == null ? null : plan.value();
        return database.list(
                "select * from consolidation where ? = any(receivers) and (?::uuid is null or plan_id = ?)"
                        + " order by signed_at desc limit ?",
                this::signed,
                receiver,
                planId,
                planId,
                limit);
    }

    private Signed signed(Row row) throws SQLException {
        return new Signed(
                new ConsolidationId(row.uuid("id")),
                row.integer("version"),
                new RegimeId(row.uuid("regime_id")),
                new PlanId(row.uuid("plan_id")),
                row.text("period"),
                row.id("unit_id", UnitId::new),
                row.text("basis"),
                row.instant("signed_at"),
                row.text("signed_by"),
                row.textOrNull("narrative"),
                NodeJson.cells(row.text("cells")),
                List.of(read(row.text("members"), Signed.Source[].class)),
                List.of(read(row.text("gaps"), Signed.Gap[].class)),
                row.uuids("receivers").stream().map(UnitId::new).toList(),
                row.textOrNull("form_code"),
                row.set().getObject("form_version", Integer.class));
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
