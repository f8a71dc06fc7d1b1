package vn.thac.report.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
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

    /** What these units owe by these rules of a plan, and have not handed in; held. */
    List<ObligationId> owedBy(PlanId plan, List<FollowPhrase.Reporting> units) {
        return of(plan, units, StandingStore.outstanding("o"), null);
    }

    /** What these units do not owe as this actor decided last. */
    List<ObligationId> waivedBy(String actor, PlanId plan, List<FollowPhrase.Reporting> units) {
        return of(plan, units, """
                o.state = 'waived' and (select d.actor from obligation_decision d where d.obligation_id = o.id
                  order by d.version desc limit 1) = ?
                """, actor);
    }

    private List<ObligationId> of(
            PlanId plan, List<FollowPhrase.Reporting> units, String which, @Nullable String actor) {
        Sql sql = Sql.of(
                        "select o.id from unnest(?::uuid[], ?::text[]) w(unit_id, regime_key)"
                                + " join regime r on r.plan_id = ? and r.key = w.regime_key"
                                + " join obligation o on o.regime_id = r.id and o.unit_id = w.unit_id where",
                        Columns.of(units, UUID[]::new, one -> one.unit().value()),
                        Columns.of(units, String[]::new, FollowPhrase.Reporting::regime),
                        plan)
                .add(actor == null ? Sql.of(which) : Sql.of(which, actor))
                .add("order by o.id for update of o");
        return database.list(sql, row -> row.id("id", ObligationId::new));
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
