package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.watch.Gauge;
import vn.thac.core.watch.Watched;

/** How far the live totals are behind what was reported. */
@ApplicationScoped
class RollUpWatched implements Watched {

    @Override
    public List<Gauge> gauges() {
        return List.of(Gauge.of(
                "roll_up_marks_waiting",
                "Marks of areas whose totals are to be added up anew; counted to 100000",
                "select count(*) as value from (select 1 from roll_up_mark limit 100000) m"));
    }
}
