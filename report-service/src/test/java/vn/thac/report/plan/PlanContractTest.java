package vn.thac.report.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.thac.testing.EventContract;

class PlanContractTest {

    @Test
    void what_plan_service_says_of_a_basis_that_was_found_later_is_understood() {
        BasisResolvedPayload resolved =
                EventContract.of("plan-service").sample("plan.basis-resolved.v1", BasisResolvedPayload.class);

        assertEquals(2, resolved.ancestors().size());
        assertTrue(resolved.ancestors().contains(resolved.planId()));
    }

    @Test
    void what_plan_service_says_of_a_number_that_was_given_later_is_understood() {
        ParticularsGivenPayload given =
                EventContract.of("plan-service").sample("plan.particulars-given.v1", ParticularsGivenPayload.class);

        assertEquals("112-KH/HU", given.number());
        assertEquals("KH/HU", given.symbol());
    }

    @Test
    void what_plan_service_says_of_a_code_that_is_anothers_now_is_understood() {
        DefinitionHandedOverPayload told =
                EventContract.of("plan-service").sample("definition.handed-over.v1", DefinitionHandedOverPayload.class);

        assertFalse(told.isForm());
        assertEquals("tre-em", told.code());
        assertEquals("ubnd:30", told.to().code());
    }
}
