package vn.thac.report.restate;

import static vn.thac.report.ReportRefusal.NOTHING_RESTATED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.directory.access.Duty;
import vn.thac.report.ObligationId;
import vn.thac.report.form.Figures;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.obligation.KeepStep;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.obligation.ObligationStore;
import vn.thac.report.obligation.Progress;
import vn.thac.report.report.CheckReport;
import vn.thac.report.report.Report;
import vn.thac.report.report.ReportStore;
import vn.thac.report.report.Submission;

/** Proposes another report in place of the accepted one, which stays in force until somebody decides. */
@ApplicationScoped
class RestateReport {

    @Inject
    ObligationStore obligations;

    @Inject
    ObligationAccess access;

    @Inject
    ReportStore reports;

    @Inject
    RestatementStore restatements;

    @Inject
    FormStore forms;

    @Inject
    KeepStep keepStep;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    public Obligation restate(ObligationId id, Submission sent, @Nullable String ifMatch) {
        Obligation owed = obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        access.require(Duty.REPORT, owed);
        ETags.require(ifMatch, owed.version());
        String actor = acting.actor().name();
        Progress.Accepted next = owed.toRestate().restate(actor);
        Figures figures = checked(owed, sent);
        Instant now = clock.instant();
        String reason = Objects.requireNonNull(sent.reason());
        acting.because(reason);
        restatements.propose(
                id,
                new Restatement(
                        restatements.nextNumber(id),
                        next.reportVersion(),
                        now,
                        actor,
                        reason,
                        sent.narrative(),
                        figures,
                        null));
        return keepStep.keep(
                owed.after(next),
                ObligationStepped.RESTATEMENT_PROPOSED,
                ObligationStepped.Why.said(null, reason),
                now);
    }

    private Figures checked(Obligation owed, Submission sent) {
        Form form = forms.find(owed.form(), owed.formVersion()).orElse(null);
        Report before = reports.latestKept(owed.id()).orElseThrow();
        Faults faults = new Faults();
        faults.addIf(sent.reason() == null, CoreRefusal.REASON_MISSING, "/reason");
        Figures figures = CheckReport.check(sent, form, faults);
        if (!faults.any()) {
            boolean same = Objects.equals(before.narrative(), sent.narrative())
                    && before.figures().notes().equals(figures.notes())
                    && figures.answers().entrySet().stream()
                            .noneMatch(e -> CheckReport.isChanged(
                                    before.figures().answers().get(e.getKey()), e.getValue()));
            faults.addIf(same, NOTHING_RESTATED, form == null ? "/narrative" : "/figures");
        }
        faults.refuse();
        return figures;
    }
}
