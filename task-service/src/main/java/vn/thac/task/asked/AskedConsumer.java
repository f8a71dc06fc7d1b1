package vn.thac.task.asked;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.task.answer.AnswerDuties;
import vn.thac.task.answer.AnswerDuties.Answer;
import vn.thac.task.answer.AnswerDuties.Refusal;
import vn.thac.task.notice.raising.TellMandateChanged;
import vn.thac.task.notice.raising.TellMandateChanged.Changed;

/** What is learnt from which event of plan- and report-service: one line each. */
@Dependent
class AskedConsumer {

    /** Takes all events of a type together. */
    private record BulkConsumer<T>(String type, Class<T> payload, Consumer<List<Said<T>>> keep)
            implements EventHandler {

        @Override
        public void handle(Received event) {
            handleAll(List.of(event));
        }

        @Override
        public void handleAll(List<Received> events) {
            keep.accept(events.stream()
                    .map(event -> new Said<>(event.read(payload), event.sequence(), event.time()))
                    .toList());
        }
    }

    @Produces
    @Singleton
    EventHandler mandateRaised(MandateStore mandates) {
        return new BulkConsumer<>("mandate.raised.v1", MandateRaisedPayload.class, mandates::waits);
    }

    @Produces
    @Singleton
    EventHandler mandateFulfilled(MandateStore mandates, AnswerDuties answerDuties) {
        return new BulkConsumer<>("mandate.fulfilled.v1", MandateFulfilledPayload.class, fulfilled -> {
            mandates.settled(fulfilled);
            answerDuties.answered(fulfilled.stream()
                    .map(said -> new Answer(
                            said.payload().mandateId(),
                            said.sequence(),
                            said.payload().planId(),
                            said.payload().by(),
                            said.at(),
                            null))
                    .toList());
        });
    }

    @Produces
    @Singleton
    EventHandler mandateExcused(MandateStore mandates, AnswerDuties answerDuties) {
        return new BulkConsumer<>("mandate.excused.v1", MandateFulfilledPayload.class, excused -> {
            mandates.settled(excused);
            answerDuties.answered(excused.stream()
                    .map(said -> new Answer(
                            said.payload().mandateId(),
                            said.sequence(),
                            said.payload().planId(),
                            null,
                            said.at(),
                            Objects.requireNonNullElse(said.payload().reason(), "–")))
                    .toList());
        });
    }

    @Produces
    @Singleton
    EventHandler mandateDueSet(MandateStore mandates) {
        return new BulkConsumer<>("mandate.due-set.v1", MandateRaisedPayload.class, mandates::dueSet);
    }

    @Produces
    @Singleton
    EventHandler mandateRecalled(MandateStore mandates) {
        return new BulkConsumer<>("mandate.recalled.v1", MandateFulfilledPayload.class, mandates::settled);
    }

    @Produces
    @Singleton
    EventHandler mandateReopened(MandateStore mandates, AnswerDuties answerDuties) {
        return new BulkConsumer<>("mandate.reopened.v1", MandateRaisedPayload.class, reopened -> {
            mandates.waits(reopened);
            answerDuties.refused(reopened.stream()
                    .map(said -> new Refusal(
                            said.payload().mandateId(),
                            said.sequence(),
                            said.payload().planId(),
                            said.payload().reason()))
                    .toList());
        });
    }

    @Produces
    @Singleton
    EventHandler mandateChanged(MandateStore mandates, TellMandateChanged tell) {
        return new BulkConsumer<>("mandate.changed.v1", MandateChangedPayload.class, changed -> {
            mandates.changed(changed);
            tell.tell(
                    changed.stream().map(said -> changed(said.payload(), true)).toList());
        });
    }

    @Produces
    @Singleton
    EventHandler mandatePassedOn(MandateStore mandates) {
        return new BulkConsumer<>("mandate.passed-on.v1", MandatePassedOnPayload.class, mandates::passedOn);
    }

    @Produces
    @Singleton
    EventHandler mandateJoined(MandateStore mandates, TellMandateChanged tell) {
        return new BulkConsumer<>("mandate.joined.v1", MandateChangedPayload.class, joined -> {
            mandates.changed(joined);
            tell.tell(joined.stream()
                    .map(Said::payload)
                    .filter(MandateChangedPayload::isOtherwise)
                    .map(told -> changed(told, false))
                    .toList());
        });
    }

    @Produces
    @Singleton
    EventHandler mandateResumed(MandateStore mandates) {
        return new BulkConsumer<>("mandate.resumed.v1", MandateRaisedPayload.class, mandates::waits);
    }

