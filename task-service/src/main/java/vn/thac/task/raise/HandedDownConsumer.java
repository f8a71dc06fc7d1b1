package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Learns to whom the holders of an item hand it down. */
@ApplicationScoped
class HandedDownConsumer implements EventHandler {

    @Inject
    TakeHandedDown take;

    @Override
    public String type() {
        return "plan.handed-down.v1";
    }

    @Override
    public void handle(Received event) {
        take.take(event.read(HandedDownPayload.class));
    }
}
