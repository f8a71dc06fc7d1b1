package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

/** A unit became known after it was made to owe a report: its obligations get their place in the area tree. */
@ApplicationScoped
class UnitPlacedConsumer implements EventHandler {

    @Inject
    OpeningStore obligations;

    @Override
    public String type() {
        return "unit.recorded.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        obligations.place(events.stream().map(e -> e.read(UnitTold.class)).toList());
    }
}
