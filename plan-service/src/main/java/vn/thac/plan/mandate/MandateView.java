package vn.thac.plan.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        UUID unit,

        @Schema(description = "As it was called on the day of the expansion", examples = "Tỉnh ủy Lai Châu") @Nullable
        String unitName,

        @Schema(description = "Who answers it: the unit, or its heir")
        UUID owner,

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
                examples = "open",
                enumeration = {"open", "late", "fulfilled", "excused", "passed-on", "recalled"})
        String state,

        @Schema(description = "The plan that answered it; absent where it was passed on, as it asked") @Nullable
        UUID fulfilledBy,

        @Nullable Instant fulfilledAt,

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
        List<StepView> steps) {

    MandateView with(List<StepView> taken) {
        return copy(unitName, taken);
    }

    MandateView named(@Nullable String name) {
        return copy(name, steps);
    }

    private MandateView copy(@Nullable String name, @Nullable List<StepView> taken) {
        return new MandateView(
                id,
                version,
                plan,
                edition,
                planNumber,
                planTitle,
                unit,
                name,
                owner,
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
                taken);
    }
}
