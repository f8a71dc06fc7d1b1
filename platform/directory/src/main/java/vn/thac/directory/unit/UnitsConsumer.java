package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

/** Keeps this service's knowledge of units: an event tells up to some hundreds of them. */
@ApplicationScoped
public class UnitsConsumer implements EventHandler {

    /** What is used of {@code units.recorded.v1}. */
    record UnitsPayload(List<UnitFacts> units) {}

    private final KeepUnits units;

    @Inject
    UnitsConsumer(KeepUnits units) {
        this.units = units;
    }

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
        units.keep(events.stream()
                .flatMap(event -> event.read(UnitsPayload.class).units().stream())
                .toList());
    }
}
