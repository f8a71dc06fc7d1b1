package vn.thac.core.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.watch.Gauge;
import vn.thac.core.watch.Watched;

/** How events come and go: what waits to leave, what is still to be read, what could not be taken. */
@ApplicationScoped
public class EventsWatched implements Watched {

    /** Beyond, the exact number says nothing more and takes long to count. */
    private static final int COUNTED_TO = 100_000;

    @Inject
    ReadersBehind behind;

    @Override
    public List<Gauge> gauges() {
        return List.of(
                Gauge.of(
                        "events_waiting",
                        "Events of the outbox that Kafka has not acknowledged; counted to " + COUNTED_TO,
                        "select count(*) as value from (select 1 from outbox limit " + COUNTED_TO + ") w"),
                // By its id, which has the machine's time also where the clock of a demonstration was set.
                Gauge.of("events_waiting_oldest_seconds", "For how long the first of them has waited", """
                        select greatest(0, extract(epoch from clock_timestamp() - uuid_extract_timestamp(id))) as value
                        from outbox order by position limit 1
                        """),
                Gauge.of(
                        "events_topics_lost",
                        "Topics of this service that were deleted and made again: new readers do not get all",
                        "select count(*) as value from topic where lost_at is not null"),
                Gauge.of(
                        "dead_letters_open",
                        "Events that could not be taken and wait for a decision",
                        "select count(*) as value from dead_letter where replayed_at is null and discarded_at is null"),
                Gauge.of(
                        "database_size_bytes",
                        "What the database of this service takes on the disk",
                        "select pg_database_size(current_database()) as value"),
                new Gauge(
                        "events_behind",
                        "Events of a topic that this service has still to take",
                        "topic",
                        database -> behind.byTopic()));
    }
}
