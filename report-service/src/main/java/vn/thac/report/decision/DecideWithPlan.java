package vn.thac.report.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.obligation.KeepStep;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationStepped;
import vn.thac.report.obligation.ObligationStepped.Why;
import vn.thac.report.obligation.ObligationStore;

/** Decides of obligations, one at least, as the plan says now, for its issuer: nobody's step, with its line among the decisions. */
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

    /** They are not owed any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void waive(List<ObligationId> all, Grounds grounds) {
        List<Obligation> after = obligations.lockAll(all).stream()
                .map(owed -> owed.after(owed.toRelease().waive()))
                .toList();
        keep(after, DecisionKind.WAIVE, null, null, grounds);
        keepStep.keep(after, ObligationStepped.WAIVED, grounds.why(), clock.instant());
    }

    /** They are owed again as they were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(List<ObligationId> all, Grounds grounds) {
        List<Obligation> after = obligations.lockAll(all).stream()
                .map(owed -> owed.after(owed.toReopen().reopen()))
                .toList();
        keep(after, DecisionKind.REOPEN, null, null, grounds);
        keepStep.keep(after, ObligationStepped.REOPENED, grounds.why(), clock.instant());
    }

    /** They are due on another day, or on none; the first is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(List<ObligationId> all, @Nullable LocalDate due, Grounds grounds) {
        obligations.lockAll(all).stream()
                .collect(groupingBy(owed -> Optional.ofNullable(owed.due()), LinkedHashMap::new, toList()))
                .forEach((before, moved) -> move(moved, before.orElse(null), due, grounds));
    }

    private void move(List<Obligation> moved, @Nullable LocalDate before, @Nullable LocalDate due, Grounds grounds) {
        List<Obligation> after = moved.stream().map(owed -> owed.movedTo(due)).toList();
        keep(after, DecisionKind.MOVE, before, due, grounds);
        keepStep.keep(after, ObligationStepped.MOVED, grounds.why().moving(before), clock.instant());
    }

    private void keep(
            List<Obligation> after,
            DecisionKind kind,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            Grounds grounds) {
        decisions.keep(
                after.stream()
                        .map(one -> new DecisionStore.Decided(one.id(), one.version()))
                        .toList(),
                new DecisionView(
                        0,
                        kind,
                        clock.instant(),
                        acting.actor().name(),
                        grounds.issuer(),
                        grounds.reason(),
                        grounds.number(),
                        grounds.decidedOn(),
                        dueBefore,
                        dueAfter));
    }
}
