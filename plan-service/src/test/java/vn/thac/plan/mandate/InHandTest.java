package vn.thac.plan.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.content.Asked;
import vn.thac.plan.duty.Asks;

/** An edition asks of who has it by now what it asks of units that have ended. */
class InHandTest {

    private static final UnitId OLD = UnitId.next();
    private static final UnitId HEIR = UnitId.next();
    private static final UnitId OTHER = UnitId.next();
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @Test
    void where_nothing_was_passed_on_it_asks_whom_it_names() {
        SortedMap<UnitId, Demand> named = named(Map.of(OLD, demand(Asks.OWN_PLAN, DAY)));

        assertSame(named, InHand.AS_NAMED.of(named));
    }

    @Test
    void each_heir_is_asked_it_and_the_unit_no_more() {
        Demand asked = demand(Asks.OWN_PLAN, DAY);
        InHand inHand = new InHand(Map.of(OLD, Set.of(HEIR, OTHER)));

        assertEquals(Map.of(HEIR, asked, OTHER, asked), inHand.of(named(Map.of(OLD, asked))));
        assertEquals(Set.of(HEIR, OTHER), inHand.of(List.of(OLD, HEIR)));
    }

    @Test
    void what_comes_together_is_the_strongest_of_it_by_its_earliest_day() {
        SortedMap<UnitId, Demand> asked = new InHand(Map.of(OLD, Set.of(HEIR)))
                .of(named(Map.of(OLD, demand(Asks.OWN_PLAN, DAY), HEIR, demand(Asks.INTEGRATE, DAY.minusDays(9)))));

        assertEquals(Set.of(HEIR), asked.keySet());
        assertEquals(Asks.OWN_PLAN, asked.get(HEIR).asks());
        assertEquals(DAY, asked.get(HEIR).due());
    }

    private static SortedMap<UnitId, Demand> named(Map<UnitId, Demand> all) {
        SortedMap<UnitId, Demand> named = new TreeMap<>(Comparator.comparing(UnitId::value));
        named.putAll(all);
        return named;
    }

    private static Demand demand(Asks asks, @Nullable LocalDate due) {
        return Demand.of(List.of(new Asked("xa", asks, due, Relation.ORDERED, null, null, null)));
    }
}
