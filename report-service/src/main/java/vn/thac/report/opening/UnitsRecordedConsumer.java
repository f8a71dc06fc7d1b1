package vn.thac.report.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

/** Units became known after they were made to owe a report: their obligations get their place in the area tree. */
@ApplicationScoped
class UnitsRecordedConsumer implements EventHandler {

    @Inject
    OpeningStore obligations;

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
        List<UnitsRecordedPayload.Unit> units = events.stream()
                .flatMap(e -> e.read(UnitsRecordedPayload.class).units().stream())
                .toList();
        obligations.place(
                units.stream().flatMap(UnitsRecordedPayload.Unit::areasByDay).toList(),
                units.stream().flatMap(UnitsRecordedPayload.Unit::levelsByDay).toList());
    }
}
