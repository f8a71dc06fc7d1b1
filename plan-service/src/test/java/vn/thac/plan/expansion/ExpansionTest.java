package vn.thac.plan.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.content.Asked;
import vn.thac.plan.duty.Asks;

class ExpansionTest {

    private static final UnitId PROVINCE = unit(1);
    private static final UnitId DISTRICT = unit(2);
    private static final UnitId OTHER = unit(3);
    private static final UnitId FRONT = unit(4);

    private final Map<String, List<UnitId>> members = Map.of(
            "huyen", List.of(DISTRICT, OTHER), "one", List.of(DISTRICT), "all", List.of(PROVINCE, DISTRICT, FRONT));

    @Test
    void a_unit_that_several_addressees_name_is_asked_once() {
        Expansion expansion = expansion(ask("huyen", Asks.PASS_ON), ask("one", Asks.OWN_PLAN));
        assertEquals(List.of(DISTRICT, OTHER), List.copyOf(expansion.demands().keySet()));
        assertEquals(Asks.OWN_PLAN, expansion.demands().get(DISTRICT).asks());
        assertEquals(Set.of("huyen", "one"), expansion.demands().get(DISTRICT).addressees());
    }

    @Test
    void the_next_units_are_those_after_the_last_and_no_more_than_wanted() {
        Expansion expansion = expansion(ask("all", Asks.PASS_ON), ask("huyen", Asks.PASS_ON));
        assertEquals(
                List.of(DISTRICT, OTHER), List.copyOf(expansion.demands(null, 2).keySet()));
        assertEquals(
                List.of(OTHER, FRONT),
                List.copyOf(expansion.demands(DISTRICT, 5).keySet()));
        assertTrue(expansion.demands(FRONT, 5).isEmpty());
    }

    @Test
    void nobody_asks_itself() {
        assertFalse(expansion(ask("all", Asks.OWN_PLAN)).demands().containsKey(PROVINCE));
    }

    @Test
    void a_unit_holds_a_duty_once_however_many_addressees_name_it() {
        Terms terms = new Terms(
                PROVINCE,
                List.of(),
                List.of(),
                List.of(new Terms.Held(Set.of("huyen", "one"), 3), new Terms.Held(Set.of("all"), 1)),
                List.of());
        assertEquals(2 * 3 + 3, Expansion.of(terms, members).assignments());
    }

    @Test
    void a_unit_reports_once_in_each_regime() {
        Terms terms =
                new Terms(PROVINCE, List.of(), List.of(), List.of(), List.of(Set.of("huyen", "one"), Set.of("one")));
        assertEquals(2 + 1, Expansion.of(terms, members).obligations());
    }

    @Test
    void an_addressee_that_nobody_is_brings_nothing() {
        Expansion expansion = expansion(ask("nobody", Asks.OWN_PLAN));
        assertTrue(expansion.demands().isEmpty());
        assertTrue(expansion.units(Set.of("nobody")).isEmpty());
    }

    @Test
    void the_forecast_counts_what_is_asked_and_what_is_only_requested() {
        Asked requested = new Asked("all", Asks.OWN_PLAN, null, Relation.REQUESTED, null, null, null);
        Forecast forecast = expansion(ask("huyen", Asks.INTEGRATE), requested).forecast(LocalDate.of(2024, 7, 23));
        assertEquals(3, forecast.mandates());
        assertEquals(Map.of("own-plan", 2, "integrate", 1), forecast.mandatesByAsk());
        assertEquals(2, forecast.mandatesRequested());
    }

    @Test
    void units_stand_in_the_order_of_the_database_not_of_java() {
        UnitId high = new UnitId(UUID.fromString("f0000000-0000-7000-8000-000000000001"));
        UnitId low = new UnitId(UUID.fromString("10000000-0000-7000-8000-000000000001"));
        assertTrue(Expansion.ORDER.compare(low, high) < 0);
        assertTrue(low.value().compareTo(high.value()) > 0);
    }

    private Expansion expansion(Asked... asked) {
        return Expansion.of(new Terms(PROVINCE, List.of(), List.of(asked), List.of(), List.of()), members);
    }

    private static Asked ask(String addressee, Asks asks) {
        return new Asked(addressee, asks, null, Relation.ORDERED, null, null, null);
    }

    private static UnitId unit(int n) {
        return new UnitId(new UUID(1, n));
    }
}
