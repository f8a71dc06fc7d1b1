package vn.thac.desk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.feed.Told;
import vn.thac.desk.outside.Answer;
import vn.thac.desk.webhook.DisableSubscription;
import vn.thac.desk.webhook.DisabledFor;

/** What was not taken is tried again after a pause; who takes nothing for days, or says that nobody is there, is given up. */
@ApplicationScoped
class GiveUp {

    @Inject
    DeliveryStore store;

    @Inject
    DisableSubscription disableSubscription;

    @ConfigProperty(name = "thac.webhooks.patience", defaultValue = "P3D")
    Duration patience;

    @Transactional
    void orTryAgain(Addressee to, @Nullable Told told, Answer answer, Duration pause) {
        if (!store.failed(to, told == null ? null : told.event(), answer, pause)) {
            return;
        }
        Instant since = to.failingSince();
        if (answer.isGone()) {
            disableSubscription.disable(to.id(), DisabledFor.ANSWERED_GONE);
        } else if (since != null && since.plus(patience).isBefore(Instant.now())) {
            disableSubscription.disable(to.id(), DisabledFor.FAILING_TOO_LONG);
        }
    }
}
