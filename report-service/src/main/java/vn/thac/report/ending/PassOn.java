package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.obligation.KeepStep;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.obligation.ObligationStore;

/** Gives what an ended unit has to answer for to who comes after it, so many at a time. */
@ApplicationScoped
class PassOn {

    private static final int AT_ONCE = 500;

    private final EndingStore endings;
    private final Successor successor;
    private final ObligationStore obligations;
    private final KeepStep keepStep;
    private final Acting acting;
    private final Clock clock;

    @Inject
    PassOn(
            EndingStore endings,
            Successor successor,
            ObligationStore obligations,
            KeepStep keepStep,
            Acting acting,
            Clock clock) {
        this.endings = endings;
        this.successor = successor;
        this.obligations = obligations;
        this.keepStep = keepStep;
        this.acting = acting;
        this.clock = clock;
    }

    /** Returns whether there was any. */
    @Transactional
    public boolean passOn() {
        List<EndingStore.Orphan> orphans = endings.orphaned(Vietnam.today(clock), AT_ONCE);
        passOn(orphans);
        return !orphans.isEmpty();
    }

    /** Those of them that are the ended unit's still. */
    @Transactional
    void passOn(List<EndingStore.Orphan> orphans) {
        Instant now = clock.instant();
        LocalDate today = Vietnam.dayOf(now);
        Map<UnitId, Optional<UnitId>> successors = new HashMap<>();
        for (EndingStore.Orphan orphan : orphans) {
            Optional<UnitId> to = orphan.ownerEnded() == null
                    ? Optional.of(orphan.owner())
                    : successors.computeIfAbsent(orphan.owner(), ended -> successor.of(ended, today));
            obligations
                    .lock(orphan.obligation())
                    .filter(owed -> owed.owner().equals(orphan.owner())
                            && owed.progress().state().isOwed())
                    .ifPresent(owed -> {
                        UnitId unlessFound = orphan.unitEnded() == null ? owed.unit() : owed.owner();
                        pass(owed, orphan, to.orElse(unlessFound), now);
                        if (to.isEmpty() && orphan.unitEnded() != null) {
                            endings.settled(orphan.obligation(), today);
                        }
                    });
        }
    }

    private void pass(Obligation owed, EndingStore.Orphan orphan, UnitId to, Instant now) {
        if (owed.owner().equals(to) && owed.unitEnded() != null) {
            return;
        }
        acting.asSystem("pass-on", to);
        Obligation after = keepStep.keep(
                owed.passedOn(to, orphan.unitEnded()),
                ObligationStepped.PASSED_ON,
                ObligationStepped.Why.said(null, null).from(owed.owner()),
                now);
        endings.passed(after, now);
    }
}
