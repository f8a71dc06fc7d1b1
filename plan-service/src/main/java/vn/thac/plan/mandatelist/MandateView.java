package vn.thac.plan.mandatelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.mandate.Standing;
import vn.thac.plan.mandate.StepView;

/** A mandate as shown: who asks what of whom, and what became of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Mandate")
public record MandateView(
        UUID id,
        long version,
        @Schema(description = "The plan that asks") UUID plan,

        @Schema(description = "The edition of it that asks", examples = "1")
        int edition,

        @Schema(examples = "28-CT/TW") @Nullable String planNumber,
        String planTitle,
        @Schema(description = "The unit that is asked") UUID unit,

        @Schema(description = "As it was called on the day of the expansion", examples = "Tỉnh ủy Lai Châu") @Nullable
        String unitName,

        @Schema(description = "The first day without that unit; absent while it is there", examples = "2025-07-01")
        @Nullable
        LocalDate unitEnded,

        @Schema(description = "Who answers it: the unit, or its heir")
        UUID owner,

        @Schema(description = "As it is called today", examples = "Tỉnh ủy Lai Châu") @Nullable
        String ownerName,

        @Schema(description = "Whose plan asks") UUID asker,

        @Schema(description = "As it was called on the day of the expansion", examples = "Bộ Chính trị") @Nullable
        String askerName,

        @Schema(examples = "province") String level,
        @Schema(examples = "party") String track,

        @Schema(
                examples = "own-plan",
                enumeration = {"own-plan", "council-resolution", "integrate", "pass-on"})
        String asks,

        @Schema(description = "Everything asked; the strongest counts")
        List<String> allAsks,

        @Schema(description = "Addressees of the plan through which it reaches the unit")
        List<String> addressees,

        @Schema(
                description = "Whether the plan orders it or only requests it",
                examples = "ordered",
                enumeration = {"ordered", "requested"})
        String relation,

        @Schema(description = "Absent where none was set", examples = "2024-10-31") @Nullable
        LocalDate due,

        @Schema(description = "The day of the expansion by which the unit is asked", examples = "2024-06-25")
        LocalDate on,

        @Schema(
                description = "How it stands; open and late are not answered yet, late past the due date",
                examples = "open",
                enumeration = {"open", "late", "fulfilled", "excused", "passed-on", "recalled"})
        String state,

        @Schema(description = "The plan that answered it; absent where it was passed on, as it asked") @Nullable
        UUID fulfilledBy,

        @Schema(description = "When it was answered; absent where it was not") @Nullable
        Instant fulfilledAt,

        @Schema(description = "Whether the answer came after the due date") @Nullable
        Boolean fulfilledLate,

        @Schema(description = "Since when nothing is expected any more") @Nullable
        Instant excusedAt,

        @Schema(description = "Since when its plan asks nothing any more") @Nullable
        Instant recalledAt,

        Instant raisedAt,

        @Schema(description = "Since when an amendment of its plan asks it otherwise") @Nullable
        Instant changedAt,

        @Schema(description = "Whether that came after it was answered: the answer is to be looked at again") @Nullable
        Boolean changedAfterAnswer,

        @Schema(description = "Decisions of people on it, in their order; of a single mandate only") @Nullable
        List<StepView> steps,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "What its plan asked of units that have ended, and it goes on with; of a single mandate only")
        List<MandateHand> origins,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "With whom that goes on which its unit, which has ended, was asked; of a single mandate only")
        List<MandateHand> heirs,

        @Schema(description = "What can be done with it now, and by whom; of a single mandate only") @Nullable
        List<NextAction> nextActions) {

    /** A step that can be taken, and the address where. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MandateNextAction")
    public record NextAction(
            @Schema(
                    description = "The step; draft makes a plan that answers it",
                    examples = "answer",
                    enumeration = {"draft", "answer", "pass-on", "set-due", "excuse", "refuse-answer", "reopen"})
            String action,

            @Schema(description = "The unit for which it is taken")
            UUID who,

            @Nullable String whoName,

            @Schema(description = "The post that it needs", examples = "draft")
            String duty,

            @Schema(examples = "POST") String method,

            @Schema(examples = "/v1/mandates/01920000-0000-7000-8000-000000000031/answer")
            String href) {}

    private List<NextAction> actions(MandateSides.Sides sides, boolean handingDown, boolean recalled) {
        return MandateAction.in(
                        WireName.of(Standing.class, state), WireName.of(Asks.class, asks), handingDown, recalled)
                .stream()
                .flatMap(action -> sides.of(action).stream().map(unit -> action(action, unit)))
                .toList();
    }

    private NextAction action(MandateAction action, KnownUnit unit) {
        return new NextAction(
                action.wire(),
                unit.id().value(),
                unit.name(),
                action.duty().code(),
                "POST",
                action.href(id.toString()));
    }

    /** Of a single one: what was decided, where it came from and went, and what each side can do. */
    MandateView with(
            List<StepView> taken,
            List<MandateHand> before,
            List<MandateHand> after,
            MandateSides.Sides sides,
            boolean handingDown,
            boolean recalled) {
        return copy(unitName, ownerName, askerName, taken, before, after, actions(sides, handingDown, recalled));
    }

    MandateView named(@Nullable String name, @Nullable String ofOwner, @Nullable String ofAsker) {
        return copy(name, ofOwner, ofAsker, steps, origins, heirs, nextActions);
    }

    private MandateView copy(
            @Nullable String name,
            @Nullable String ofOwner,
            @Nullable String ofAsker,
            @Nullable List<StepView> taken,
            List<MandateHand> before,
            List<MandateHand> after,
            @Nullable List<NextAction> next) {
        return new MandateView(
                id,
                version,
                plan,
                edition,
                planNumber,
                planTitle,
                unit,
                name,
                unitEnded,
                owner,
                ofOwner,
                asker,
                ofAsker,
                level,
                track,
                asks,
                allAsks,
                addressees,
                relation,
                due,
                on,
                state,
                fulfilledBy,
                fulfilledAt,
                fulfilledLate,
                excusedAt,
                recalledAt,
                raisedAt,
                changedAt,
                changedAfterAnswer,
                taken,
                before,
                after,
                next);
    }
}
