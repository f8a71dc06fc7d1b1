package vn.thac.identity.registration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thac.core.problem.Fault;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.register.Absences;
import vn.thac.identity.register.Neighbour;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.UnitCode;

/** Everything that candidates can refer to: each other, and units already registered. */
final class Neighbours {

    /** Why a reference means nobody on a day; the last is its place. */
    interface Why {
        Fault of(String reference, LocalDate day, String place);
    }

    private final Map<String, Neighbour> candidates = new HashMap<>();
    private final Map<LocalDate, Map<String, Neighbour>> registered;
    private final Map<UnitCode, List<Span>> taken;
    private final Why why;

    /**
     * @param registered by day, whom the references of the candidates that begin on it mean
     * @param taken when codes of the candidates mean units already
     */
    Neighbours(
            Collection<Candidate> list,
            Map<LocalDate, Map<String, Neighbour>> registered,
            Map<UnitCode, List<Span>> taken,
            Why why) {
        for (Candidate candidate : list) {
            Neighbour neighbour = new Neighbour(
                    candidate.id(), candidate.unit().track(), candidate.unit().level(), candidate.life());
            candidate.codes().forEach(code -> candidates.putIfAbsent(code.toString(), neighbour));
        }
        this.registered = registered;
        this.taken = taken;
        this.why = why;
    }

    static Neighbours of(Collection<Candidate> list, Directory directory, UnitStore store) {
        Map<LocalDate, Map<String, Neighbour>> registered = new HashMap<>();
        references(list).forEach((day, references) -> registered.put(day, Neighbour.find(directory, references, day)));
        Map<UnitCode, List<Span>> taken =
                store.spansOf(list.stream().flatMap(c -> c.codes().stream()).collect(Collectors.toSet()));
        return new Neighbours(list, registered, taken, new Absences(directory)::why);
    }

    private static Map<LocalDate, Set<String>> references(Collection<Candidate> list) {
        Map<LocalDate, Set<String>> byDay = new TreeMap<>();
        for (Candidate candidate : list) {
            Set<String> ofDay = byDay.computeIfAbsent(candidate.life().from(), day -> new HashSet<>());
            candidate.references().forEach(ofDay::add);
        }
        return byDay;
    }

    /** Who the reference means on a day: first in the list, then in the register. */
    Optional<Neighbour> find(String reference, LocalDate day) {
        Neighbour candidate = candidates.get(reference);
        if (candidate != null && candidate.life().contains(day)) {
            return Optional.of(candidate);
        }
        return Optional.ofNullable(registered.getOrDefault(day, Map.of()).get(reference));
    }

    Fault whyNobody(String reference, LocalDate day, String place) {
        return why.of(reference, day, place);
    }

    boolean isTaken(UnitCode code, Span during) {
        return taken.getOrDefault(code, List.of()).stream().anyMatch(during::overlaps);
    }
}
