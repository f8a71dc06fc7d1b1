package vn.thac.report.opening;

import static vn.thac.report.Samples.DISTRICT;
import static vn.thac.report.Samples.OWED;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.REGIME;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.directory.command.Relation;
import vn.thac.report.period.Period;
import vn.thac.testing.EventContract;

class OpeningContractTest {

    @Test
    void obligation_opened_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        ObligationOpened.TYPE,
                        new ObligationOpened(
                                OWED,
                                REGIME,
                                "R1",
                                PLAN,
                                DISTRICT,
                                DISTRICT,
                                Period.of("2024"),
                                LocalDate.of(2024, 11, 9),
                                "bieu-1",
                                1,
                                Relation.ORDERED,
                                LocalDate.of(2024, 7, 23),
                                null));
    }

    @Test
    void obligation_strengthened_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        ObligationStrengthened.TYPE,
                        new ObligationStrengthened(
                                OWED, REGIME, "R1", PLAN, DISTRICT, DISTRICT, Period.of("2024"), Relation.ORDERED));
    }

    @Test
    void plan_obligations_opened_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        PlanObligationsOpened.TYPE, new PlanObligationsOpened(PLAN, "R1", Period.of("2024"), 15, 31));
    }
}
