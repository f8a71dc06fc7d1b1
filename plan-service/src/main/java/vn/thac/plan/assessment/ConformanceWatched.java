package vn.thac.plan.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.watch.Gauge;
import vn.thac.core.watch.Watched;

/** How many answers have still to be held against what was asked. */
@ApplicationScoped
class ConformanceWatched implements Watched {

    @Override
    public List<Gauge> gauges() {
        return List.of(
                Gauge.of(
                        "conformance_waiting",
                        "Plans and plans above them that were not compared yet",
                        "select count(*) as value from conformance_due where failed is null"),
                Gauge.of(
                        "conformance_set_aside",
                        "Those that could not be compared",
                        "select count(*) as value from conformance_due where failed is not null"));
    }
}
