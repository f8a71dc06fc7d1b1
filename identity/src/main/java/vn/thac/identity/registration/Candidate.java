package vn.thac.identity.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.unit.UnitName;

/** A unit that asks to be registered, with the id that it gets if nothing is wrong. */
record Candidate(String pointer, UnitId id, NewUnit unit, Span life, UnitName name, Map<UnitCode, String> codePlaces) {

    /** Stands for a name that is refused. */
    private static final UnitName NAMELESS = UnitName.of("0");

    static List<Candidate> read(List<NewUnit> list, IntFunction<String> pointer, LocalDate today, Faults faults) {
        List<Candidate> candidates = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            candidates.add(read(list.get(place), pointer.apply(place), today, faults));
        }
        return candidates;
    }

    private static Candidate read(NewUnit unit, String pointer, LocalDate today, Faults faults) {
        LocalDate begins = unit.begins() == null ? today : unit.begins();
        boolean backwards = unit.ends() != null && !unit.ends().isAfter(begins);
        if (backwards) {
            faults.add(CoreRefusal.BAD_VALUE, pointer + "/ends", Map.of("value", unit.ends()));
        }
        // Of an end that cannot be only the first day counts on.
        Span life = new Span(begins, backwards ? begins.plusDays(1) : unit.ends());
        Map<UnitCode, String> codes = new LinkedHashMap<>();
        code(unit.ref(), pointer + "/ref", faults).ifPresent(code -> codes.put(code, pointer + "/ref"));
        List<String> further = unit.codes() == null ? List.of() : unit.codes();
        for (int place = 0; place < further.size(); place++) {
            String at = pointer + "/codes/" + place;
            code(further.get(place), at, faults).ifPresent(code -> codes.putIfAbsent(code, at));
        }
        UnitName name =
                UnitName.read(unit.name(), unit.shortName(), pointer, faults).orElse(NAMELESS);
        return new Candidate(pointer, UnitId.next(), unit, life, name, codes);
    }

    private static Optional<UnitCode> code(@Nullable String text, String pointer, Faults faults) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<UnitCode> code = UnitCode.parse(text);
        if (code.isEmpty()) {
            faults.add(CoreRefusal.BAD_VALUE, pointer, Map.of("value", text));
        }
        return code;
    }

    Set<UnitCode> codes() {
        return codePlaces.keySet();
    }

    List<NewUnit.NewParent> parents() {
        return unit.parents() == null ? List.of() : unit.parents();
    }

    /** Everything it refers to. */
    Stream<String> references() {
        Stream<String> above = parents().stream().map(NewUnit.NewParent::parent);
        return unit.area() == null ? above : Stream.concat(above, Stream.of(unit.area()));
    }
}
