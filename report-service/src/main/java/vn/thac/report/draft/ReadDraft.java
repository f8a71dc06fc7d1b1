package vn.thac.report.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.access.Duty;
import vn.thac.report.ObligationId;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationStore;
import vn.thac.report.report.Submission;

/** Gives a unit back what it has of its report so far; only to who may report. */
@ApplicationScoped
class ReadDraft {

    private static final Submission NOTHING_YET = new Submission(null, null);

    @Inject
    ObligationStore obligations;

    @Inject
    DraftStore drafts;

    @Inject
    ObligationAccess access;

    @Transactional
    public Submission read(ObligationId id) {
        Obligation owed = obligations.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        access.require(Duty.REPORT, owed);
        return drafts.find(id).orElse(NOTHING_YET);
    }
}
