package vn.thac.report.plan.regimes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.report.Samples.DEPARTMENT;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.PROVINCE;
import static vn.thac.report.Samples.REGIME;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.Period;
import vn.thac.report.period.WindowRule;
import vn.thac.report.regime.RegimeKind;
import vn.thac.testing.EventContract;

class RegimesContractTest {

    @Test
    void regime_opened_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeOpened.TYPE,
                        new RegimeOpened(
                                REGIME,
                                PLAN,
                                "R1",
                                RegimeKind.PERIODIC,
                                "P1Y",
                                "bieu-1",
                                1,
                                List.of(PROVINCE),
                                List.of(DEPARTMENT),
                                List.of(DEPARTMENT),
                                Period.of("2025"),
                                LocalDate.of(2024, 12, 15),
                                List.of()));
    }

    @Test
    void regime_amended_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeAmended.TYPE,
                        new RegimeAmended(
                                REGIME,
                                PLAN,
                                "R1",
                                2,
                                RegimeKind.PERIODIC,
                                "P1Y",
                                "bieu-1",
                                1,
                                List.of(PROVINCE),
                                List.of(DEPARTMENT),
                                List.of(DEPARTMENT),
                                Period.of("2025"),
                                LocalDate.of(2024, 12, 15),
                                List.of(new RegimeAmended.Moved(
                                        Period.of("2024"), LocalDate.of(2024, 11, 9), LocalDate.of(2024, 11, 14))),
                                List.of(new PlanAmendedPayload.Field(
                                        "text", new TextNode("Báo cáo hằng năm"), new TextNode("Báo cáo năm")))));
    }

    @Test
    void what_plan_service_says_of_an_edition_is_understood() {
        PlanAmendedPayload amended =
                EventContract.of("plan-service").sample("plan.amended.v1", PlanAmendedPayload.class);

        assertEquals("Sửa đổi, bổ sung theo 15/QĐ-UBND", amended.made().why());
        assertEquals(LocalDate.of(2024, 9, 15), amended.made().decidedOn());
        assertTrue(amended.recalls());
        assertTrue(amended.changes("regime", "R1"));
        assertFalse(amended.changes("regime", "D1"));
        assertEquals(1, amended.firstWith("R1"));
        assertEquals("deadline", amended.fieldsOf("R1").get(0).name());
        assertEquals(
                List.of(),
                EventContract.of("plan-service").sample("plan.amended.v1", PlanIssuedPayload.class).regimes().stream()
                        .filter(amended::names)
                        .toList(),
                "who reports is said anew of none");
        assertEquals(
                2,
                EventContract.of("plan-service")
                        .sample("plan.amended.v1", PlanIssuedPayload.class)
                        .edition());
    }

    @Test
    void what_plan_service_says_of_an_issued_plan_is_understood() {
        PlanIssuedPayload plan = EventContract.of("plan-service").sample("plan.issued.v1", PlanIssuedPayload.class);

        PlanIssuedPayload.RegimeEntry regime = plan.regimes().get(0);
        assertEquals("P1Y", regime.frequency());
        assertEquals(
                new Deadline.OnDay(10, 11, Deadline.Rule.BEFORE),
                regime.deadline().deadline());
        assertEquals(WindowRule.DECREE, regime.window());
        assertEquals("bieu-1", regime.form());
        assertTrue(regime.who().size() > 0);
        assertTrue(regime.who().stream().allMatch(w -> w.addressee() != null && w.relation() != null));
        assertEquals(List.of("nuoc-sach"), plan.forms().get(0).indicators());
        assertEquals("nuoc-sach@3", plan.indicators().get(0).definition().pinned());
        assertEquals(1, plan.indicators().get(0).definition().continuesFrom());
        assertEquals("T1", plan.targets().get(0).key());
        assertTrue(plan.addressees().stream()
                .anyMatch(a ->
                        a.selector() != null && "district".equals(a.selector().level())));
    }
}
