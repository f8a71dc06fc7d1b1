package vn.thac.report.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** It is known otherwise which programmes the composite targets of a plan count. */
@ApplicationScoped
class ProgrammesLinkedConsumer implements EventHandler {

    @Inject
    ProgrammeStore programmes;

    @Override
    public String type() {
        return "plan.programmes-linked.v1";
    }

    @Override
    public void handle(Received event) {
        programmes.link(event.read(ProgrammesLinkedPayload.class), event.sequence());
    }
}
