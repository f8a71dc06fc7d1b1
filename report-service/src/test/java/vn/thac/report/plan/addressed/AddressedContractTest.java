package vn.thac.report.plan.addressed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Samples.DEPARTMENT;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.PROVINCE;
import static vn.thac.report.Samples.REGIME;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.testing.EventContract;

class AddressedContractTest {

    @Test
    void regime_addressed_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeAddressed.TYPE,
                        new RegimeAddressed(
                                REGIME, PLAN, "R1", List.of(PROVINCE), List.of(DEPARTMENT), List.of(DEPARTMENT)));
    }

    @Test
    void what_plan_service_says_of_members_is_understood() {
        MembersExpandedPayload chunk =
                EventContract.of("plan-service").sample("plan.members-expanded.v1", MembersExpandedPayload.class);

        assertEquals(PLAN, chunk.planId());
        assertEquals("huyen", chunk.addressee());
        assertEquals(2, chunk.units().size());
        assertEquals(LocalDate.of(2024, 7, 23), chunk.on());
    }
}
