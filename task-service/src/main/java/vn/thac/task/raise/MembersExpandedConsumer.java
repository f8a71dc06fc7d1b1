package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Takes the chunks of addressees' members, of many small plans together. */
@ApplicationScoped
class MembersExpandedConsumer implements EventHandler {

    @Inject
    RaiseAssignments raiseAssignments;

    @Override
    public String type() {
        return "plan.members-expanded.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        raiseAssignments.raise(events.stream()
                .map(event -> event.read(MembersExpandedPayload.class))
                .toList());
    }
}
