package vn.thac.report.regime;

import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.PROVINCE;
import static vn.thac.report.Samples.REGIME;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.report.period.Period;
import vn.thac.testing.EventContract;

class RegimeContractTest {

    private static final LocalDate ON = LocalDate.of(2024, 11, 8);

    @Test
    void regime_ended_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeEnded.ENDED,
                        new RegimeEnded(
                                REGIME,
                                PLAN,
                                "R1",
                                ON,
                                PROVINCE,
                                "Thay bằng chế độ báo cáo mới.",
                                "30/QĐ-UBND",
                                null,
                                null));
    }

    @Test
    void regime_resumed_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeEnded.RESUMED,
                        new RegimeEnded(
                                REGIME,
                                PLAN,
                                "R1",
                                ON,
                                PROVINCE,
                                "Chấm dứt nhầm.",
                                null,
                                Period.of("2025"),
                                LocalDate.of(2024, 12, 15)));
    }
}
