package vn.thac.report.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.obligation.KeepStep;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.obligation.ObligationStepped.Why;
import vn.thac.report.obligation.ObligationStore;

/** What is owed under a plan and not handed in is waived when the plan's open work ends with it. */
@ApplicationScoped
public class WaiveWithPlan {

    /**
     * A plan that asks nothing any more.
     *
     * @param number of the document that ended it; {@code decidedOn} is its day
     */
    public record Ended(
            PlanId plan,
            UnitId issuer,
            String reason,
            @Nullable String number,
            @Nullable LocalDate decidedOn) {}

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

    /** So many at most; returns how many. What somebody else has in hand just now is left for the next time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int waive(Ended ended, int limit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ObligationId> owed = decisions.outstanding(ended.plan(), limit);
        owed.forEach(id -> waive(obligations.lock(id).orElseThrow(), ended, now));
        return owed.size();
    }

    private void waive(Obligation owed, Ended ended, Instant now) {
        Obligation after = owed.after(owed.toRelease().waive());
        decisions.keep(
                owed.id(),
                new DecisionView(
                        after.version(),
                        DecisionKind.WAIVE,
                        now,
                        acting.actor().name(),
                        ended.issuer(),
                        ended.reason(),
                        ended.number(),
                        ended.decidedOn(),
                        null,
                        null));
        keepStep.keep(
                after,
                ObligationStepped.WAIVED,
                Why.decided(ended.issuer(), ended.reason(), ended.number(), ended.decidedOn()),
                now);
    }
}
