package vn.thac.plan.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.WireName;
import vn.thac.directory.command.Relation;
import vn.thac.plan.content.Asked;
import vn.thac.plan.duty.Asks;

class DemandTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);

    @Test
    void the_strongest_ask_wins_and_all_are_kept() {
        Demand demand = demand(
                ask("xa", Asks.PASS_ON, null), ask("huyen", Asks.OWN_PLAN, null), ask("xa", Asks.INTEGRATE, null));
        assertEquals(Asks.OWN_PLAN, demand.asks());
        assertEquals(Set.of(Asks.OWN_PLAN, Asks.INTEGRATE, Asks.PASS_ON), demand.all());
        assertEquals(Set.of("huyen", "xa"), demand.addressees());
    }

    @Test
    void a_resolution_is_weaker_than_a_plan_and_stronger_than_the_rest() {
        assertEquals(List.of("own-plan", "council-resolution", "integrate", "pass-on"), WireName.words(Asks.class));
    }

    @Test
    void its_date_is_the_earliest_of_the_strongest_ask() {
        assertEquals(
                OCTOBER,
                demand(
                                ask("a", Asks.OWN_PLAN, OCTOBER.plusDays(1)),
                                ask("b", Asks.OWN_PLAN, OCTOBER),
                                ask("c", Asks.INTEGRATE, OCTOBER.minusMonths(1)))
                        .due());
        assertNull(demand(ask("a", Asks.OWN_PLAN, null), ask("b", Asks.PASS_ON, OCTOBER))
                .due());
    }

    @Test
    void it_is_ordered_when_one_of_the_strongest_asks_is() {
        assertEquals(
                Relation.ORDERED,
                demand(requested("front", Asks.OWN_PLAN), ask("all", Asks.OWN_PLAN, null))
                        .relation());
        assertEquals(
                Relation.REQUESTED,
                demand(requested("front", Asks.OWN_PLAN), ask("all", Asks.PASS_ON, null))
                        .relation());
    }

    @Test
    void the_duties_that_ask_are_kept() {
        Asked first = new Asked("xa", Asks.OWN_PLAN, null, Relation.ORDERED, "D05", null, null);
        Asked second = new Asked("xa", Asks.INTEGRATE, null, Relation.ORDERED, "D07", null, null);
        assertEquals(Set.of("D05", "D07"), demand(first, second).duties());
    }

    @Test
    void an_heir_of_two_units_is_asked_the_stronger_with_its_date() {
        Demand own = demand(ask("xa", Asks.OWN_PLAN, OCTOBER));
        Demand weaker = demand(ask("phuong", Asks.INTEGRATE, OCTOBER.minusDays(9)));
        assertEquals(own.joined(weaker), weaker.joined(own));
        assertEquals(Asks.OWN_PLAN, own.joined(weaker).asks());
        assertEquals(OCTOBER, own.joined(weaker).due());
        assertEquals(Set.of("xa", "phuong"), own.joined(weaker).addressees());
    }

    @Test
    void an_heir_of_two_units_asked_alike_has_the_earlier_date_and_is_ordered_if_one_was() {
        Demand one = demand(ask("xa", Asks.OWN_PLAN, OCTOBER), requested("xa", Asks.PASS_ON));
        Demand other = demand(requested("phuong", Asks.OWN_PLAN));
        assertEquals(OCTOBER, one.joined(other).due());
        assertEquals(Relation.ORDERED, other.joined(one).relation());
        assertEquals(Set.of(Asks.OWN_PLAN, Asks.PASS_ON), one.joined(other).all());
    }

    @Test
    void nothing_weaker_than_the_strongest_can_count() {
        Set<Asks> both = Set.of(Asks.OWN_PLAN, Asks.INTEGRATE);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Demand(Asks.INTEGRATE, null, Relation.ORDERED, both, Set.of("xa"), Set.of()));
    }

    private static Demand demand(Asked... asked) {
        return Demand.of(List.of(asked));
    }

    private static Asked ask(String addressee, Asks asks, @Nullable LocalDate due) {
        return new Asked(addressee, asks, due, Relation.ORDERED, null, null, null);
    }

    private static Asked requested(String addressee, Asks asks) {
        return new Asked(addressee, asks, null, Relation.REQUESTED, null, null, null);
    }
}
