package vn.thac.task.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;

/** Somebody who works, drafts or issues for the unit has looked at it. Said again, it changes nothing. */
@ApplicationScoped
class AcknowledgeNotice {

    private static final List<Duty> LOOKING = List.of(Duty.WORK, Duty.DRAFT, Duty.ISSUE);

    @Inject
    NoticeStore store;

    @Inject
    ReadNotice readNotice;

    @Inject
    Access access;

    @Inject
    ActingUnit actingUnit;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    NoticeView acknowledge(NoticeId id, @Nullable String note) {
        NoticeStore.Kept kept = store.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        readNotice.read(id);
        Notice notice = kept.notice();
        requireOfTheUnit(notice.owner());
        if (kept.isOpen()) {
            Instant now = clock.instant();
            NoticeStore.Kept next = kept.next();
            store.acknowledge(next, now, acting.actor().name(), note);
            Map<UnitId, NamedUnit> named =
                    directory.named(List.of(notice.unit(), notice.owner()), Vietnam.today(clock));
            changes.record(NoticeTold.acknowledged(
                    next,
                    Objects.requireNonNull(named.get(notice.unit())),
                    Objects.requireNonNull(named.get(notice.owner())),
                    now,
                    note));
        }
        return readNotice.read(id);
    }

    private void requireOfTheUnit(UnitId unit) {
        actingUnit.requireIs(unit);
        Duty duty = LOOKING.stream()
                .filter(one -> access.allows(one, unit))
                .findFirst()
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_PERMITTED));
        access.require(duty, unit);
    }
}
