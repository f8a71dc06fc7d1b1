package vn.thac.plan.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateState;
import vn.thac.plan.mandate.MandateStore;
import vn.thac.plan.mandate.Standing;
import vn.thac.plan.mandate.Step;
import vn.thac.plan.mandate.StepStore;
import vn.thac.plan.mandatelist.MandateListStore;
import vn.thac.plan.register.PlanSight;

/** Takes a person's step on a mandate: who may, held until the end, its event and its trace. In an open transaction. */
@ApplicationScoped
class TakeStep {

    private final MandateListStore lists;
    private final MandateStore mandates;
    private final StepStore steps;
    private final PlanSight sight;
    private final Acting acting;
    private final Access access;
    private final ActingUnit actingUnit;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    TakeStep(
            MandateListStore lists,
            MandateStore mandates,
            StepStore steps,
            PlanSight sight,
            Acting acting,
            Access access,
            ActingUnit actingUnit,
            Directory directory,
            Changes changes,
            Clock clock) {
        this.lists = lists;
        this.mandates = mandates;
        this.steps = steps;
        this.sight = sight;
        this.acting = acting;
        this.access = access;
        this.actingUnit = actingUnit;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * 404 for who does not see the mandate, 403 for who may not take the step.
     *
     * @param step what is decided of the mandate as it stands, null where the present state does not allow it: 409
     */
    void take(
            UUID id,
            @Nullable String ifMatch,
            Step.Kind kind,
            Function<Mandate, @Nullable MandateState> next,
            Function<Mandate, Step> step) {
        lists.require(id);
        Mandate mandate = mandates.hold(id);
        UnitId unit = kind.isOfTheOwner() ? mandate.owner() : asking(mandate);
        actingUnit.requireIs(unit);
        access.require(kind.isOfTheOwner() ? Duty.DRAFT : Duty.ISSUE, unit);
        requireThere(kind, unit);
        ETags.requireIfGiven(ifMatch, mandate.version());
        if (kind.asksAgain() && mandates.isRecalled(mandate.plan())) {
            throw Refused.of(PlanRefusal.MANDATE_RECALLED);
        }
        MandateState state = next.apply(mandate);
        if (state == null) {
            Standing standing = mandate.state().on(Vietnam.today(clock));
            throw Refused.of(PlanRefusal.MANDATE_STANDS_OTHERWISE, Map.of("state", standing.wire()));
        }
        Instant at = clock.instant();
        Step taken = step.apply(mandate);
        if (taken.reason() != null) {
            acting.because(taken.reason());
        }
        Mandate after = mandate.became(state);
        mandates.write(List.of(after));
        steps.keep(after, taken, at);
        changes.record(List.of(event(after, taken, Vietnam.dayOf(at))));
    }

    /** Whose posts reach below can act for who is there; what a unit left behind, its heirs answer, or who asks lets it off. */
    private void requireThere(Step.Kind kind, UnitId unit) {
        if (kind.isOfTheOwner()) {
            directory
                    .whyAbsent(unit, unit.toString(), Vietnam.today(clock), Acting.UNIT_HEADER)
                    .ifPresent(absent -> {
                        throw new Refused(List.of(absent));
                    });
        }
    }

    /** Whoever came after who asks decides like that. */
    private UnitId asking(Mandate mandate) {
        UnitId asker = mandates.asker(mandate);
        return sight.decidesFor(Duty.ISSUE, asker).orElse(asker);
    }

    private Change event(Mandate mandate, Step step, LocalDate today) {
        Map<UnitId, NamedUnit> names = directory.named(List.of(mandate.unit(), mandate.owner()), today);
        return switch (step.kind()) {
            case ANSWER, PASS_ON -> MandateEvents.fulfilled(mandate, names);
            case EXCUSE -> MandateEvents.excused(mandate, step, names);
            case SET_DUE -> MandateEvents.dueSet(mandate, step, names);
            case REFUSE_ANSWER, REOPEN -> MandateEvents.reopened(mandate, step, names);
        };
    }
}
