package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

/** Members of a plan's addressee came in: those who owe a report now do. */
@ApplicationScoped
class MembersExpandedConsumer implements EventHandler {

    @Inject
    TakeMembers takeMembers;

    @Override
    public String type() {
        return "plan.members-expanded.v1";
    }

    @Override
    public void handle(Received event) {
        takeMembers.take(event.read(MembersExpandedPayload.class));
    }
}
