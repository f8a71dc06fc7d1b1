package vn.thac.report.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.access.Duty;
import vn.thac.report.ObligationId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationStore;
import vn.thac.report.report.Submission;

/** Keeps what a unit has of its report so far; nobody else sees it, no event tells of it, the audit says that it was. */
@ApplicationScoped
class SaveDraft {

    @Inject
    ObligationStore obligations;

    @Inject
    DraftStore drafts;

    @Inject
    ObligationAccess access;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    public void save(ObligationId id, Submission draft) {
        Obligation owed = obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        access.require(Duty.REPORT, owed);
        if (owed.isAccepted()) {
            throw Refused.of(ReportRefusal.REPORT_ALREADY_ACCEPTED);
        }
        Faults faults = new Faults();
        for (int i = 0; i < draft.givenFigures().size(); i++) {
            faults.addIf(
                    draft.givenFigures().get(i) == null,
                    ReportRefusal.FIGURE_INDICATOR_MISSING,
                    "/figures/" + i + "/indicator");
        }
        faults.refuse();
        drafts.keep(id, draft, acting.actor().name(), clock.instant());
        changes.note(new SilentChange(Obligation.AGGREGATE, id.value(), "report.draft-kept", null, null));
    }
}
