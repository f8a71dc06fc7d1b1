package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.SightStore;

/** Lists regimes, only those that the caller may see. */
@ApplicationScoped
class RegimeListStore {

    @Inject
    Database database;

    @Inject
    SightStore sight;

    Page<RegimeView> page(@Nullable PlanId plan, PageQuery page) {
        Sql seen = seen(plan == null ? Sql.of(" true") : Sql.of(" r.plan_id = ?", plan));
        List<RegimeView> found = database.list(
                Sql.of("")
                        .add(seen)
                        .addGiven(" and r.id > ?", page.afterId())
                        .add(" order by r.id limit ?", page.limit() + 1),
                row -> RegimeView.of(RegimeStore.regime(row), null));
        Page<RegimeView> result = Page.of(found, page, r -> r.id().toString());
        return page.wantsTotal()
                ? result.withTotal(database.first(
                                Sql.of("select count(*) as n from (").add(seen).add(") as seen"), r -> r.number("n"))
                        .orElse(0L))
                : result;
    }

    boolean isSeen(RegimeId id) {
        return database.first(seen(Sql.of(" r.id = ?", id)), row -> row.uuid("id"))
                .isPresent();
    }

    /** Whether the caller sees all that is owed under it. */
    boolean isOverseen(RegimeId id) {
        return database.first(
                        sight.withOverseen(Sql.of(" r.id = ?", id)).add("select id from overseen"),
                        row -> row.uuid("id"))
                .isPresent();
    }

    private Sql seen(Sql which) {
        return sight.withOverseen(which)
                .add(RegimeStore.SELECT)
                .add("where")
                .add(which)
                .add(" and ")
                .add(sight.regime());
    }
}
