package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanEndStore;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.Regime;
import vn.thac.report.rollup.Scope;

/** Loads obligations, and keeps their changes with the marks that let the live totals know. */
@ApplicationScoped
public class ObligationStore {

    private static final String MARK = """
            insert into roll_up_mark (scope, period, area, depth)
            select ?, ?, a, ? from (select ?::uuid as a) x where a is not null
            """;

    private static final String CLEAR_AND_MARK =
            "with cleared as (delete from report_draft where obligation_id = ?) " + MARK;

    @Inject
    Database database;

    @Inject
    PlanEndStore planEnds;

    public Optional<Obligation> find(ObligationId id) {
        return ObligationRow.<ObligationRow>findByIdOptional(id.value()).map(ObligationRow::toDomain);
    }

    /** The same, and nobody else may change it until this transaction ends. */
    public Optional<Obligation> lock(ObligationId id) {
        return ObligationRow.<ObligationRow>findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(ObligationRow::toDomain);
    }

    /** Who issued the plan that it follows from. */
    public UnitId issuer(Obligation owed) {
        PlanRow plan = PlanRow.findById(owed.plan().value());
        return new UnitId(plan.issuer);
    }

    /** Whether the regime takes no report before its data have ended. */
    public Regime.Early early(RegimeId regime) {
        return database.first(
                        "select early from regime where id = ?", row -> row.word("early", Regime.Early.class), regime)
                .orElse(Regime.Early.FLAG);
    }

    /** A report came in: the unit's draft has served. */
    public void submit(Obligation next) {
        write(List.of(next));
        database.update(CLEAR_AND_MARK, next.id(), next.regime(), next.period().key(), Scope.ANY_DEPTH, next.area());
    }

    /** These, in the order of their ids. */
    public List<Obligation> lockAll(Collection<ObligationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : ObligationRow.<ObligationRow>find(
                                "id in ?1 order by id",
                                ids.stream().map(ObligationId::value).toList())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .map(ObligationRow::toDomain)
                        .toList();
    }

    /** What is owed again by it is not where the plan asks nothing any more. */
    public void review(List<Obligation> all) {
        write(all);
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
                    "insert into roll_up_mark (scope, period, area, depth)"
                            + " select m.*, ? from unnest(?::uuid[], ?::text[], ?::uuid[]) as m",
                    Scope.ANY_DEPTH,
                    Columns.of(marked, RegimeId[]::new, Marked::regime),
                    Columns.of(marked, String[]::new, Marked::period),
                    Columns.of(marked, UnitId[]::new, Marked::area));
        }
    }

    /** What of a total is to be added up anew. */
    private record Marked(
            RegimeId regime, String period, @Nullable UnitId area) {}

    private static void write(List<Obligation> all) {
        for (Obligation next : all) {
            ObligationRow row = ObligationRow.findById(next.id().value());
            row.take(next);
        }
        ObligationRow.flush();
    }
}
