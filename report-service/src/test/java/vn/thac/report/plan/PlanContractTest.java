package vn.thac.report.plan;

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

class PlanContractTest {

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
    void regime_addressed_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeAddressed.TYPE,
                        new RegimeAddressed(
                                REGIME, PLAN, "R1", List.of(PROVINCE), List.of(DEPARTMENT), List.of(DEPARTMENT)));
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
        assertEquals("nuoc-sach@1", plan.indicators().get(0).definition().pinned());
        assertEquals("T1", plan.targets().get(0).key());
        assertTrue(plan.addressees().stream()
                .anyMatch(a ->
                        a.selector() != null && "district".equals(a.selector().level())));
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
