package vn.thac.report.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.Samples;
import vn.thac.report.Standing;
import vn.thac.report.form.Rule;
import vn.thac.report.period.Period;
import vn.thac.report.total.FigureTotal;
import vn.thac.testing.EventContract;

class ConsolidationContractTest {

    @Test
    void report_consolidated_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        ReportConsolidated.TYPE,
                        new ReportConsolidated(
                                ConsolidationId.fromString("01920000-0000-7000-8000-000000000061"),
                                1,
                                Samples.REGIME,
                                "R1",
                                Samples.PLAN,
                                Period.of("2024"),
                                Samples.DEPARTMENT,
                                List.of(Samples.PROVINCE),
                                "bieu-1",
                                1,
                                Instant.parse("2024-11-12T02:30:00Z"),
                                30,
                                List.of(new ReportConsolidated.Gap(
                                        Samples.OTHER_DISTRICT,
                                        ObligationId.fromString("01920000-0000-7000-8000-000000000052"),
                                        Standing.MISSING)),
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
                                                new BigDecimal("95.813953")),
                                        null))));
    }
}
