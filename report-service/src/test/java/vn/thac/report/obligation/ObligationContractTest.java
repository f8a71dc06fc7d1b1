package vn.thac.report.obligation;

import vn.thac.report.Contract;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.opening.ObligationOpened;
import vn.thac.report.opening.PlanObligationsOpened;
import vn.thac.report.report.ReportSubmitted;
import vn.thac.report.review.Reason;
import vn.thac.report.review.ReportAccepted;
import vn.thac.report.review.ReportReturned;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;

class ObligationContractTest {

    private static final PlanId PLAN = PlanId.fromString("01920000-0000-7000-8000-000000000011");
    private static final RegimeId REGIME = RegimeId.fromString("01920000-0000-7000-8000-000000000041");
    private static final ObligationId OWED = ObligationId.fromString("01920000-0000-7000-8000-000000000051");
    private static final UnitId UNIT = UnitId.of("01920000-0000-7000-8000-000000000105");
    private static final UnitId DEPARTMENT = UnitId.of("01920000-0000-7000-8000-000000000102");
    private static final Instant AT = Instant.parse("2024-11-08T02:30:00Z");

    @Test
    void obligation_opened_is_written_as_its_sample() {
        Contract.holds(
                ObligationOpened.TYPE,
                new ObligationOpened(
                        OWED, REGIME, PLAN, UNIT, "2024", LocalDate.of(2024, 11, 9), "bieu-1", 1, "ordered"));
    }

    @Test
    void plan_obligations_opened_is_written_as_its_sample() {
        Contract.holds(PlanObligationsOpened.TYPE, new PlanObligationsOpened(PLAN, "R1", "2024", 15, 31));
    }

    @Test
    void report_submitted_is_written_as_its_sample() {
        Contract.holds(
                ReportSubmitted.TYPE,
                new ReportSubmitted(
                        OWED,
                        REGIME,
                        PLAN,
                        1,
                        UNIT,
                        "2024",
                        "bieu-1",
                        1,
                        AT,
                        false,
                        List.of(
                                new ReportSubmitted.FigureTold(
                                        "nuoc-sach", 1, new BigDecimal("412"), new BigDecimal("430"), null, null),
                                new ReportSubmitted.FigureTold("so-truong", 1, null, null, new BigDecimal("17"), null),
                                new ReportSubmitted.FigureTold("truong-noi-tru", 1, null, null, null, true)),
                        List.of(DEPARTMENT)));
    }

    @Test
    void report_returned_is_written_as_its_sample() {
        Contract.holds(
                ReportReturned.TYPE,
                new ReportReturned(
                        OWED,
                        1,
                        UNIT,
                        "2024",
                        DEPARTMENT,
                        AT,
                        List.of(
                                new Reason("nuoc-sach", "implausible", "Mẫu số nhỏ hơn số trường của năm trước."),
                                new Reason(null, "incomplete", "Chưa có phần kiến nghị."))));
    }

    @Test
    void report_accepted_is_written_as_its_sample() {
        Contract.holds(ReportAccepted.TYPE, new ReportAccepted(OWED, 2, UNIT, "2024", DEPARTMENT, AT));
    }
}
