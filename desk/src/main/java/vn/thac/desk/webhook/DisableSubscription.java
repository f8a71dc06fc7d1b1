package vn.thac.desk.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;

/** Nothing is sent any more, because nobody takes it: told by an event, a metric and the log. Its place is kept. */
@ApplicationScoped
public class DisableSubscription {

    private static final Logger LOG = Logger.getLogger(DisableSubscription.class);

    @Inject
    SubscriptionStore store;

    @Inject
    Acting acting;

    @Inject
    Changes changes;

    @Inject
    Directory directory;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    @Transactional
    public void disable(SubscriptionId id, DisabledFor why) {
        acting.asSystem("webhooks", null);
        store.lock(id).filter(one -> one.state() == State.ACTIVE).ifPresent(one -> {
            acting.asSystem("webhooks", one.unit());
            Subscription after = one.disable(why);
            store.keep(after);
            changes.record(SubscriptionRecorded.change(
                    Step.DISABLED, after, directory.named(after.unit(), Vietnam.today(clock))));
            meters.counter("webhooks_disabled_total", "why", why.wire()).increment();
            LOG.errorf("subscription=%s unit=%s disabled why=%s", id, one.unit(), why.wire());
        });
    }
}
