package vn.thac.report.review;

import static vn.thac.report.ReportRefusal.REASON_CODE_UNKNOWN;
import static vn.thac.report.ReportRefusal.REASON_INDICATOR_NOT_IN_FORM;
import static vn.thac.report.ReportRefusal.REASON_NEEDS_TEXT;
import static vn.thac.report.ReportRefusal.RETURN_NEEDS_REASON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.Grounds;
import vn.thac.report.ObligationId;
import vn.thac.report.consolidation.FindOutdated;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationStore;
import vn.thac.report.obligation.Progress;

/** Sends a report back with its reasons; every round is kept. */
@ApplicationScoped
public class ReturnReport {

    @Inject
    ObligationStore obligations;

    @Inject
    ObligationAccess access;

    @Inject
    KeepReview keepReview;

    @Inject
    FormStore forms;

    @Inject
    FindOutdated findOutdated;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    public Obligation sendBack(ObligationId id, ReturnRequest request, @Nullable String ifMatch) {
        Obligation owed = obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId reviewer = access.requireReviewer(owed);
        ETags.require(ifMatch, owed.version());
        Progress.Returned next = owed.toReview().sendBack();
        List<Reason> reasons = checked(request, forms.find(owed.form(), owed.formVersion()));
        acting.because(reasons.stream().map(r -> String.valueOf(r.text())).collect(Collectors.joining("; ")));
        Instant now = clock.instant();
        Map<UnitId, NamedUnit> named =
                directory.named(List.of(owed.unit(), owed.owner(), reviewer), Vietnam.dayOf(now));
        return keepReview.keep(
                owed.after(next),
                new Review(
                        next.reportVersion(),
                        Outcome.RETURNED,
                        now,
                        acting.actor().name(),
                        reviewer,
                        reasons),
                ReportReturned.TYPE,
                ReportReturned.of(
                        owed,
                        next.reportVersion(),
                        named,
                        reviewer,
                        now,
                        reasons,
                        findOutdated.over(id, next.reportVersion(), Vietnam.dayOf(now))));
    }

    private static List<Reason> checked(ReturnRequest request, Optional<Form> form) {
        Faults faults = new Faults();
        List<@Nullable Reason> reasons = request.reasons() == null ? List.<@Nullable Reason>of() : request.reasons();
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
        faults.addIf(
                WireName.find(ReasonCode.class, String.valueOf(reason.code())).isEmpty(),
                REASON_CODE_UNKNOWN,
                at + "/code");
        faults.addIf(!Grounds.isReason(text), REASON_NEEDS_TEXT, at + "/text");
        if (reason.indicator() != null
                && form.flatMap(f -> f.indicator(reason.indicator())).isEmpty()) {
            faults.add(REASON_INDICATOR_NOT_IN_FORM, at + "/indicator", Map.of("indicator", reason.indicator()));
        }
    }
}
