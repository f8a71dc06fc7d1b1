package vn.thac.desk.webhook.subscribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.desk.DeskRefusal;
import vn.thac.desk.feed.Place;
import vn.thac.desk.webhook.Step;
import vn.thac.desk.webhook.Subscription;
import vn.thac.desk.webhook.SubscriptionId;
import vn.thac.desk.webhook.SubscriptionRecorded;
import vn.thac.desk.webhook.SubscriptionStore;
import vn.thac.desk.webhook.Terms;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;

/**
 * Each step that somebody takes with a subscription. Whoever says where events go, or sets them going, is its reader from
 * then on, if they have a post to act at its unit.
 */
@ApplicationScoped
class ChangeSubscription {

    @Inject
    SubscriptionStore store;

    @Inject
    ReadTerms readTerms;

    @Inject
    Subscribe subscribe;

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
    void change(SubscriptionId id, @Nullable String ifMatch, NewTerms wanted) {
        Subscription before = lock(id, ifMatch);
        Terms terms = readTerms.read(wanted);
        keep(Step.CHANGED, before, one -> readByWhoActs(one.change(terms)));
        store.beginAnew(id);
    }

    @Transactional
    void pause(SubscriptionId id, @Nullable String ifMatch) {
        keep(Step.PAUSED, lock(id, ifMatch), Subscription::pause);
    }

    @Transactional
    void resume(SubscriptionId id, @Nullable String ifMatch) {
        keep(Step.RESUMED, lock(id, ifMatch), one -> readByWhoActs(one.resume()));
        store.beginAnew(id);
    }

    @Transactional
    void replay(SubscriptionId id, @Nullable String ifMatch, String after) {
        Subscription before = lock(id, ifMatch);
        Place place = subscribe.place(after);
        keep(Step.REPLAYED, before, one -> readByWhoActs(one.replay()));
        store.moveTo(id, place.position());
        store.beginAnew(id);
    }

    /** The new secret is in what this answers, and nowhere else. */
    @Transactional
    Subscription rotateSecret(SubscriptionId id, @Nullable String ifMatch) {
        return keep(Step.SECRET_ROTATED, lock(id, ifMatch), one -> one.rotate(Instant.now()));
    }

    @Transactional
    void delete(SubscriptionId id, @Nullable String ifMatch) {
        keep(Step.DELETED, lock(id, ifMatch), Subscription::delete);
    }

    private Subscription lock(SubscriptionId id, @Nullable String ifMatch) {
        Subscription before = store.lock(id).orElseThrow(() -> Refused.of(DeskRefusal.SUBSCRIPTION_NOT_FOUND));
        actingUnit.requireIs(before.unit());
        if (access.isOwn(before.unit())) {
            access.requireOwn(before.unit());
        } else {
            access.require(Duty.ADMINISTER, before.unit());
        }
        ETags.require(ifMatch, before.version());
        return before;
    }

    private Subscription readByWhoActs(Subscription one) {
        return access.isOwn(one.unit()) ? one.readBy(acting.actor().name()) : one;
    }

    private Subscription keep(Step step, Subscription before, UnaryOperator<Subscription> how) {
        Subscription after = how.apply(before);
        store.keep(after);
        changes.record(SubscriptionRecorded.change(step, after, directory.named(after.unit(), Vietnam.today(clock))));
        return after;
    }
}
