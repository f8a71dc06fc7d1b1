package vn.thac.desk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Actor;
import vn.thac.desk.DeskRefusal;

/**
 * Reads the feed for somebody, from a place on. Who hears little of much passes over it in steps: each reading looks
 * through a bounded part and says how far it came.
 */
@ApplicationScoped
public class ReadFeed {

    private static final int STEP = 20_000;
    private static final Duration ENOUGH = Duration.ofMillis(300);

    @Inject
    FeedStore store;

    @Inject
    Acting acting;

    /** The place that a reader names, refused where it is none of this feed; the beginning where they name none. */
    Place place(@Nullable String after) {
        return place(after, "after");
    }

    /** The same, refused at the place where the reader wrote it. */
    public Place place(@Nullable String after, String pointer) {
        Place end = end();
        if (after == null || after.isBlank()) {
            return end.at(0);
        }
        if (after.equals(Place.LATEST)) {
            return end;
        }
        Place place = Place.read(after, pointer);
        if (!place.feed().equals(end.feed())) {
            throw Refused.at(DeskRefusal.PLACE_OF_ANOTHER_FEED, pointer, Map.of("place", after));
        }
        if (place.position() > end.position()) {
            throw Refused.at(DeskRefusal.PLACE_NOT_REACHED, pointer, Map.of("place", after, "last", end.toString()));
        }
        return place;
    }

    /** Behind the last event that was told. */
    public Place end() {
        return store.end();
    }

    /** What the actor hears behind a place. */
    @ActivateRequestContext
    public Stretch behind(Place place, Question question, Actor actor) {
        acting.readAs(actor);
        long begin = System.nanoTime();
        long end = store.end().position();
        long at = place.position();
        while (at < end) {
            long upTo = Math.min(end, at + STEP);
            FeedStore.Found found = store.told(at, upTo, question);
            List<Told> told = found.told();
            if (found.cut()) {
                long last = told.get(told.size() - 1).position();
                return new Stretch(told, place.at(last), last < end);
            }
            at = upTo;
            if (!told.isEmpty() || System.nanoTime() - begin > ENOUGH.toNanos()) {
                return new Stretch(told, place.at(at), at < end);
            }
        }
        return new Stretch(List.of(), place.at(at), false);
    }
}
