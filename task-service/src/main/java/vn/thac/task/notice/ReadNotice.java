package vn.thac.task.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.task.follow.SightStore;

/**
 * Reads a notice: for whoever may see what its unit has, and for whom the plan is that it is about; 404 to all others.
 */
@ApplicationScoped
class ReadNotice {

    @Inject
    NoticeStore store;

    @Inject
    Access access;

    @Inject
    SightStore sight;

    NoticeView read(NoticeId id) {
        NoticeStore.Kept kept = store.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        Notice notice = kept.notice();
        boolean seen = access.allows(Duty.READ, notice.owner())
                || access.allows(Duty.READ, notice.unit())
                || sight.seesPlan(notice.plan());
        if (!seen) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return NoticeView.of(kept);
    }
}
