package vn.thac.report.consolidation;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Succession;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.StandingStore;
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

    /** Its own last, then one that it signed before another did in its place, then that of whoever it comes after. */
    private static final String GOES_ON = """
            order by c.unit_id = ? desc, exists (
              select 1 from consolidation e where e.id = c.id and e.unit_id = ?) desc, c.signed_at desc limit 1
            """;

    /**
     * What the unit goes on with when it signs a period: its own, or that of one who collects no more and whose place it
     * has, as its heir or because it collects alone.
     */
    Optional<Last> last(RegimeId regime, Period period, UnitId unit, List<UnitId> collectors, LocalDate on) {
        return database.first(
                Sql.of(
                                "select c.id, c.version from (" + LATEST + ") c where c.regime_id = ? and c.period = ?",
                                regime,
                                period.key())
                        .add("and (c.unit_id = ? or c.unit_id <> all(?)", unit, collectors.toArray(UnitId[]::new))
                        .addIf(
                                collectors.size() > 1,
                                Sql.of("and (exists (")
                                        .add("select 1 from consolidation e where e.id = c.id and e.unit_id = ?", unit)
                                        .add(") or c.unit_id in (")
                                        .add(Succession.before(Sql.of("select ?::uuid", unit), on))
                                        .add("))"))
                        .add(")")
                        .add(GOES_ON, unit, unit),
                row -> new Last(new ConsolidationId(row.uuid("id")), row.integer("version")));
    }

    /** Who signed a consolidated report last. */
    record Signer(ConsolidationId id, int version, UnitId unit) {}

    private static final String LATEST = """
            select c.* from consolidation c where not exists (
              select 1 from consolidation n where n.id = c.id and n.version > c.version)
            """;

    /** Those whose latest signing contains a version of a report. */
    List<Signer> signedOver(ObligationId obligation, int reportVersion) {
        return database.list(
                "select c.* from (" + LATEST + ") c join obligation o on o.id = ? and c.regime_id = o.regime_id"
                        + " and c.period = o.period cross join lateral jsonb_to_recordset(c.members)"
                        + " as m(obligation uuid, \"reportVersion\" integer)"
                        + " where m.obligation = o.id and m.\"reportVersion\" = ? order by c.id",
                row -> new Signer(
                        new ConsolidationId(row.uuid("id")), row.integer("version"), row.id("unit_id", UnitId::new)),
                obligation,
                reportVersion);
    }

    /**
     * A latest signing that contains what is no longer in force.
     *
     * @param askedAgain whether anything is expected for its period still
     */
    record Outdated(ConsolidationId id, int version, boolean askedAgain) {}

    /** Those of the consolidated reports of which that is so. */
    Map<ConsolidationId, Outdated> outdated(Collection<Signed> signed) {
        return database
                .list(
                        "select distinct c.id, c.version, exists (select 1 from obligation e"
                                + " where e.regime_id = c.regime_id and e.period = c.period and "
                                + StandingStore.owed("e") + ") as asked_again from (" + LATEST + ") c"
                                + " cross join lateral jsonb_to_recordset(c.members)"
                                + " as m(obligation uuid, \"reportVersion\" integer)"
                                + " join obligation o on o.id = m.obligation"
                                + " where c.id = any(?) and (o.report_version <> m.\"reportVersion\" or not "
                                + StandingStore.counts("o") + ")",
                        row -> new Outdated(
                                new ConsolidationId(row.uuid("id")), row.integer("version"), row.flag("asked_again")),
                        (Object) signed.stream()
                                .map(s -> s.id().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .stream()
                .collect(toMap(Outdated::id, Function.identity()));
    }

    void keep(Signed signed) {
        SignedRow.of(signed, json.write(signed.wanting()), json.write(signed.members()), json.write(signed.gaps()))
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
                List.of(json.read(row.text("wanting"), Signed.Wanting[].class)),
                List.of(json.read(row.text("members"), Signed.Source[].class)),
                List.of(json.read(row.text("gaps"), Signed.Gap[].class)),
                row.ids("receivers", UnitId::new),
                row.textOrNull("form_code"),
                row.integerOrNull("form_version"));
    }
}
