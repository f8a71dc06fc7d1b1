package vn.thac.report.report;

import static vn.thac.report.Samples.AT;
import static vn.thac.report.Samples.DEPARTMENT;
import static vn.thac.report.Samples.DISTRICT;
import static vn.thac.report.Samples.OWED;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.REGIME;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.report.period.Period;
import vn.thac.report.report.ReportSubmitted.Figure;
import vn.thac.testing.EventContract;

class ReportContractTest {

    @Test
    void report_submitted_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        ReportSubmitted.TYPE,
                        new ReportSubmitted(
                                OWED,
                                REGIME,
                                "R1",
                                PLAN,
                                1,
                                DISTRICT,
                                DISTRICT,
                                Period.of("2024"),
                                "bieu-1",
                                1,
                                AT,
                                false,
                                null,
                                List.of(
                                        new Figure(
                                                "nuoc-sach",
                                                1,
                                                new BigDecimal("412"),
                                                new BigDecimal("430"),
                                                null,
                                                null),
                                        new Figure("so-truong", 1, null, null, new BigDecimal("17"), null),
                                        new Figure("truong-noi-tru", 1, null, null, null, true)),
                                List.of(DEPARTMENT)));
    }
}
