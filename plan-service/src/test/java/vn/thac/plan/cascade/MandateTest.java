package vn.thac.plan.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Asks;

class MandateTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);

    @Test
    void the_strongest_ask_wins_and_all_are_kept() {
        Mandate mandate = raise(
                ask("xa", Asks.PASS_ON, null), ask("huyen", Asks.OWN_PLAN, null), ask("xa", Asks.INTEGRATE, null));
        assertEquals(Asks.OWN_PLAN, mandate.asks());
        assertEquals(Set.of(Asks.OWN_PLAN, Asks.INTEGRATE, Asks.PASS_ON), mandate.all());
        assertEquals(Set.of("huyen", "xa"), mandate.addressees());
    }

    @Test
    void a_resolution_is_weaker_than_a_plan_and_stronger_than_the_rest() {
        assertEquals(
                List.of("own-plan", "council-resolution", "integrate", "pass-on"),
                java.util.Arrays.stream(Asks.values()).map(Asks::wire).toList());
    }

    @Test
    void its_date_is_the_earliest_of_the_strongest_ask() {
        assertEquals(
                OCTOBER,
                raise(
                                ask("a", Asks.OWN_PLAN, OCTOBER.plusDays(1)),
                                ask("b", Asks.OWN_PLAN, OCTOBER),
                                ask("c", Asks.INTEGRATE, OCTOBER.minusMonths(1)))
                        .due());
        assertNull(raise(ask("a", Asks.OWN_PLAN, null), ask("b", Asks.PASS_ON, OCTOBER))
                .due());
    }

    @Test
    void a_mandate_is_late_only_after_its_day_has_ended() {
        MandateState.Open open = new MandateState.Open(OCTOBER);
        assertEquals("open", open.on(OCTOBER));
        assertEquals("late", open.on(OCTOBER.plusDays(1)));
        assertEquals("open", new MandateState.Open(null).on(OCTOBER.plusYears(9)));
        assertEquals("fulfilled", open.by(PlanId.next(), Instant.EPOCH).on(OCTOBER.plusYears(9)));
    }

    private static Mandate raise(Ask... asks) {
        return Mandate.raise(PlanId.next(), UnitId.next(), List.of(asks));
    }

    private static Ask ask(String addressee, Asks asks, @Nullable LocalDate due) {
        return new Ask(addressee, asks, due);
    }
}
