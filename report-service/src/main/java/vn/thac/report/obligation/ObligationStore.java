package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanEndStore;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.period.Period;
import vn.thac.report.regime.Regime;
import vn.thac.report.rollup.Scope;

/** Reads obligations one by one and keeps their changes with the marks that let the live totals know. */
@ApplicationScoped
public class ObligationStore {

    /** What {@link #obligation} reads, of the obligation {@code o} and what is {@link #JOINED} to it. */
    static final String SELECT = """
            select o.*, d.subject, case when d.window_stated then d.to_day end as data_end, r.key as regime_key,
              r.early as if_early,
              p.title as plan_title, p.issuer, r.receivers, r.consolidators,
              coalesce(unit_name_on(o.unit_id, o.members_on), o.unit_id::text) as unit_name
            """;

    static final String JOINED = " join regime r on r.id = o.regime_id join plan p on p.id = o.plan_id"
            + " left join regime_period d on d.regime_id = o.regime_id and d.period = o.period where true";

    private static final String ONE = SELECT + " from obligation o" + JOINED + " and o.id = ?";
    private static final String THESE =
            SELECT + " from obligation o" + JOINED + " and o.id = any(?) order by o.id for update of o";

    private static final String STEP = """
            update obligation o set version = n.version, state = n.state, report_version = n.report_version,
              owner_id = n.owner_id, due = n.due, original_due = n.original_due, unit_ended = n.unit_ended, late = n.late,
              early = n.early, submitted_at = n.submitted_at, restated_by = n.restated_by,
              released_from = n.released_from, submitted_by = coalesce(n.submitted_by, o.submitted_by)
            from
            """;

    private static final String MARK = "insert into roll_up_mark (scope, period, area, depth)";

    @Inject
    Database database;

    @Inject
    PlanEndStore planEnds;

    public Optional<Obligation> find(ObligationId id) {
        return database.first(ONE, ObligationStore::obligation, id);
    }

    /** The same, and nobody else may change it until this transaction ends. */
    public Optional<Obligation> lock(ObligationId id) {
        return database.first(ONE + " for update of o", ObligationStore::obligation, id);
    }

    /** Who issued the plan that it follows from. */
    public UnitId issuer(Obligation owed) {
        return database.first("select issuer from plan where id = ?", row -> row.id("issuer", UnitId::new), owed.plan())
                .orElseThrow();
    }

    /**
     * A report came in: the unit's draft has served.
     *
     * @param report the statement that keeps it
     */
    public void submit(Obligation next, Sql report) {
        Sql all = Sql.of("with kept as (")
                .add(report)
                .add("), cleared as (delete from report_draft where obligation_id = ?)", next.id());
        if (next.area() != null) {
            all.add(
                    ", marked as (" + MARK + " values (?, ?, ?, ?))",
                    next.regime(),
                    next.period().key(),
                    next.area(),
                    Scope.ANY_DEPTH);
        }
        step(all, List.of(next));
    }

    /** These, in the order of their ids. */
    public List<Obligation> lockAll(Collection<ObligationId> ids) {
        return database.list(THESE, ObligationStore::obligation, (Object) ids.toArray(ObligationId[]::new));
    }

    /** What is owed again by it is not where the plan asks nothing any more. */
    public void review(List<Obligation> all) {
        if (all.isEmpty()) {
            return;
        }
        step(new Sql(), all);
        all.stream()
                .filter(next -> next.progress().state().isOutstanding())
                .map(Obligation::plan)
                .distinct()
                .forEach(planEnds::owedAgain);
        List<Marked> marked = all.stream()
                .map(next -> new Marked(next.regime(), next.period().key(), next.area()))
                .filter(one -> one.area() != null)
                .distinct()
                .toList();
        if (!marked.isEmpty()) {
            database.update(
                    MARK + " select m.*, ? from unnest(?::uuid[], ?::text[], ?::uuid[]) as m",
                    Scope.ANY_DEPTH,
                    Columns.of(marked, RegimeId[]::new, Marked::regime),
                    Columns.of(marked, String[]::new, Marked::period),
                    Columns.of(marked, UnitId[]::new, Marked::area));
        }
    }

