package vn.thac.desk.webhook.subscribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.problem.Refused;
import vn.thac.desk.DeskRefusal;
import vn.thac.desk.webhook.SubscriptionId;

/** Refuses with 404 unless the present actor sees a subscription. */
@ApplicationScoped
public class SeeSubscription {

    @Inject
    SubscriptionListStore store;

    public void require(SubscriptionId id) {
        if (store.find(id).isEmpty()) {
            throw Refused.of(DeskRefusal.SUBSCRIPTION_NOT_FOUND);
        }
    }
}
