package vn.thac.report.live;

import java.util.List;
import vn.thac.directory.UnitId;

/** What this feature reads of {@code units.recorded.v1}: which units changed. */
record UnitsRecordedPayload(List<Unit> units) {

    /** A unit that changed. */
    record Unit(UnitId id) {}
}