    /** What of a total is to be added up anew. */
    private record Marked(
            RegimeId regime, String period, @Nullable UnitId area) {}

    /** Keeps what a step has changed, with what comes before it in one statement; who steps holds the lock. */
    private void step(Sql before, List<Obligation> all) {
        int stepped = database.update(before.add(STEP)
                .add(Rows.of(all)
                        .column("uuid", ObligationId[]::new, Obligation::id)
                        .column("bigint", Long[]::new, Obligation::version)
                        .column("text", String[]::new, next -> next.progress()
                                .state()
                                .wire())
                        .column("integer", Integer[]::new, next -> next.progress()
                                .reportVersion())
                        .column("uuid", UnitId[]::new, Obligation::owner)
                        .column("date", LocalDate[]::new, Obligation::due)
                        .column("date", LocalDate[]::new, Obligation::originalDue)
                        .column("date", LocalDate[]::new, Obligation::unitEnded)
                        .column("boolean", Boolean[]::new, Obligation::late)
                        .column("boolean", Boolean[]::new, Obligation::early)
                        .column("timestamptz", Instant[]::new, Obligation::submittedAt)
                        .column("text", String[]::new, next -> proposer(next.progress()))
                        .column("text", String[]::new, next -> releasedFrom(next.progress()))
                        .column("text", String[]::new, next -> submitter(next.progress()))
                        .as("""
                        n(id, version, state, report_version, owner_id, due, original_due, unit_ended, late, early,
                          submitted_at, restated_by, released_from, submitted_by)"""))
                .add("where o.id = n.id and o.version = n.version - 1"));
        if (stepped != all.size()) {
            throw new IllegalStateException((all.size() - stepped) + " obligations were changed by somebody else");
        }
    }

    private static @Nullable String proposer(Progress progress) {
        return progress instanceof Progress.Accepted accepted ? accepted.proposer() : null;
    }

    private static @Nullable String releasedFrom(Progress progress) {
        return progress instanceof Progress.Released released
                ? released.before().state().wire()
                : null;
    }

    /** Null where the step says nothing of it and it stays. */
    private static @Nullable String submitter(Progress progress) {
        return progress instanceof Progress.Submitted sent
                ? sent.submitter()
                : progress instanceof Progress.Accepted accepted ? accepted.submitter() : null;
    }

    /** An obligation as it is stored, with what it needs of its regime and plan. */
    static Obligation obligation(Row row) throws SQLException {
        String submitter = row.textOrNull("submitted_by");
        return new Obligation(
                row.id("id", ObligationId::new),
                row.number("version"),
                row.id("regime_id", RegimeId::new),
                row.text("regime_key"),
                row.id("plan_id", PlanId::new),
                row.text("plan_title"),
                row.id("unit_id", UnitId::new),
                row.text("unit_name"),
                row.id("owner_id", UnitId::new),
                row.idOrNull("area", UnitId::new),
                Period.of(row.text("period")),
                row.dayOrNull("due"),
                row.dayOrNull("original_due"),
                row.dayOrNull("data_end"),
                row.word("if_early", Regime.Early.class),
                row.textOrNull("subject"),
                row.dayOrNull("unit_ended"),
                row.textOrNull("form_code"),
                row.integerOrNull("form_version"),
                row.word("relation", Relation.class),
                Progress.of(
                        row.word("state", ReportState.class),
                        row.integer("report_version"),
                        submitter == null ? "" : submitter,
                        row.textOrNull("restated_by"),
                        row.wordOrNull("released_from", ReportState.class)),
                row.flag("late"),
                row.flag("early"),
                row.instantOrNull("submitted_at"),
                Regime.reviewers(
                        row.ids("consolidators", UnitId::new),
                        row.ids("receivers", UnitId::new),
                        row.id("issuer", UnitId::new)));
    }
}
