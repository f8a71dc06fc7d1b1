package vn.thac.report.consolidation;

import vn.thac.report.ConsolidationId;
import vn.thac.report.Contract;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.form.Rule;
import vn.thac.report.total.FigureTotal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;

class ConsolidationContractTest {

    @Test
    void report_consolidated_is_written_as_its_sample() {
        UnitId department = UnitId.of("01920000-0000-7000-8000-000000000102");
        Contract.holds(
                ReportConsolidated.TYPE,
                new ReportConsolidated(
                        ConsolidationId.fromString("01920000-0000-7000-8000-000000000061"),
                        1,
                        RegimeId.fromString("01920000-0000-7000-8000-000000000041"),
                        PlanId.fromString("01920000-0000-7000-8000-000000000011"),
                        "2024",
                        department,
                        List.of(UnitId.of("01920000-0000-7000-8000-000000000101")),
                        "bieu-1",
                        1,
                        Instant.parse("2024-11-12T02:30:00Z"),
                        30,
                        List.of(new Signed.Gap(
                                UnitId.of("01920000-0000-7000-8000-000000000106"),
                                ObligationId.fromString("01920000-0000-7000-8000-000000000052"),
                                "missing")),
                        List.of(new FigureTotal(
                                "nuoc-sach",
                                1,
                                "Trường có nước sạch",
                                "%",
                                Rule.RATIO,
                                new BigDecimal("412"),
                                new BigDecimal("430"),
                                new BigDecimal("95.813953"),
                                30,
                                0,
                                new FigureTotal.Accepted(
                                        30,
                                        new BigDecimal("412"),
                                        new BigDecimal("430"),
                                        new BigDecimal("95.813953"))))));
    }
}
