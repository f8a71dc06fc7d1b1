package vn.thac.report.expansion;

import vn.thac.report.Contract;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.demand.RegimeAsked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;

class RegimeContractTest {

    private static final PlanId PLAN = PlanId.fromString("01920000-0000-7000-8000-000000000011");
    private static final RegimeId REGIME = RegimeId.fromString("01920000-0000-7000-8000-000000000041");
    private static final UnitId DEPARTMENT = UnitId.of("01920000-0000-7000-8000-000000000102");

    @Test
    void regime_opened_is_written_as_its_sample() {
        Contract.holds(
                RegimeOpened.TYPE,
                new RegimeOpened(
                        REGIME,
                        PLAN,
                        "R1",
                        "periodic",
                        "P1Y",
                        "bieu-1",
                        1,
                        List.of(DEPARTMENT),
                        List.of(DEPARTMENT),
                        "2025",
                        LocalDate.of(2024, 12, 15)));
    }

    @Test
    void regime_asked_is_written_as_its_sample() {
        Contract.holds(
                RegimeAsked.TYPE,
                new RegimeAsked(REGIME, PLAN, "A1", "Trường bị ảnh hưởng bởi bão", LocalDate.of(2024, 9, 20), 15));
    }

    @Test
    void what_plan_service_says_of_an_issued_plan_is_understood() {
        PlanIssuedPayload plan = Contract.sampleOf("plan-service", "plan.issued.v1", PlanIssuedPayload.class);

        PlanIssuedPayload.RegimeTold regime = plan.regimes().get(0);
        assertEquals("P1Y", regime.frequency());
        assertEquals(10, regime.deadline().day());
        assertEquals("before", regime.deadline().rule());
        assertEquals("decree", regime.window());
        assertEquals("bieu-1", regime.form());
        assertEquals(List.of("nuoc-sach"), plan.forms().get(0).indicators());
        assertEquals("nuoc-sach@1", plan.indicators().get(0).definition().pinned());
        assertEquals("T1", plan.targets().get(0).key());
        assertTrue(plan.parties().stream()
                .anyMatch(p ->
                        p.selector() != null && "district".equals(p.selector().level())));
    }

    @Test
    void what_plan_service_says_of_members_is_understood() {
        MembersExpandedPayload chunk = Contract.sampleOf("plan-service", "plan.members-expanded.v1", MembersExpandedPayload.class);

        assertEquals(PLAN, chunk.planId());
        assertEquals("huyen", chunk.party());
        assertEquals(2, chunk.units().size());
        assertEquals(LocalDate.of(2024, 7, 23), chunk.on());
    }
}
