package vn.thac.task.raise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;

/**
 * What one chunk of members brings to the assignments of a plan: new ones, and a stronger part in those that are
 * there. Both only ever grow, so the order and the repetition of chunks do not matter.
 */
record Fall(List<Fresh> fresh, List<Stronger> stronger) {

    /** An assignment to be made. */
    record Fresh(AssignmentId id, UnitId unit, HeldItem item) {}

    /** An assignment whose unit now holds more. */
    record Stronger(Place place, Held before, Holding holding) {}

    static Fall of(Collection<HeldItem> items, Collection<UnitId> units, Map<Place, Held> there) {
        List<Fresh> fresh = new ArrayList<>(items.size() * units.size());
        List<Stronger> stronger = new ArrayList<>();
        for (HeldItem item : items) {
            for (UnitId unit : units) {
                Place place = new Place(unit, item.item());
                Held before = there.get(place);
                if (before == null) {
                    fresh.add(new Fresh(AssignmentId.next(), unit, item));
                } else if (item.holding().strongerThan(before.holding())) {
                    stronger.add(new Stronger(place, before, item.holding()));
                }
            }
        }
        return new Fall(fresh, stronger);
    }

    boolean isEmpty() {
        return fresh.isEmpty() && stronger.isEmpty();
    }
}
