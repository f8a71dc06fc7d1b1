package vn.thac.desk.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Actor;
import vn.thac.core.work.Worker;
import vn.thac.directory.account.Disabled;

/**
 * Waits for what is told next, without a thread for who waits: one look at the end of the stream serves them all, also
 * where another instance adds to it.
 */
@ApplicationScoped
public class FollowFeed {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** A silent stream says that it lives, for the proxies between. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    @Inject
    ReadFeed read;

    @Inject
    FeedStore store;

    @Inject
    Disabled disabled;

    private volatile long end;
    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        worker = Worker.start("feed-end", BETWEEN_LOOKS, () -> {
            end = store.end().position();
            return false;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    /** What the actor hears behind a place; where that is nothing yet, what comes within the time. */
    Uni<Stretch> behind(Place place, Question question, Actor actor, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        return reading(place, question, actor).flatMap(stretch -> goOn(stretch, question, actor, until));
    }

    private Uni<Stretch> goOn(Stretch stretch, Question question, Actor actor, long until) {
        if (!stretch.isEmpty() || System.nanoTime() >= until) {
            return Uni.createFrom().item(stretch);
        }
        if (stretch.more() || end > stretch.next().position()) {
            return reading(stretch.next(), question, actor).flatMap(next -> goOn(next, question, actor, until));
        }
        return Uni.createFrom()
                .item(stretch)
                .onItem()
                .delayIt()
                .by(BETWEEN_LOOKS)
                .flatMap(same -> goOn(same, question, actor, until));
    }

    /**
     * All that the actor hears from a place on, stretch by stretch, and an empty one where it is silent for long; until
     * then, or until the actor is disabled.
     */
    Multi<Stretch> from(Place place, Question question, Actor actor, Instant until) {
        var reader = new Reader(place);
        return Multi.createBy()
                .repeating()
                .uni(() -> behind(reader.at, question, actor, SILENCE).invoke(stretch -> reader.at = stretch.next()))
                .whilst(stretch -> Instant.now().isBefore(until))
                .onFailure(Refused.class)
                .recoverWithCompletion();
    }

    /** Who waits may have been disabled meanwhile: what comes then is not theirs to hear. */
    private Uni<Stretch> reading(Place place, Question question, Actor actor) {
        return Uni.createFrom()
                .item(() -> {
                    disabled.check(actor);
                    return read.behind(place, question, actor);
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Where the reader of a stream stands. */
    private static final class Reader {

        private volatile Place at;

        Reader(Place at) {
            this.at = at;
        }
    }
}
