package vn.thac.desk.webhook.subscribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.desk.DeskRefusal;
import vn.thac.desk.feed.Place;
import vn.thac.desk.feed.ReadFeed;
import vn.thac.desk.webhook.Step;
import vn.thac.desk.webhook.Subscription;
import vn.thac.desk.webhook.SubscriptionRecorded;
import vn.thac.desk.webhook.SubscriptionStore;
import vn.thac.desk.webhook.Terms;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.unit.Directory;

/** A unit lets a system of its own be sent events. Whoever has a post to act there may say so. */
@ApplicationScoped
class Subscribe {

    private static final int MOST = 50;

    /** The word for a place before the first event ever. */
    private static final String BEGINNING = "beginning";

    @Inject
    SubscriptionStore store;

    @Inject
    ReadTerms readTerms;

    @Inject
    ReadFeed feed;

    @Inject
    ActingUnit actingUnit;

    @Inject
    Access access;

    @Inject
    Acting acting;

    @Inject
    Changes changes;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @Transactional
    Subscription subscribe(NewSubscription wanted) {
        UnitId unit = actingUnit.require();
        access.requireOwn(unit);
        Terms terms = readTerms.read(wanted.terms());
        Place from = place(wanted.after());
        if (store.lockAndCount(unit) >= MOST) {
            throw Refused.of(DeskRefusal.SUBSCRIPTIONS_TOO_MANY, Map.of("most", MOST));
        }
        Subscription made = Subscription.made(unit, acting.actor().name(), terms, clock.instant());
        store.add(made, from.position());
        changes.record(SubscriptionRecorded.change(Step.CREATED, made, directory.named(unit, Vietnam.today(clock))));
        return made;
    }

    /** The place that somebody wrote; without, the end of the feed. */
    Place place(@Nullable String after) {
        String wanted = after == null || after.isBlank() ? Place.LATEST : after.strip();
        return feed.place(wanted.equals(BEGINNING) ? null : wanted, "/after");
    }
}
