package vn.thac.report.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.obligation.KeepStep;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.obligation.ObligationStepped.Why;
import vn.thac.report.obligation.ObligationStore;

/** Decides of an obligation as the plan says now, for its issuer: nobody's step, with its line among the decisions. */
@ApplicationScoped
public class DecideWithPlan {

    /**
     * Why the plan says so.
     *
     * @param number of the document by which it does; {@code decidedOn} is its day
     */
    public record Grounds(
            UnitId issuer,
            String reason,
            @Nullable String number,
            @Nullable LocalDate decidedOn) {

        private Why why() {
            return Why.decided(issuer, reason, number, decidedOn);
        }
    }

    @Inject
    DecisionStore decisions;

    @Inject
    ObligationStore obligations;

    @Inject
    KeepStep keepStep;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** It is not owed any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void waive(ObligationId id, Grounds grounds) {
        Obligation owed = obligations.lock(id).orElseThrow();
        Obligation after = owed.after(owed.toRelease().waive());
        keep(after, DecisionKind.WAIVE, null, null, grounds);
        keepStep.keep(after, ObligationStepped.WAIVED, grounds.why(), now());
    }

    /** It is owed again as it was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(ObligationId id, Grounds grounds) {
        Obligation owed = obligations.lock(id).orElseThrow();
        Obligation after = owed.after(owed.toReopen().reopen());
        keep(after, DecisionKind.REOPEN, null, null, grounds);
        keepStep.keep(after, ObligationStepped.REOPENED, grounds.why(), now());
    }

    /** It is due on another day, or on none; the first is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(ObligationId id, @Nullable LocalDate due, Grounds grounds) {
        Obligation owed = obligations.lock(id).orElseThrow();
        Obligation after = owed.movedTo(due);
        keep(after, DecisionKind.MOVE, owed.due(), due, grounds);
        keepStep.keep(after, ObligationStepped.MOVED, grounds.why().moving(owed.due()), now());
    }

    private void keep(
            Obligation after,
            DecisionKind kind,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            Grounds grounds) {
        decisions.keep(
                after.id(),
                new DecisionView(
                        after.version(),
                        kind,
                        now(),
                        acting.actor().name(),
                        grounds.issuer(),
                        grounds.reason(),
                        grounds.number(),
                        grounds.decidedOn(),
                        dueBefore,
                        dueAfter));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
