package vn.thac.task.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.Contract;
import vn.thac.task.PlanId;

/** What plan- and report-service ask of units is understood as they show it. */
class AskedEventsTest {

    private static final UUID MANDATE = id(31);
    private static final UUID OBLIGATION = id(51);
    private static final UUID REGIME = id(41);
    private static final PlanId PLAN = new PlanId(id(11));
    private static final UnitId DISTRICT = new UnitId(id(105));
    private static final UnitId DEPARTMENT = new UnitId(id(102));

    @Test
    void a_mandate_raised() {
        var raised = Contract.readSample("plan-service", "mandate.raised.v1", MandateRaisedConsumer.Raised.class);

        assertThat(raised)
                .isEqualTo(new MandateRaisedConsumer.Raised(
                        MANDATE, PLAN, DISTRICT, "own-plan", LocalDate.parse("2024-10-31")));
    }

    @Test
    void a_mandate_fulfilled() {
        var fulfilled =
                Contract.readSample("plan-service", "mandate.fulfilled.v1", MandateFulfilledConsumer.Fulfilled.class);

        assertThat(fulfilled).isEqualTo(new MandateFulfilledConsumer.Fulfilled(MANDATE, PLAN, DISTRICT));
    }

    @Test
    void an_obligation_opened() {
        var opened =
                Contract.readSample("report-service", "obligation.opened.v1", ObligationOpenedConsumer.Opened.class);

        assertThat(opened)
                .isEqualTo(new ObligationOpenedConsumer.Opened(
                        OBLIGATION, REGIME, PLAN, DISTRICT, "2024", LocalDate.parse("2024-11-09")));
    }

    @Test
    void a_report_submitted_is_the_turn_of_its_reviewers() {
        var submitted =
                Contract.readSample("report-service", "report.submitted.v1", ReportSubmittedConsumer.Submitted.class);

        assertThat(submitted.turn().obligation()).isEqualTo(OBLIGATION);
        assertThat(submitted.turn().reviewers()).containsExactly(DEPARTMENT);
    }

    @Test
    void a_report_submitted_before_reviewers_were_named_is_nobodys_turn() {
        assertThat(new ReportSubmittedConsumer.Submitted(OBLIGATION, DISTRICT, "2024", null)
                        .turn()
                        .reviewers())
                .isEmpty();
    }

    @Test
    void a_report_returned_comes_with_its_reasons_in_one_sentence() {
        var returned =
                Contract.readSample("report-service", "report.returned.v1", ReportReturnedConsumer.Returned.class);

        assertThat(returned.turn().reason())
                .isEqualTo("nuoc-sach: Mẫu số nhỏ hơn số trường của năm trước.; Chưa có phần kiến nghị.");
    }

    @Test
    void a_report_accepted_is_nobodys_turn() {
        var accepted =
                Contract.readSample("report-service", "report.accepted.v1", ReportAcceptedConsumer.Accepted.class);

        assertThat(accepted.turn().state()).isEqualTo("accepted");
        assertThat(accepted.turn().reviewers()).isEmpty();
    }

    @Test
    void a_regime_opened_and_a_period_of_it_signed() {
        var opened = Contract.readSample("report-service", "regime.opened.v1", RegimeOpenedConsumer.Opened.class);
        var signed = Contract.readSample(
                "report-service", "report.consolidated.v1", ReportConsolidatedConsumer.Consolidated.class);

        assertThat(opened.consolidators()).containsExactly(DEPARTMENT);
        assertThat(signed).isEqualTo(new ReportConsolidatedConsumer.Consolidated(REGIME, "2024", DEPARTMENT));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
