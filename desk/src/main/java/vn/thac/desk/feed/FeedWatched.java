package vn.thac.desk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.watch.Gauge;
import vn.thac.core.watch.Watched;

/** How far the feed has come, and what it keeps back. */
@ApplicationScoped
class FeedWatched implements Watched {

    @Override
    public List<Gauge> gauges() {
        return List.of(
                Gauge.of(
                        "feed_position",
                        "Position of the last event that was told",
                        "select last as value from stream_end"),
                Gauge.of(
                        "feed_set_aside",
                        "Events that wait until it is known whom they concern",
                        "select count(*) as value from event where position is null"));
    }
}
