package vn.thac.desk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.desk.feed.Place;
import vn.thac.desk.feed.ReadFeed;
import vn.thac.desk.feed.Stretch;
import vn.thac.desk.feed.Told;
import vn.thac.desk.outside.Answer;
import vn.thac.desk.outside.Failure;
import vn.thac.directory.account.Disabled;

/**
 * One turn of one subscription: what it hears next, each event behind the one before, until one is not taken or its time is
 * over. By the machine's time: a clock that can be set says nothing of how long somebody has been away.
 */
@ApplicationScoped
class Deliver {

    private static final int A_TURN = 20;
    private static final Duration TIME_OF_TURN = Duration.ofSeconds(10);

    private final DeliveryStore store;
    private final ReadFeed feed;
    private final SendEvent sendEvent;
    private final GiveUp giveUp;
    private final Disabled disabled;
    private final Acting acting;
    private final Backoff backoff;

    @Inject
    Deliver(
            DeliveryStore store,
            ReadFeed feed,
            SendEvent sendEvent,
            GiveUp giveUp,
            Disabled disabled,
            Acting acting,
            @ConfigProperty(name = "thac.webhooks.backoff", defaultValue = "5s,30s,2m,10m,1h,3h,6h,12h,24h")
                    List<Duration> backoff) {
        this.store = store;
        this.feed = feed;
        this.sendEvent = sendEvent;
        this.giveUp = giveUp;
        this.disabled = disabled;
        this.acting = acting;
        this.backoff = new Backoff(backoff);
    }

    /** Whether there was anybody to send to. */
    boolean turn() {
        Place end = feed.end();
        Optional<Addressee> next = store.lease(end.position());
        next.ifPresent(to -> turn(to, end));
        return next.isPresent();
    }

    private void turn(Addressee leased, Place end) {
        Addressee to = leased;
        acting.readAs(to.actor());
        if (disabled.is(to.actor().name()) || !store.hasPost(to.unit())) {
            failed(to, null, new Answer(null, Failure.READER_WITHOUT_POST, to.reader(), 0, null));
            return;
        }
        Instant until = Instant.now().plus(TIME_OF_TURN);
        Stretch stretch = feed.behind(end.at(to.position()), to.question(A_TURN), to.actor());
        for (Told told : stretch.told()) {
            Answer answer = sendEvent.send(to, told.event());
            if (!answer.isTaken()) {
                failed(to, told, answer);
                return;
            }
            Optional<Addressee> after = store.taken(to, told, answer);
            if (after.isEmpty()) {
                return;
            }
            to = after.get();
            if (Instant.now().isAfter(until)) {
                store.release(to, told.position());
                return;
            }
        }
        store.release(to, stretch.next().position());
    }

    private void failed(Addressee to, @Nullable Told told, Answer answer) {
        Duration pause = backoff.after(
                to.failures() + 1,
                answer.retryAfter(),
                ThreadLocalRandom.current().nextDouble());
        giveUp.orTryAgain(to, told, answer, pause);
    }
}
