package vn.thac.task.raise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Stage;
import vn.thac.task.raise.MembersExpandedPayload.Chunk;

/**
 * The rule: one assignment for plan × unit × item, and whoever is named to an item more than once holds the strongest
 * part while something is still to be done. What chunks bring is what is new by it, and what becomes stronger; both
 * only ever grow, so neither the order nor the repetition of chunks matters.
 */
record Raising(List<New> fresh, List<Strengthened> strengthened) {

    /** The part that an addressee of a plan has in one of its items. */
    record Part(
            ItemKey item,
            String kind,
            Holding holding,
            @Nullable Deadline planned,
            @Nullable String waitsFor) {}

    /** A unit is named to an item, as a member of an addressee that has a part in it. */
    record Naming(MembersExpandedPayload chunk, NamedUnit unit, Part part) {

        Place place() {
            return new Place(chunk.planId(), unit.id(), part.item());
        }

        Naming stronger(Naming other) {
            return other.part.holding().strongerThan(part.holding()) ? other : this;
        }
    }

    /** Never more than one assignment at a place. */
    record Place(PlanId plan, UnitId unit, ItemKey item) {}

    /** An assignment that is there already, as far as a further naming can change it. */
    record Existing(AssignmentId id, UnitId owner, Holding holding, Stage stage, long version) {

        /** What is confirmed, recalled or passed on stays as it is. */
        boolean strengthenedBy(Naming naming) {
            return Action.STRENGTHEN.possibleIn(stage)
                    && naming.part().holding().strongerThan(holding);
        }
    }

    /** An assignment to be made, and by which naming. */
    record New(Naming naming, Assignment assignment) {

        static New of(Naming naming) {
            Part part = naming.part();
            return new New(
                    naming,
                    Assignment.raised(
                            naming.chunk().planId(),
                            part.item(),
                            naming.unit().id(),
                            part.holding(),
                            part.planned(),
                            part.waitsFor()));
        }
    }

    /** An assignment whose unit now holds more. */
    record Strengthened(Existing before, Naming naming) {

        Holding now() {
            return naming.part().holding();
        }
    }

    static Raising of(Collection<Naming> namings, Map<Place, Existing> existing) {
        Map<Place, Naming> strongest = new LinkedHashMap<>();
        namings.forEach(naming -> strongest.merge(naming.place(), naming, Naming::stronger));
        List<New> fresh = new ArrayList<>();
        List<Strengthened> strengthened = new ArrayList<>();
        strongest.forEach((place, naming) -> {
            Existing before = existing.get(place);
            if (before == null) {
                fresh.add(New.of(naming));
            } else if (before.strengthenedBy(naming)) {
                strengthened.add(new Strengthened(before, naming));
            }
        });
        return new Raising(fresh, strengthened);
    }

    /** Whether something of it comes of this chunk. */
    boolean changedBy(Chunk chunk) {
        return Stream.concat(
                        fresh.stream().map(New::naming), strengthened.stream().map(Strengthened::naming))
                .anyMatch(naming -> naming.chunk().key().equals(chunk));
    }
}
