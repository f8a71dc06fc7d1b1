package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.report.form.FormOwnerStore;

/** A form has another owner. */
@ApplicationScoped
class DefinitionHandedOverConsumer implements EventHandler {

    @Inject
    FormOwnerStore owners;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return "definition.handed-over.v1";
    }

    @Override
    public void handle(Received event) {
        DefinitionHandedOverPayload told = event.read(DefinitionHandedOverPayload.class);
        if (told.isForm()) {
            owners.handedOver(told.code(), told.to().id(), clock.instant());
        }
    }
}
