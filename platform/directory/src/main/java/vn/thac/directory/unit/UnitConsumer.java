package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;

/** Keeps this service's knowledge of units. */
@ApplicationScoped
public class UnitConsumer implements EventHandler {

    @Inject
    Directories directories;

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
        // Of several records of one unit only the last counts.
        Map<UnitId, Directories.Told> last = new LinkedHashMap<>();
        for (Received event : events) {
            UnitRecord unit = event.read(UnitRecord.class);
            last.put(unit.id(), new Directories.Told(unit, event.sequence()));
        }
        directories.record(List.copyOf(last.values()));
    }
}
