package vn.thac.task.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;
import vn.thac.testing.EventContract;

/** What plan- and report-service ask of units is understood as they show it. */
class AskedEventsTest {

    private static final UUID MANDATE = id(31);
    private static final UUID OBLIGATION = id(51);
    private static final UUID REGIME = id(41);
    private static final PlanId PLAN = new PlanId(id(11));
    private static final UnitId ASKED = new UnitId(id(106));
    private static final UnitId DISTRICT = new UnitId(id(105));
    private static final UnitId DEPARTMENT = new UnitId(id(102));

    @Test
    void a_mandate_that_asks_otherwise_says_what_it_asked_and_what_it_asks() {
        var changed = EventContract.of("plan-service").sample("mandate.changed.v1", MandateChangedPayload.class);

        assertThat(changed.edition()).isEqualTo(2);
        assertThat(changed.asks()).isEqualTo("own-plan");
        assertThat(changed.due()).isEqualTo(LocalDate.parse("2024-12-15"));
        assertThat(changed.relation()).isEqualTo(Relation.ORDERED);
        assertThat(changed.owner().id()).isNotEqualTo(changed.unit().id());
        assertThat(changed.before().path("due").asText()).isEqualTo("2024-10-31");
    }

    @Test
    void a_mandate_that_heirs_go_on_with_waits_for_nobody_and_one_that_only_another_owns_waits_for_that() {
        var passed = EventContract.of("plan-service").sample("mandate.passed-on.v1", MandatePassedOnPayload.class);
        var owned = new MandatePassedOnPayload(
                passed.mandateId(),
                passed.planId(),
                passed.unit(),
                new NamedUnit(DISTRICT, null, "huyện"),
                passed.asks(),
                passed.due(),
                passed.relation(),
                "open",
                passed.reason());

        assertThat(passed.waits()).isFalse();
        assertThat(passed.settled().unit().id()).isEqualTo(ASKED);
        assertThat(passed.settled().mandateId()).isEqualTo(MANDATE);
        assertThat(owned.waits()).isTrue();
        assertThat(owned.waiting().owner()).extracting(NamedUnit::id).isEqualTo(DISTRICT);
        assertThat(owned.waiting().due()).isEqualTo("2024-10-31");
    }

    @Test
    void mandates_that_came_together_say_what_was_asked_before_and_what_is_now() {
        var joined = EventContract.of("plan-service").sample("mandate.joined.v1", MandateChangedPayload.class);

        assertThat(joined.isOtherwise()).isTrue();
        assertThat(joined.asks()).isEqualTo("own-plan");
        assertThat(joined.due()).isEqualTo("2024-10-31");
        assertThat(joined.relation()).isEqualTo(Relation.ORDERED);
        assertThat(joined.before().path("asks").asText()).isEqualTo("integrate");
    }

    @Test
    void a_mandate_that_is_its_units_again_waits_for_that() {
        var resumed = EventContract.of("plan-service").sample("mandate.resumed.v1", MandateRaisedPayload.class);

        assertThat(resumed.owner()).isEqualTo(resumed.unit());
        assertThat(resumed.mandateId()).isEqualTo(MANDATE);
        assertThat(resumed.due()).isEqualTo("2024-10-31");
    }

    @Test
    void a_mandate_raised() {
        var raised = EventContract.of("plan-service").sample("mandate.raised.v1", MandateRaisedPayload.class);

        assertThat(raised.mandateId()).isEqualTo(MANDATE);
        assertThat(raised.planId()).isEqualTo(PLAN);
        assertThat(raised.unit().id()).isEqualTo(ASKED);
        assertThat(raised.owner() == null ? raised.unit() : raised.owner())
                .as("who answers it")
                .isEqualTo(raised.unit());
        assertThat(raised.asks()).isEqualTo("own-plan");
        assertThat(raised.due()).isEqualTo("2024-10-31");
        assertThat(raised.relation()).isEqualTo(Relation.ORDERED);
    }

