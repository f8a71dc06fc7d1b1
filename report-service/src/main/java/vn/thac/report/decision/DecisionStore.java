package vn.thac.report.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.StandingStore;

/** Decisions of obligations, only ever added to. */
@ApplicationScoped
class DecisionStore {

    @Inject
    Database database;

    void keep(ObligationId of, DecisionView decision) {
        keep(List.of(new Decided(of, decision.version())), decision);
    }

    /** An obligation, and the version that it has by a decision. */
    record Decided(ObligationId obligation, long version) {}

    /** The same decision of many; its own version is nobody's. */
    void keep(List<Decided> all, DecisionView decision) {
        database.update(Sql.of(
                        """
                                insert into obligation_decision (obligation_id, version, kind, at, actor, unit_id, reason,
                                  decision_number, decision_date, due_before, due_after)
                                select o.*, ?, ?, ?, ?, ?, ?, ?, ?, ? from
                                """,
                        decision.kind(),
                        decision.at(),
                        decision.actor(),
                        decision.unit(),
                        decision.reason(),
                        decision.number(),
                        decision.date(),
                        decision.dueBefore(),
                        decision.dueAfter())
                .add(Rows.of(all)
                        .column("uuid", ObligationId[]::new, Decided::obligation)
                        .column("bigint", Long[]::new, Decided::version)
                        .as("o")));
    }

    /** Obligations of a plan that are owed and not handed in, and that nobody else changes just now. */
    List<ObligationId> outstanding(PlanId plan, int limit) {
        return database.list(
                "select o.id from obligation o where o.plan_id = ? and " + StandingStore.outstanding("o")
                        + " order by o.id limit ? for update skip locked",
                row -> row.id("id", ObligationId::new),
                plan,
                limit);
    }

    /** In the order in which they were taken. */
    List<DecisionView> of(ObligationId obligation) {
        return database.list(
                "select * from obligation_decision where obligation_id = ? order by version",
                DecisionStore::decision,
                obligation);
    }

    private static DecisionView decision(Row row) throws SQLException {
        return new DecisionView(
                row.number("version"),
                row.word("kind", DecisionKind.class),
                row.instant("at"),
                row.text("actor"),
                row.id("unit_id", UnitId::new),
                row.text("reason"),
                row.textOrNull("decision_number"),
                row.dayOrNull("decision_date"),
                row.dayOrNull("due_before"),
                row.dayOrNull("due_after"));
    }
}
