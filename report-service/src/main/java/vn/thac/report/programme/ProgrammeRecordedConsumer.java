package vn.thac.report.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** An entry of the register of programmes stands otherwise. */
@ApplicationScoped
class ProgrammeRecordedConsumer implements EventHandler {

    @Inject
    ProgrammeStore programmes;

    @Override
    public String type() {
        return "programme.recorded.v1";
    }

    @Override
    public void handle(Received event) {
        programmes.keep(event.read(ProgrammeRecordedPayload.class), event.sequence());
    }
}
