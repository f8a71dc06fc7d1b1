package vn.thac.directory.heir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;

/**
 * Where that lies which an ended unit had to do, and where it should by what is known now of who came after whom: a function
 * of these alone, so that it does not matter in which order, how late or how often either was told.
 *
 * @param wrong whither it should not have gone: that is forgotten, and whoever has it for no other reason loses it
 * @param missing heirs that have nothing of it yet
 * @param resumes whether it is its unit's again
 */
public record Inheritance<L extends Inheritance.Link>(List<L> wrong, Set<UnitId> missing, boolean resumes) {

    /** What an heir has of it. */
    public interface Link {

        /** The heir. */
        UnitId unit();

        /** Then it is asked of nobody again, whoever should have done it. */
        boolean isDone();
    }

    /**
     * Of what was passed on.
     *
     * @param heirs who comes after its unit and is there; nobody where that has not ended
     * @param after all that came after each unit, also those that have ended: each passes on for itself
     */
    public static <L extends Link> Inheritance<L> of(
            UnitId unit, Set<UnitId> heirs, List<L> links, Map<UnitId, Set<UnitId>> after) {
        Set<UnitId> line = after.getOrDefault(unit, Set.of());
        List<L> wrong = new ArrayList<>();
        Set<UnitId> missing = new LinkedHashSet<>(heirs);
        boolean stands = false;
        for (L link : links) {
            if (line.contains(link.unit())) {
                stands = true;
                missing.remove(link.unit());
                missing.removeAll(after.getOrDefault(link.unit(), Set.of()));
            } else if (link.isDone()) {
                return new Inheritance<>(List.of(), Set.of(), false);
            } else {
                wrong.add(link);
            }
        }
        return new Inheritance<>(wrong, missing, !stands && heirs.isEmpty());
    }
}
