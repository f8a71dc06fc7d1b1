package vn.thac.directory.heir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Succession;

/** Finds who comes after units, and after those that came after them: what {@code Inheritance} is worked out by. */
@ApplicationScoped
public class FindHeirs {

    private final Succession succession;

    @Inject
    FindHeirs(Succession succession) {
        this.succession = succession;
    }

    public Heirs of(Collection<UnitId> units, LocalDate today) {
        Map<UnitId, Set<UnitId>> after = new HashMap<>(succession.after(units, today));
        Set<UnitId> chain = new HashSet<>();
        after.values().forEach(chain::addAll);
        after.putAll(succession.after(chain, today));
        return new Heirs(succession.heirs(units, today), after);
    }
}
