package vn.thac.report.obligation;

import static vn.thac.report.Samples.AT;
import static vn.thac.report.Samples.DEPARTMENT;
import static vn.thac.report.Samples.DISTRICT;
import static vn.thac.report.Samples.OWED;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.PROVINCE;
import static vn.thac.report.Samples.REGIME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ConsolidationId;
import vn.thac.report.obligation.ObligationStepped.Outdated;
import vn.thac.report.obligation.ObligationStepped.Why;
import vn.thac.report.period.Period;
import vn.thac.report.regime.Regime;
import vn.thac.testing.EventContract;

/** What becomes of an obligation is written as its samples show it, and nothing that a step does not say is there. */
class StepContractTest {

    private static final LocalDate DUE = LocalDate.of(2024, 11, 9);
    private static final LocalDate ENDED = LocalDate.of(2024, 10, 1);
    private static final LocalDate DECIDED = LocalDate.of(2024, 11, 7);
    private static final UnitId BY = DEPARTMENT.id();
    private static final Map<UnitId, NamedUnit> NAMED =
            Stream.of(DISTRICT, DEPARTMENT, PROVINCE).collect(Collectors.toMap(NamedUnit::id, unit -> unit));
    private static final List<Outdated> SIGNED =
            List.of(new Outdated(ConsolidationId.fromString("01920000-0000-7000-8000-000000000061"), 1, DEPARTMENT));

    private static Obligation owed(Progress progress) {
        return new Obligation(
                OWED,
                1,
                REGIME,
                "R1",
                PLAN,
                "Kế hoạch",
                DISTRICT.id(),
                DISTRICT.name(),
                DISTRICT.id(),
                null,
                Period.of("2024"),
                DUE,
                null,
                null,
                Regime.Early.FLAG,
                null,
                null,
                null,
                null,
                Relation.ORDERED,
                progress,
                false,
                false,
                null,
                List.of(BY));
    }

    private static void isWritten(String type, Obligation after, Why why) {
        EventContract.of("report-service").isWrittenAs(type, ObligationStepped.of(after, why, NAMED, AT));
    }

    @Test
    void waived_closed_and_reopened() {
        Obligation open = owed(new Progress.Open());
        isWritten(
                ObligationStepped.WAIVED,
                open.after(open.toRelease().waive()),
                Why.decided(BY, "Số liệu nằm trong báo cáo của tỉnh.", "12/QĐ-UBND", DECIDED));
        Obligation ended = open.passedOn(PROVINCE.id(), ENDED);
        isWritten(
                ObligationStepped.CLOSED,
                ended.after(ended.toRelease().close()),
                Why.decided(BY, "Đơn vị đã giải thể.", null, null));
        isWritten(ObligationStepped.REOPENED, open, Why.decided(BY, "Miễn nhầm đơn vị.", null, null));
    }

    @Test
    void moved_keeps_the_day_before_and_the_first() {
        isWritten(
                ObligationStepped.MOVED,
                owed(new Progress.Open()).movedTo(LocalDate.of(2024, 12, 20)),
                Why.decided(BY, "Bão số 3.", "12/QĐ-UBND", DECIDED).moving(DUE));
    }

    @Test
    void passed_on_says_from_whom() {
        isWritten(
                ObligationStepped.PASSED_ON,
                owed(new Progress.Open()).passedOn(PROVINCE.id(), ENDED),
                Why.said(null, null).from(DISTRICT.id()));
    }

    @Test
    void withdrawn_and_reopened_reports() {
        isWritten(ObligationStepped.WITHDRAWN, owed(new Progress.Withdrawn(1)), Why.said(null, null));
        isWritten(
                ObligationStepped.REPORT_REOPENED,
                owed(new Progress.Submitted(2, "an")),
                Why.decided(BY, "Tiếp nhận nhầm.", null, null).replacing(1, SIGNED));
    }

    @Test
    void restatements() {
        isWritten(
                ObligationStepped.RESTATEMENT_PROPOSED,
                owed(new Progress.Accepted(1, "an", "an")),
                Why.said(null, "Đếm thiếu một trường."));
        isWritten(
                ObligationStepped.RESTATEMENT_REFUSED,
                owed(new Progress.Accepted(1, "an", null)),
                Why.said(BY, "Đã kiểm tra tại chỗ."));
        isWritten(
                ObligationStepped.RESTATEMENT_WITHDRAWN,
                owed(new Progress.Accepted(1, "an", null)),
                Why.said(null, null));
        isWritten(
                ObligationStepped.RESTATED,
                owed(new Progress.Accepted(2, "an", null)),
                Why.said(BY, null).replacing(1, SIGNED));
    }
}
