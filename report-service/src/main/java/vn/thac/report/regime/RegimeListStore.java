package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.report.PlanId;
import vn.thac.report.Sight;

/** Lists regimes, only those that the caller may see. */
@ApplicationScoped
class RegimeListStore {

    static final String SEEN = """
             and (p.issuer in (select id from readable)
               or r.receivers && (select array_agg(id) from readable)
               or r.consolidators && (select array_agg(id) from readable)
               or exists (select 1 from obligation o where o.regime_id = r.id and o.unit_id in (select id from readable)))
            """;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    Page<RegimeView> page(@Nullable PlanId plan, PageQuery page) {
        boolean all = acting.actor().isAdministrator();
        List<@Nullable Object> args = new ArrayList<>();
        if (!all) {
            args.addAll(Sight.args(acting.actor(), Vietnam.today(clock)));
        }
        UUID planId = plan == null ? null : plan.value();
        args.add(planId);
        args.add(planId);
        String sql = (all ? "" : Sight.WITH) + RegimeStore.SELECT + " where (?::uuid is null or r.plan_id = ?)"
                + (all ? "" : SEEN);
        Object[] seen = args.toArray();
        UUID after = page.afterId();
        args.add(after);
        args.add(after);
        args.add(page.limit() + 1);
        List<RegimeView> found = database.list(
                sql + " and (?::uuid is null or r.id > ?) order by r.id limit ?",
                row -> RegimeView.of(RegimeStore.regime(row), null),
                args.toArray());
        Page<RegimeView> result = Page.of(found, page, r -> r.id().toString());
        return page.wantsTotal()
                ? result.withTotal(database.list(sql, row -> 1, seen).size())
                : result;
    }
}
