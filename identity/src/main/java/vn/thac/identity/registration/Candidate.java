package vn.thac.identity.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
record Candidate(String pointer, UnitId id, NewUnit unit, Span life, UnitName name, List<UnitCode> codes) {

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
        Span life = new Span(begins, backwards ? null : unit.ends());
        Set<UnitCode> codes = new LinkedHashSet<>();
        code(unit.ref(), pointer + "/ref", faults).ifPresent(codes::add);
        List<String> further = unit.codes() == null ? List.of() : unit.codes();
        for (int place = 0; place < further.size(); place++) {
            code(further.get(place), pointer + "/codes/" + place, faults).ifPresent(codes::add);
        }
        return new Candidate(pointer, UnitId.next(), unit, life, name(unit, pointer, faults), List.copyOf(codes));
    }

    private static UnitName name(NewUnit unit, String pointer, Faults faults) {
        try {
            return new UnitName(unit.name(), unit.shortName());
        } catch (IllegalArgumentException e) {
            faults.add(CoreRefusal.BAD_VALUE, pointer + "/name", Map.of("value", e.getMessage()));
            return UnitName.of("?");
        }
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

    List<NewUnit.NewParent> parents() {
        return unit.parents() == null ? List.of() : unit.parents();
    }

    /** Everything it refers to. */
    Stream<String> references() {
        Stream<String> above = parents().stream().map(NewUnit.NewParent::parent);
        return unit.area() == null ? above : Stream.concat(above, Stream.of(unit.area()));
    }
}
