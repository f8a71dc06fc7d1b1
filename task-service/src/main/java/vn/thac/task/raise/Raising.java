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
 * only ever grow, so neither the order nor the repetition of chunks matters. Where an edition names an item's members
 * anew, only its chunks and later ones count, and what they name is noted: the rest falls away once all are named. Who is
 * named has it of the plan itself, whoever handed it down before.
 */
record Raising(
        List<New> fresh,
        List<Strengthened> strengthened,
        List<Renamed> renamed,
        List<Existing> taken,
        List<AssignmentId> owned) {

    /**
     * The part that an addressee of a plan has in one of its items.
     *
     * @param edition the last that writes the item
     * @param namedSince the last that names its members anew
     */
    record Part(
            ItemKey item,
            String kind,
            Holding holding,
            @Nullable Deadline planned,
            @Nullable String waitsFor,
            int edition,
            int namedSince) {}

    /** A unit is named to an item, as a member of an addressee that has a part in it. */
    record Naming(MembersExpandedPayload chunk, NamedUnit unit, Part part) {

        Place place() {
            return new Place(chunk.planId(), unit.id(), part.item());
        }

        /** Whether the members as they are now are meant. */
        boolean counts() {
            return chunk.edition() >= part.namedSince();
        }

        /** Of two for one place: the one that counts, else the stronger. */
        Naming stronger(Naming other) {
            if (counts() != other.counts()) {
                return counts() ? this : other;
            }
            return other.part.holding().strongerThan(part.holding()) ? other : this;
        }
    }

    /** Never more than one assignment at a place. */
    record Place(PlanId plan, UnitId unit, ItemKey item) {}

    /** By which edition an assignment is named last, and the part that this gives. */
    record Named(int edition, Holding holding) {}

    /**
     * An assignment that is there already, as far as a further naming can change it.
     *
     * @param fell whether an edition took it from its unit
     * @param handedDown whether another unit hands it down
     * @param inherited whether its unit has it as an heir alone
     */
    record Existing(
            AssignmentId id,
            UnitId owner,
            Holding holding,
            Stage stage,
            long version,
            Named named,
            boolean fell,
            boolean handedDown,
            boolean inherited) {

        /** What is confirmed, recalled or passed on stays as it is; what a later edition gives is told with all of that. */
        boolean strengthenedBy(Naming naming) {
            return Action.STRENGTHEN.possibleIn(stage)
                    && naming.part().namedSince() == 1
                    && naming.part().holding().strongerThan(holding);
        }

        /** Named last before its members were said anew, it is named afresh; since then already, the stronger part holds. */
        Named namedBy(Naming naming) {
            int edition = naming.chunk().edition();
            if (!naming.counts()) {
                return new Named(Math.max(named.edition(), edition), named.holding());
            }
            Holding part = naming.part().holding();
            boolean afresh = named.edition() < naming.part().namedSince();
            return afresh
                    ? new Named(edition, part)
                    : new Named(named.edition(), named.holding().stronger(part));
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

    /** An assignment whose unit an edition after the first names. */
    record Renamed(Existing before, Naming naming, Named now) {}

    static Raising of(Collection<Naming> namings, Map<Place, Existing> existing) {
        Map<Place, Naming> strongest = new LinkedHashMap<>();
        namings.forEach(naming -> strongest.merge(naming.place(), naming, Naming::stronger));
        List<New> fresh = new ArrayList<>();
        List<Strengthened> strengthened = new ArrayList<>();
        List<Renamed> renamed = new ArrayList<>();
        List<Existing> taken = new ArrayList<>();
        List<AssignmentId> owned = new ArrayList<>();
        strongest.forEach((place, naming) -> {
            Existing before = existing.get(place);
            if (before == null) {
                if (naming.counts()) {
                    fresh.add(New.of(naming));
                }
                return;
            }
            if (before.handedDown() && naming.counts()) {
                taken.add(before);
            }
            if (before.inherited() && naming.counts()) {
                owned.add(before.id());
            }
            if (before.strengthenedBy(naming)) {
                strengthened.add(new Strengthened(before, naming));
            }
            Named now = before.namedBy(naming);
            if (naming.part().namedSince() > 1 && !now.equals(before.named())) {
                renamed.add(new Renamed(before, naming, now));
            }
        });
        return new Raising(fresh, strengthened, renamed, taken, owned);
    }

    /** Those that an edition took from their units, and the present one gives back. */
    List<Renamed> givenBack() {
        return renamed.stream()
                .filter(one -> one.before().fell() && one.naming().counts())
                .toList();
    }

    /** Whether something of it comes of this chunk. */
    boolean changedBy(Chunk chunk) {
        return Stream.concat(
                        fresh.stream().map(New::naming), strengthened.stream().map(Strengthened::naming))
                .anyMatch(naming -> naming.chunk().key().equals(chunk));
    }
}
