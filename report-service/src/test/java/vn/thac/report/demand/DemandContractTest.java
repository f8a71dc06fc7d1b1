package vn.thac.report.demand;

import static vn.thac.report.Samples.DEPARTMENT;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.REGIME;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.report.period.Period;
import vn.thac.testing.EventContract;

class DemandContractTest {

    @Test
    void regime_asked_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeAsked.TYPE,
                        new RegimeAsked(
                                REGIME,
                                PLAN,
                                "R4",
                                Period.of("A1"),
                                "Trường bị ảnh hưởng bởi bão",
                                LocalDate.of(2024, 9, 20),
                                LocalDate.of(2024, 9, 12),
                                DEPARTMENT,
                                15,
                                1));
    }
}
