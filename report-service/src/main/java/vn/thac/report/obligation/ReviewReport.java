package vn.thac.report.obligation;

import static vn.thac.report.ReportRefusal.*;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;

/** Sends a report back with its reasons, or accepts it; every round is kept. */
@ApplicationScoped
class ReviewReport {

    @Inject
    ObligationStore obligations;

    @Inject
    ReportStore reports;

    @Inject
    ObligationAccess access;

    @Inject
    FormStore forms;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Transactional
    public Obligation sendBack(ObligationId id, ReturnRequest request, @Nullable String ifMatch) {
        Obligation owed = lock(id);
        UnitId reviewer = access.requireReviewer(owed);
        ETags.require(ifMatch, owed.version());
        Progress.Returned next = owed.progress().underReview().sendBack();
        List<Reason> reasons = checked(request, forms.find(owed.form(), owed.formVersion()));
        Review review = review(next, Review.RETURNED, reviewer, reasons);
        return kept(
                owed.after(next),
                review,
                ReportReturned.TYPE,
                new ReportReturned(
                        owed.id(), next.reportVersion(), owed.unit(), owed.period(), reviewer, review.at(), reasons));
    }

    @Transactional
    public Obligation accept(ObligationId id, @Nullable String ifMatch) {
        Obligation owed = lock(id);
        UnitId reviewer = access.requireReviewer(owed);
        ETags.require(ifMatch, owed.version());
        Progress.Accepted next =
                owed.progress().underReview().accept(acting.actor().name());
        Review review = review(next, Review.ACCEPTED, reviewer, List.of());
        return kept(
                owed.after(next),
                review,
                ReportAccepted.TYPE,
                new ReportAccepted(owed.id(), next.reportVersion(), owed.unit(), owed.period(), reviewer, review.at()));
    }

    private Obligation lock(ObligationId id) {
        return obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    private Review review(Progress next, String outcome, UnitId unit, List<Reason> reasons) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Review(next.reportVersion(), outcome, now, acting.actor().name(), unit, reasons);
    }

    private Obligation kept(Obligation after, Review review, String type, Object fact) {
        reports.keep(after.id(), review);
        obligations.review(after);
        changes.record(new Change(ObligationOpened.AGGREGATE, after.id().value(), after.version(), type, fact));
        meters.counter(type.equals(ReportAccepted.TYPE) ? "reports_accepted_total" : "reports_returned_total")
                .increment();
        return after;
    }

    private static List<Reason> checked(ReturnRequest request, Optional<Form> form) {
        Faults faults = new Faults();
        List<@Nullable Reason> reasons = request.reasons() == null ? List.of() : request.reasons();
        faults.addIf(reasons.isEmpty(), RETURN_NEEDS_REASON, "/reasons");
        for (int i = 0; i < reasons.size(); i++) {
            check(reasons.get(i), "/reasons/" + i, form, faults);
        }
        faults.refuse();
        return List.copyOf(reasons);
    }

    private static void check(@Nullable Reason reason, String at, Optional<Form> form, Faults faults) {
        if (reason == null) {
            faults.add(RETURN_NEEDS_REASON, at);
            return;
        }
        String text = reason.text();
        faults.addIf(!Reason.CODES.contains(String.valueOf(reason.code())), REASON_CODE_UNKNOWN, at + "/code");
        faults.addIf(
                text == null || text.isBlank() || text.length() > Reason.TEXT_LENGTH, REASON_NEEDS_TEXT, at + "/text");
        if (reason.indicator() != null
                && form.flatMap(f -> f.indicator(reason.indicator())).isEmpty()) {
            faults.add(REASON_INDICATOR_NOT_IN_FORM, at + "/indicator", Map.of("indicator", reason.indicator()));
        }
    }
}
