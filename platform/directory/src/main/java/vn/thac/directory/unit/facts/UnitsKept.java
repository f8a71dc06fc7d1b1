package vn.thac.directory.unit.facts;

import java.util.List;
import vn.thac.directory.UnitId;

/**
 * Fired in the transaction in which the directory has just written what an event says of units: for what a service
 * makes of their places and lines, which it asks the directory for.
 */
public record UnitsKept(List<UnitId> units) {

    public UnitsKept {
        units = List.copyOf(units);
    }
}
