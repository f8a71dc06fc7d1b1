package vn.thac.report.lapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.report.Samples.PLAN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.testing.EventContract;

class PlanEndedContractTest {

    @Test
    void what_plan_service_says_of_a_plan_that_is_not_in_force_any_more_is_understood() {
        PlanEnded withdrawn = sample("withdrawn");
        assertEquals(PLAN, withdrawn.planId());
        assertTrue(withdrawn.recalls());
        assertEquals("Ban hành không đúng thẩm quyền", withdrawn.reason());
        assertEquals("15/QĐ-UBND", withdrawn.number());
        assertEquals(LocalDate.of(2024, 11, 3), withdrawn.decidedOn());
        assertFalse(sample("closed").recalls());
        assertTrue(sample("superseded").recalls());
        assertNull(sample("superseded").reason());
    }

    private static PlanEnded sample(String how) {
        return EventContract.of("plan-service").sample("plan." + how + ".v1", PlanEnded.class);
    }
}
