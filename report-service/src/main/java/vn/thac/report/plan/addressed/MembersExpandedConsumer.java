package vn.thac.report.plan.addressed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Members of plans' addressees came in: those who owe a report now do. */
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
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        takeMembers.take(events.stream()
                .map(event -> event.read(MembersExpandedPayload.class))
                .toList());
    }
}