    @Produces
    @Singleton
    EventHandler obligationOpened(ObligationStore obligations, RegimeStore regimes) {
        return new BulkConsumer<>("obligation.opened.v1", ObligationOpenedPayload.class, opened -> {
            obligations.opened(opened);
            regimes.owed(opened);
        });
    }

    @Produces
    @Singleton
    EventHandler obligationStrengthened(ObligationStore obligations) {
        return new BulkConsumer<>(
                "obligation.strengthened.v1", ObligationStrengthenedPayload.class, obligations::strengthened);
    }

    @Produces
    @Singleton
    EventHandler reportSubmitted(ObligationStore obligations) {
        return reportStepped("submitted", obligations);
    }

    @Produces
    @Singleton
    EventHandler reportReturned(ObligationStore obligations, RegimeStore regimes) {
        return new BulkConsumer<>("report.returned.v1", ReportSteppedPayload.class, steps -> {
            obligations.stepped("returned", steps);
            regimes.outdated(steps);
        });
    }

    @Produces
    @Singleton
    EventHandler reportAccepted(ObligationStore obligations) {
        return reportStepped("accepted", obligations);
    }

    @Produces
    @Singleton
    EventHandler obligationWaived(ObligationStore obligations, RegimeStore regimes) {
        return stepped("obligation.waived.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler obligationClosed(ObligationStore obligations, RegimeStore regimes) {
        return stepped("obligation.closed.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler obligationMoved(ObligationStore obligations, RegimeStore regimes) {
        return stepped("obligation.moved.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler obligationReopened(ObligationStore obligations, RegimeStore regimes) {
        return stepped("obligation.reopened.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler obligationPassedOn(ObligationStore obligations, RegimeStore regimes) {
        return stepped("obligation.passed-on.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler reportWithdrawn(ObligationStore obligations, RegimeStore regimes) {
        return stepped("report.withdrawn.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler reportReopened(ObligationStore obligations, RegimeStore regimes) {
        return stepped("report.reopened.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler restatementProposed(ObligationStore obligations) {
        return new BulkConsumer<>(
                "report.restatement-proposed.v1",
                ObligationSteppedPayload.class,
                steps -> obligations.moved(ObligationStore.RESTATING, steps));
    }

    @Produces
    @Singleton
    EventHandler restatementRefused(ObligationStore obligations, RegimeStore regimes) {
        return stepped("report.restatement-refused.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler restatementWithdrawn(ObligationStore obligations, RegimeStore regimes) {
        return stepped("report.restatement-withdrawn.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler reportRestated(ObligationStore obligations, RegimeStore regimes) {
        return stepped("report.restated.v1", obligations, regimes);
    }

    @Produces
    @Singleton
    EventHandler regimeOpened(RegimeStore regimes) {
        return new BulkConsumer<>("regime.opened.v1", RegimeOpenedPayload.class, regimes::opened);
    }

    @Produces
    @Singleton
    EventHandler regimeAddressed(RegimeStore regimes) {
        return new BulkConsumer<>("regime.addressed.v1", RegimeOpenedPayload.class, regimes::opened);
    }

    @Produces
    @Singleton
    EventHandler regimeAmended(RegimeStore regimes) {
        return new BulkConsumer<>("regime.amended.v1", RegimeOpenedPayload.class, regimes::opened);
    }

    @Produces
    @Singleton
    EventHandler reportConsolidated(RegimeStore regimes) {
        return new BulkConsumer<>("report.consolidated.v1", ReportConsolidatedPayload.class, regimes::signed);
    }

    private static Changed changed(MandateChangedPayload told, boolean byAmendment) {
        return new Changed(
                told.mandateId(),
                told.planId(),
                told.edition(),
                told.unit().id(),
                told.owner().id(),
                told.before(),
                told.after(),
                told.relation(),
                told.due(),
                told.state(),
                byAmendment);
    }

    private static EventHandler reportStepped(String state, ObligationStore obligations) {
        return new BulkConsumer<>(
                "report." + state + ".v1", ReportSteppedPayload.class, steps -> obligations.stepped(state, steps));
    }

    /** The event itself says where the report stands, and what was signed over it before. */
    private static EventHandler stepped(String type, ObligationStore obligations, RegimeStore regimes) {
        return new BulkConsumer<>(type, ObligationSteppedPayload.class, steps -> {
            obligations.moved(null, steps);
            regimes.outdated(steps);
        });
    }
}
