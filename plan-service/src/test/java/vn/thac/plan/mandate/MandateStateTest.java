package vn.thac.plan.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Asked;
import vn.thac.plan.duty.Asks;

class MandateStateTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);
    private static final MandateState.Open OPEN = new MandateState.Open(OCTOBER);
    private static final Instant LAST_MOMENT = Vietnam.endOf(OCTOBER).minusMillis(1);

    @Test
    void a_mandate_is_late_only_after_its_day_has_ended() {
        assertEquals(Standing.OPEN, OPEN.on(OCTOBER));
        assertEquals(Standing.LATE, OPEN.on(OCTOBER.plusDays(1)));
    }

    @Test
    void without_a_date_it_is_never_late() {
        MandateState.Open undated = new MandateState.Open(null);
        assertEquals(Standing.OPEN, undated.on(OCTOBER.plusYears(9)));
        assertFalse(undated.fulfilled(PlanId.next(), LAST_MOMENT).late());
    }

    @Test
    void what_is_answered_within_its_day_in_Vietnam_is_in_time() {
        assertFalse(OPEN.fulfilled(PlanId.next(), LAST_MOMENT).late());
    }

    @Test
    void that_the_answer_came_late_is_not_forgotten() {
        MandateState.Fulfilled late = OPEN.fulfilled(PlanId.next(), Vietnam.endOf(OCTOBER));
        assertTrue(late.late());
        assertEquals(Standing.FULFILLED, late.on(OCTOBER.plusYears(9)));
    }

    @Test
    void what_was_passed_on_is_neither_open_nor_late_any_more() {
        assertEquals(Standing.PASSED_ON, OPEN.passedOn(LAST_MOMENT).on(OCTOBER.plusYears(9)));
    }

    @Test
    void what_a_later_plan_takes_over_stays_as_late_or_as_timely_as_its_first_answer_was() {
        PlanId later = PlanId.next();
        MandateState.Fulfilled timely = OPEN.fulfilled(PlanId.next(), LAST_MOMENT);
        assertEquals(new MandateState.Fulfilled(OCTOBER, later, LAST_MOMENT, false), timely.answeredBy(later));
        assertTrue(OPEN.fulfilled(PlanId.next(), Vietnam.endOf(OCTOBER))
                .answeredBy(later)
                .late());
    }

    @Test
    void a_refused_answer_leaves_the_mandate_as_it_was_with_its_date() {
        assertEquals(OPEN, OPEN.fulfilled(PlanId.next(), LAST_MOMENT).refused());
        assertEquals(Standing.LATE, OPEN.declared(LAST_MOMENT).refused().on(OCTOBER.plusDays(1)));
    }

    @Test
    void what_was_passed_on_by_word_has_no_plan_and_is_late_like_any_answer() {
        assertEquals(new MandateState.Fulfilled(OCTOBER, null, LAST_MOMENT, false), OPEN.declared(LAST_MOMENT));
        assertTrue(OPEN.declared(Vietnam.endOf(OCTOBER)).late());
    }

    @Test
    void what_is_excused_is_never_late_and_opens_again_with_its_date() {
        MandateState.Excused excused = OPEN.excused(LAST_MOMENT);
        assertEquals(Standing.EXCUSED, excused.on(OCTOBER.plusYears(9)));
        assertEquals(OPEN, excused.reopened());
    }

    @Test
    void each_step_is_one_version_further() {
        Asked ask = new Asked("xa", Asks.OWN_PLAN, OCTOBER, Relation.ORDERED, null, null, null);
        UnitId unit = UnitId.next();
        Mandate mandate = Mandate.raise(PlanId.next(), 1, unit, Demand.of(List.of(ask)), OCTOBER.minusMonths(3));
        assertEquals(1, mandate.version());
        assertEquals(OPEN, mandate.state());
        assertEquals(unit, mandate.owner());
        assertEquals(Set.of("xa"), mandate.demand().addressees());
        assertEquals(
                2, mandate.became(OPEN.fulfilled(PlanId.next(), LAST_MOMENT)).version());
    }
}