    @Test
    void a_mandate_fulfilled() {
        var fulfilled = EventContract.of("plan-service").sample("mandate.fulfilled.v1", MandateFulfilledPayload.class);

        assertThat(fulfilled.mandateId()).isEqualTo(MANDATE);
        assertThat(fulfilled.unit().id()).isEqualTo(ASKED);
    }

    @Test
    void a_mandate_excused_and_one_reopened() {
        var excused = EventContract.of("plan-service").sample("mandate.excused.v1", MandateFulfilledPayload.class);
        var reopened = EventContract.of("plan-service").sample("mandate.reopened.v1", MandateRaisedPayload.class);

        assertThat(excused.mandateId()).isEqualTo(MANDATE);
        assertThat(excused.unit().id()).isEqualTo(ASKED);
        assertThat(reopened.mandateId()).isEqualTo(MANDATE);
        assertThat(reopened.asks()).isEqualTo("own-plan");
        assertThat(reopened.due()).isEqualTo("2024-10-31");
        assertThat(reopened.relation()).isEqualTo(Relation.ORDERED);
    }

    @Test
    void a_mandate_due_by_another_day() {
        var moved = EventContract.of("plan-service").sample("mandate.due-set.v1", MandateRaisedPayload.class);

        assertThat(moved.mandateId()).isEqualTo(MANDATE);
        assertThat(moved.unit().id()).isEqualTo(ASKED);
        assertThat(moved.asks()).isEqualTo("own-plan");
        assertThat(moved.due()).isEqualTo("2024-12-15");
        assertThat(moved.relation()).isEqualTo(Relation.ORDERED);
    }

    @Test
    void a_mandate_recalled() {
        var recalled = EventContract.of("plan-service").sample("mandate.recalled.v1", MandateFulfilledPayload.class);

        assertThat(recalled.mandateId()).isEqualTo(MANDATE);
        assertThat(recalled.unit().id()).isEqualTo(ASKED);
        assertThat(recalled.reason()).isEqualTo("Ban hành không đúng thẩm quyền");
    }

    @Test
    void an_obligation_opened() {
        var opened = EventContract.of("report-service").sample("obligation.opened.v1", ObligationOpenedPayload.class);

        assertThat(opened.obligationId()).isEqualTo(OBLIGATION);
        assertThat(opened.regimeId()).isEqualTo(REGIME);
        assertThat(opened.unit().id()).isEqualTo(DISTRICT);
        assertThat(opened.owner().id()).isEqualTo(DISTRICT);
        assertThat(opened.period()).isEqualTo("2024");
        assertThat(opened.due()).isEqualTo("2024-11-09");
        assertThat(opened.relation()).isEqualTo(Relation.ORDERED);
    }

    @Test
    void an_obligation_strengthened_and_a_regime_addressed_later() {
        var stronger = EventContract.of("report-service")
                .sample("obligation.strengthened.v1", ObligationStrengthenedPayload.class);
        var addressed = EventContract.of("report-service").sample("regime.addressed.v1", RegimeOpenedPayload.class);

        assertThat(stronger).isEqualTo(new ObligationStrengthenedPayload(OBLIGATION, Relation.ORDERED));
        assertThat(addressed.regimeId()).isEqualTo(REGIME);
        assertThat(addressed.named()).extracting(NamedUnit::id).containsExactly(DEPARTMENT);
    }

    @Test
    void a_report_submitted_says_what_was_and_that_nothing_is_wrong_with_it() {
        var submitted = EventContract.of("report-service").sample("report.submitted.v1", ReportSteppedPayload.class);

        assertThat(submitted.obligationId()).isEqualTo(OBLIGATION);
        assertThat(submitted.reason()).isNull();
    }

    @Test
    void a_report_returned_comes_with_its_reasons_in_one_sentence() {
        var returned = EventContract.of("report-service").sample("report.returned.v1", ReportSteppedPayload.class);

        assertThat(returned.reason())
                .isEqualTo("nuoc-sach: Mẫu số nhỏ hơn số trường của năm trước.; Chưa có phần kiến nghị.");
    }

