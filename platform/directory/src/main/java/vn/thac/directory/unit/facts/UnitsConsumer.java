package vn.thac.directory.unit.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Keeps this service's knowledge of units: an event tells up to some hundreds of them. */
@ApplicationScoped
public class UnitsConsumer implements EventHandler {

    /** What is used of {@code units.recorded.v1}. */
    record UnitsPayload(List<UnitFacts> units) {}

    private final KeepUnits units;
    private final Event<UnitsKept> kept;

    @Inject
    UnitsConsumer(KeepUnits units, Event<UnitsKept> kept) {
        this.units = units;
        this.kept = kept;
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
        List<UnitFacts> told = events.stream()
                .flatMap(event -> event.read(UnitsPayload.class).units().stream())
                .toList();
        units.keep(told);
        kept.fire(new UnitsKept(told.stream().map(UnitFacts::id).toList()));
    }
}
