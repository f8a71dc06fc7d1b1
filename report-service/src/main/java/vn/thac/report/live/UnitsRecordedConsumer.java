package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

/** Units changed: where they are areas, their nodes may hang below another area from now on. */
@ApplicationScoped
class UnitsRecordedConsumer implements EventHandler {

    @Inject
    RollUpStore store;

    @Override
    public String type() {
        return "units.recorded.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        store.areasMoved(events.stream()
                .flatMap(e -> e.read(UnitsRecordedPayload.class).units().stream())
                .map(UnitsRecordedPayload.Unit::id)
                .toList());
    }
}
