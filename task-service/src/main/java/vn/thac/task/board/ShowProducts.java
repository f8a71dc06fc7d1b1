package vn.thac.task.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.task.PlanId;
import vn.thac.task.board.ProductBoard.Item;
import vn.thac.task.follow.OnDay;
import vn.thac.task.follow.SightStore;

/** Shows what a plan expects and what was received: all of it to those who see the whole, to others their own part; else 404. */
@ApplicationScoped
class ShowProducts {

    @Inject
    ProductBoardStore store;

    @Inject
    SightStore sight;

    @Inject
    Clock clock;

    ProductBoard show(PlanId plan) {
        OnDay today = OnDay.of(null, clock);
        List<Item> items = store.items(plan, today);
        if (items.isEmpty() && !store.seesAny(plan) && !sight.seesPlan(plan)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return new ProductBoard(plan, today.day(), items);
    }
}
