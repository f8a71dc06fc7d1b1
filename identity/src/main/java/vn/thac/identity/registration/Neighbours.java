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
import vn.thac.directory.unit.Directory;
import vn.thac.identity.register.Neighbour;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.UnitCode;

/** Everything that candidates can refer to: each other, and units already registered. */
final class Neighbours {

    private final Map<String, Neighbour> candidates = new HashMap<>();
    private final Map<LocalDate, Map<String, Neighbour>> registered = new HashMap<>();
    private final Map<UnitCode, List<Span>> taken;

    Neighbours(Collection<Candidate> list, Directory directory, UnitStore store) {
        for (Candidate candidate : list) {
            Neighbour neighbour = new Neighbour(
                    candidate.id(), candidate.unit().track(), candidate.unit().level(), candidate.life());
            candidate.codes().forEach(code -> candidates.putIfAbsent(code.toString(), neighbour));
        }
        references(list).forEach((day, references) -> registered.put(day, Neighbour.find(directory, references, day)));
        taken = store.spansOf(list.stream().flatMap(c -> c.codes().stream()).collect(Collectors.toSet()));
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

    boolean isTaken(UnitCode code, Span during) {
        return taken.getOrDefault(code, List.of()).stream().anyMatch(during::overlaps);
    }
}
