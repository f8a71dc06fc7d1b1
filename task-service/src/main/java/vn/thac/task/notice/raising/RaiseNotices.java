package vn.thac.task.notice.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.notice.Notice;
import vn.thac.task.notice.NoticeStore;
import vn.thac.task.notice.NoticeTold;

/** Puts notices into inboxes and tells of them; one that is there already, acknowledged or not, is not raised again. */
@ApplicationScoped
class RaiseNotices {

    @Inject
    NoticeStore store;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    void raise(List<Notice> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Notice> raised = store.keep(all, clock.instant());
        List<UnitId> units = raised.stream()
                .flatMap(one -> Stream.of(one.unit(), one.owner()))
                .distinct()
                .toList();
        Map<UnitId, NamedUnit> named = units.isEmpty() ? Map.of() : directory.named(units, Vietnam.today(clock));
        changes.record(raised.stream()
                .map(one -> NoticeTold.raised(
                        one,
                        Objects.requireNonNull(named.get(one.unit())),
                        Objects.requireNonNull(named.get(one.owner()))))
                .toList());
    }
}
