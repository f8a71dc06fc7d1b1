package vn.thac.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.watch.Gauge;
import vn.thac.core.watch.Watched;

/** How many issued plans are still on their way down. */
@ApplicationScoped
class FanOutsWatched implements Watched {

    @Override
    public List<Gauge> gauges() {
        return List.of(
                Gauge.of(
                        "fan_outs_open",
                        "Issued plans of which not all have been told yet",
                        "select count(*) as value from fan_out where ended_at is null"),
                Gauge.of(
                        "fan_outs_oldest_turn_seconds",
                        "For how long the one that waits longest has not had its turn",
                        """
                        select coalesce(greatest(0, extract(epoch from clock_timestamp() - min(last_turn))), 0) as value
                        from fan_out where ended_at is null
                        """));
    }
}
