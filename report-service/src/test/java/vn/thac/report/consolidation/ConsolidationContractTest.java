package vn.thac.report.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.Samples;
import vn.thac.report.Standing;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Missing;
import vn.thac.report.form.Rule;
import vn.thac.report.measure.Cell;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Gaps;
import vn.thac.testing.EventContract;

class ConsolidationContractTest {

    private static final Amount PARTS = Amount.of(new BigDecimal("412"), new BigDecimal("430"));

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
                                List.of(
                                        FigureTotal.of(new Cell(
                                                new Indicator(
                                                        "nuoc-sach",
                                                        1,
                                                        "Trường có nước sạch",
                                                        Rule.RATIO,
                                                        "%",
                                                        null,
                                                        null),
                                                new CellTotal(PARTS, 30, 0, 30, PARTS),
                                                Gaps.NONE)),
                                        FigureTotal.of(new Cell(
                                                new Indicator(
                                                        "diem-truong",
                                                        1,
                                                        "Điểm trường lẻ",
                                                        Rule.SUM,
                                                        "điểm",
                                                        null,
                                                        null,
                                                        null,
                                                        false,
                                                        null,
                                                        null,
                                                        Missing.UNKNOWN),
                                                new CellTotal(
                                                        new Amount(new BigDecimal(61), null), 30, 0, 0, Amount.NONE),
                                                new Gaps(1, 0))))));
    }
}