    @Test
    void a_report_accepted() {
        var accepted = EventContract.of("report-service").sample("report.accepted.v1", ReportSteppedPayload.class);

        assertThat(accepted.obligationId()).isEqualTo(OBLIGATION);
    }

    @Test
    void a_regime_opened_and_a_period_of_it_signed() {
        var opened = EventContract.of("report-service").sample("regime.opened.v1", RegimeOpenedPayload.class);
        var signed =
                EventContract.of("report-service").sample("report.consolidated.v1", ReportConsolidatedPayload.class);

        assertThat(opened.named()).extracting(NamedUnit::id).containsExactly(DEPARTMENT);
        assertThat(signed.regimeId()).isEqualTo(REGIME);
        assertThat(signed.unit().id()).isEqualTo(DEPARTMENT);
    }

    @Test
    void an_older_regime_is_reviewed_by_its_consolidators_else_by_its_receivers() {
        NamedUnit collects = new NamedUnit(DEPARTMENT, null, "sở");
        NamedUnit receives = new NamedUnit(DISTRICT, null, "huyện");

        assertThat(regime(null, List.of(collects), List.of(receives)).named()).containsExactly(collects);
        assertThat(regime(null, List.of(), List.of(receives)).named()).containsExactly(receives);
        assertThat(regime(null, List.of(), List.of()).named())
                .as("then it is the issuer of the plan")
                .isEmpty();
        assertThat(regime(List.of(receives), List.of(collects), List.of()).named())
                .as("what the event says itself")
                .containsExactly(receives);
    }

    private static RegimeOpenedPayload regime(
            @Nullable List<NamedUnit> reviewers, List<NamedUnit> consolidators, List<NamedUnit> receivers) {
        return new RegimeOpenedPayload(REGIME, PLAN, "R1", "bieu-1", reviewers, consolidators, receivers, null);
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }

    private static ObligationSteppedPayload stepped(String type) {
        return EventContract.of("report-service").sample(type, ObligationSteppedPayload.class);
    }

    @Test
    void what_becomes_of_a_report_says_where_it_stands_and_with_whom() {
        var moved = stepped("obligation.moved.v1");
        assertThat(moved.obligationId()).isEqualTo(OBLIGATION);
        assertThat(moved.state()).isEqualTo("open");
        assertThat(moved.due()).isEqualTo("2024-12-20");
        assertThat(moved.signedBefore()).isEmpty();
        var passedOn = stepped("obligation.passed-on.v1");
        assertThat(passedOn.unit().id()).isEqualTo(DISTRICT);
        assertThat(passedOn.owner().id()).isNotEqualTo(DISTRICT);
        assertThat(passedOn.state()).isEqualTo("unit-ended");
        assertThat(stepped("obligation.waived.v1").state()).isEqualTo("waived");
        assertThat(stepped("obligation.closed.v1").state()).isEqualTo("closed");
        assertThat(stepped("obligation.reopened.v1").state()).isEqualTo("open");
        assertThat(stepped("report.withdrawn.v1").state()).isEqualTo("withdrawn");
    }

    @Test
    void a_restatement_names_who_decides_and_what_was_signed_over_the_old_figure() {
        var proposed = stepped("report.restatement-proposed.v1");
        assertThat(proposed.state()).isEqualTo("accepted");
        for (String ended :
                List.of("report.restatement-refused.v1", "report.restatement-withdrawn.v1", "report.restated.v1")) {
            assertThat(stepped(ended).state()).isEqualTo("accepted");
        }
        for (String changed : List.of("report.restated.v1", "report.reopened.v1")) {
            var step = stepped(changed);
            assertThat(step.regimeId()).isEqualTo(REGIME);
            assertThat(step.signedBefore()).extracting(o -> o.unit().id()).containsExactly(DEPARTMENT);
        }
    }
}
