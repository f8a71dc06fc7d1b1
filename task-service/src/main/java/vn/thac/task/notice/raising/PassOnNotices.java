package vn.thac.task.notice.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.directory.unit.Succession;
import vn.thac.task.notice.HandOn;
import vn.thac.task.notice.Notice;
import vn.thac.task.notice.NoticeStore;
import vn.thac.task.notice.NoticeStore.Kept;
import vn.thac.task.notice.NoticeTold;

/**
 * What an ended unit had to look at again goes to its heirs, each of several gets it; where there is none, to who stood
 * above it. Back to the unit where it has not ended after all.
 */
@ApplicationScoped
class PassOnNotices {

    @Inject
    NoticeStore store;

    @Inject
    Directory directory;

    @Inject
    Succession succession;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** Units with open notices that lie with who has ended; with {@code all}, that lie with another than the unit too. */
    @Transactional
    List<UnitId> units(boolean all) {
        return store.unitsToHandOn(Vietnam.today(clock), all);
    }

    @Transactional
    void passOn(List<UnitId> units) {
        Instant now = clock.instant();
        LocalDate today = Vietnam.dayOf(now);
        Map<UnitId, Set<UnitId>> rightful = rightful(units, today);
        Map<UnitId, NamedUnit> named = directory.named(all(rightful), today);
        acting.asSystem("pass-on-notices", null);
        store.lockOf(units).values().forEach(notices -> handOn(notices, rightful, named, now));
    }

    /** Who has to look at what is of each unit. */
    private Map<UnitId, Set<UnitId>> rightful(List<UnitId> units, LocalDate today) {
        Map<UnitId, Set<UnitId>> rightful = new HashMap<>(succession.heirs(units, today));
        for (KnownUnit unit : directory.find(units, today)) {
            if (unit.existsOn(today)) {
                rightful.put(unit.id(), Set.of(unit.id()));
            } else if (!rightful.containsKey(unit.id())) {
                succession.superior(unit.id(), today).ifPresent(above -> rightful.put(unit.id(), Set.of(above)));
            }
        }
        return rightful;
    }

    private static Set<UnitId> all(Map<UnitId, Set<UnitId>> rightful) {
        Set<UnitId> all = new HashSet<>(rightful.keySet());
        rightful.values().forEach(all::addAll);
        return all;
    }

    /** One notice with all of whom it lies with by now. */
    private void handOn(
            List<Kept> notices, Map<UnitId, Set<UnitId>> rightful, Map<UnitId, NamedUnit> named, Instant now) {
        Kept first = notices.get(0);
        Set<UnitId> looking = rightful.get(first.notice().unit());
        if (looking == null) {
            return;
        }
        HandOn handOn = HandOn.of(notices.stream().map(Kept::held).toList(), looking);
        NamedUnit unit = Objects.requireNonNull(named.get(first.notice().unit()));
        List<Change> told = new ArrayList<>();
        for (Kept one : notices) {
            UnitId to = handOn.passed().get(one.notice().id());
            if (to != null) {
                Kept passed = one.passedTo(to);
                store.pass(passed, now);
                told.add(NoticeTold.passedOn(
                        passed,
                        unit,
                        Objects.requireNonNull(named.get(to)),
                        one.notice().owner()));
            }
            if (handOn.dropped().contains(one.notice().id())) {
                Kept dropped = one.next();
                store.drop(dropped, now);
                UnitId owner = one.notice().owner();
                told.add(NoticeTold.dropped(dropped, unit, directory.named(owner, Vietnam.dayOf(now))));
            }
        }
        for (UnitId heir : handOn.missing()) {
            Notice of = first.notice().of(heir);
            store.copy(of, first, now);
            told.add(NoticeTold.raised(of, unit, Objects.requireNonNull(named.get(heir))));
        }
        changes.record(told);
    }
}
