package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.platform.event.EventHandler;
import vn.thac.platform.event.Received;

/** Takes each chunk of a party's members. */
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
        raiseAssignments.raise(event.read(ExpandedMembers.class));
    }
}
