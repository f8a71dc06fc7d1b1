package vn.thac.report.expansion;

import static vn.thac.report.Samples.OTHER_DISTRICT;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.REGIME;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.report.period.Period;
import vn.thac.report.regime.LeftOut;
import vn.thac.testing.EventContract;

class ExpansionContractTest {

    @Test
    void regime_period_opened_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        PeriodOpened.TYPE,
                        new PeriodOpened(
                                REGIME,
                                PLAN,
                                "R1",
                                Period.of("2025"),
                                LocalDate.of(2024, 12, 15),
                                LocalDate.of(2025, 12, 14),
                                LocalDate.of(2025, 11, 9),
                                LocalDate.of(2024, 12, 15),
                                14,
                                List.of(new LeftOut(OTHER_DISTRICT, "huyen", LeftOut.Reason.ENDED)),
                                1));
    }
}
