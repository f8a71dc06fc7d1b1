package vn.thac.plan.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.watch.Gauge;
import vn.thac.core.watch.Watched;

/** How far behind the plans what is found of them is. */
@ApplicationScoped
class SearchWatched implements Watched {

    @Override
    public List<Gauge> gauges() {
        return List.of(
                Gauge.of(
                        "search_waiting",
                        "Changes of plans that a search does not find yet",
                        "select count(*) as value from search_due where failed is null"),
                Gauge.of(
                        "search_set_aside",
                        "Changes that could not be taken into what is found",
                        "select count(*) as value from search_due where failed is not null"));
    }
}
