package vn.thac.report.review;

import static vn.thac.report.Samples.AT;
import static vn.thac.report.Samples.DEPARTMENT;
import static vn.thac.report.Samples.DISTRICT;
import static vn.thac.report.Samples.OWED;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.REGIME;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.report.ConsolidationId;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.period.Period;
import vn.thac.testing.EventContract;

class ReviewContractTest {

    @Test
    void report_returned_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        ReportReturned.TYPE,
                        new ReportReturned(
                                OWED,
                                REGIME,
                                "R1",
                                PLAN,
                                1,
                                DISTRICT,
                                DISTRICT,
                                Period.of("2024"),
                                LocalDate.of(2024, 11, 9),
                                DEPARTMENT,
                                AT,
                                List.of(
                                        new Reason(
                                                "nuoc-sach", "implausible", "Mẫu số nhỏ hơn số trường của năm trước."),
                                        new Reason(null, "incomplete", "Chưa có phần kiến nghị.")),
                                null));
    }

    @Test
    void a_return_of_what_was_signed_over_names_what_is_outdated() {
        EventContract.of("report-service")
                .allows(
                        ReportReturned.TYPE,
                        new ReportReturned(
                                OWED,
                                REGIME,
                                "R1",
                                PLAN,
                                1,
                                DISTRICT,
                                DISTRICT,
                                Period.of("2024"),
                                null,
                                DEPARTMENT,
                                AT,
                                List.of(new Reason(null, "other", "Xem lại.")),
                                List.of(new ObligationStepped.Outdated(
                                        new ConsolidationId(OWED.value()), 3, DEPARTMENT))));
    }

    @Test
    void report_accepted_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        ReportAccepted.TYPE,
                        new ReportAccepted(
                                OWED, REGIME, "R1", PLAN, 2, DISTRICT, DISTRICT, Period.of("2024"), DEPARTMENT, AT));
    }
}
