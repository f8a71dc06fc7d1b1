package vn.thac.plan.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For everything below a plan: who was asked, who has answered. */
public record CascadeBoard(
        UUID plan,

        @Schema(description = "Where the plan at the top is in its life", examples = "issued")
        String state,

        LocalDate asOf,

        @Schema(description = "The same for each level and track, the highest first")
        List<Tier> tiers,

        Tier total) {

    /** One level and track; open and late are those not yet answered, noneSet those of them without any date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tier(
            @Schema(examples = "district") @Nullable String level,
            @Schema(examples = "government") @Nullable String track,

            @Schema(description = "Units that answer for at least one mandate that is expected", examples = "15")
            long units,

            @Schema(description = "Mandates that are expected: neither excused nor recalled", examples = "17")
            long mandates,

            @Schema(description = "Answered by an issued plan", examples = "3")
            long fulfilled,

            @Schema(description = "Of these, after the due date", examples = "1")
            long fulfilledLate,

            @Schema(description = "Not answered, not late", examples = "14")
            long open,

            @Schema(examples = "0") long late,

            @Schema(description = "Open without a date", examples = "14")
            long noneSet,

            @Schema(description = "Let off by who asks; not among the mandates", examples = "0")
            long excused,

            @Schema(
                    description = "Asked no more, as the plan that asked is not in force; not among the mandates",
                    examples = "0")
            long recalled,

            @Schema(
                    description =
                            "Answers in which something asked is weaker, later or missing that was not waived; among"
                                    + " the fulfilled",
                    examples = "2")
            long fallingShort) {}

    /** One mandate behind a number. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CascadeLine")
    public record Line(
            UUID mandate,
            @Schema(description = "The unit that is asked") UUID unit,

            @Schema(description = "As it was called when it was asked", examples = "Huyện ủy Tam Đường") @Nullable
            String unitName,

            @Schema(description = "Who answers it: the unit, or its heir")
            UUID owner,

            @Schema(description = "As it is called today", examples = "Huyện ủy Tam Đường") @Nullable
            String ownerName,

            String level,
            String track,
            String asks,
            @Nullable LocalDate due,

            @Schema(description = "How the mandate stands: open, late, fulfilled, excused, passed-on or recalled")
            String state,

            @Schema(description = "The plan that asks") UUID plan,
            @Nullable String planNumber,

            @Schema(description = "The plan that answered") @Nullable
            UUID answer,

            @Schema(description = "Number and symbol of the plan that answered") @Nullable
            String answerNumber,

            @Schema(description = "How the answer stands to what was asked; absent until it has been assessed")
            @Nullable
            FallsShort fallsShort) {

        Line named(@Nullable String name, @Nullable String ofOwner) {
            return new Line(
                    mandate,
                    unit,
                    name,
                    owner,
                    ofOwner,
                    level,
                    track,
                    asks,
                    due,
                    state,
                    plan,
                    planNumber,
                    answer,
                    answerNumber,
                    fallsShort);
        }
    }

    /** How much of what is asked falls short in an answer: see {@code /v1/plans/{id}/conformance}. */
    @Schema(name = "CascadeFallsShort")
    public record FallsShort(
            @Schema(description = "Entries that ask less than above", examples = "1")
            int weaker,

            @Schema(description = "Entries with a later day or year than above", examples = "0")
            int later,

            @Schema(description = "Entries that are not there at all", examples = "2")
            int missing,

            @Schema(
                    description = "Entries that fall short and were waived by who asks; in no other number",
                    examples = "0")
            int waived) {}
}
