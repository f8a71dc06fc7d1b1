package vn.thac.desk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.watch.Gauge;
import vn.thac.core.watch.Watched;

/** Which subscriptions are sent events, and how far behind the feed they are. */
@ApplicationScoped
class WebhooksWatched implements Watched {

    @Override
    public List<Gauge> gauges() {
        return List.of(
                Gauge.by("state", "webhooks", "Subscriptions by state", """
                        select w.state as label, count(s.id) as value
                        from unnest(array['active', 'paused', 'disabled']) as w(state) left join subscription s on s.state = w.state
                        group by w.state
                        """),
                Gauge.of(
                        "webhooks_failing",
                        "Subscriptions whose receiver has not taken the last event that it was sent",
                        "select count(*) as value from subscription where state = 'active' and failing_since is not null"),
                Gauge.of(
                        "webhooks_behind",
                        "How many events of the feed lie behind the active one that is farthest back",
                        """
                        select coalesce(max(e.last - s.position), 0) as value
                        from subscription s, stream_end e where s.state = 'active'
                        """));
    }
}
