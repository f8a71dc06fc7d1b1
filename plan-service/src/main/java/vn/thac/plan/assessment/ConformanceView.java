package vn.thac.plan.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.packages.ReportingLine.Deadline;

/** How a plan stands to those whose mandates it answers, as far as its reader sees these. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Conformance")
record ConformanceView(
        UUID plan,
        int edition,

        @Schema(description = "Nothing is weaker, later or missing that was not waived")
        boolean complete,

        @Schema(description = "The plans whose mandates it answers, and how it stands to each")
        List<Above> above,

        @Schema(description = "What the plan adds of its own")
        List<Added> extra) {

    /** One plan above. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConformanceAbove")
    record Above(
            UUID plan,
            int edition,
            @Schema(examples = "28-CT/TW") @Nullable String number,
            String title,
            UUID issuer,
            @Schema(examples = "Huyện ủy Tam Đường") String issuerName,
            Counts counts,

            @Schema(description = "Each entry that it asks, beside what there is of it below")
            List<Line> entries) {}

    /** What is asked above, beside what there is of it below. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConformanceEntry")
    record Line(
            @Schema(
                    description = "What sort of entry it is",
                    examples = "target",
                    enumeration = {"target", "duty", "task", "reporting"})
            String part,

            @Schema(
                    description = "Whether it is covered, asks less, asks it later, or is not there",
                    examples = "weaker",
                    enumeration = {"covered", "later", "weaker", "missing"})
            String standing,

            Entered above,

            @Schema(description = "Absent where it is missing") @Nullable
            Entered below,

            @Schema(description = "In what it falls short") List<Said> said,

            @Schema(description = "Days that leave time at every tier, where a reporting day does not") @Nullable
            List<Tier> proposed,

            @Schema(description = "By whoever issued the plan above") @Nullable
            Remark waived,

            @Schema(description = "By the unit") @Nullable Remark explained) {}

    /** An entry of a plan at its place in the package. */
    @Schema(name = "ConformancePlace")
    record Entered(
            @Schema(examples = "T13") String key,
            @Schema(examples = "/targets/12") String pointer,
            @Schema(description = "The entry in a sentence") String line) {}

    /** One thing in which an entry falls short. */
    @Schema(name = "ConformanceSaid")
    record Said(
            @Schema(examples = "target-weaker") String code,

            @Schema(description = "In what it falls short, as a sentence in the language asked for")
            String detail) {}

    /** By when a tier reports. */
    @Schema(name = "ConformanceTier")
    record Tier(
            @Schema(
                    description = "The unit itself, those right below it, or those below these",
                    examples = "below",
                    enumeration = {"unit", "below", "further-below"})
            String tier,

            Deadline deadline) {}

    /** A reason, and whose. */
    @Schema(name = "ConformanceRemark")
    record Remark(String reason, String actor, Instant at) {

        static @Nullable Remark of(@Nullable Word word) {
            return word == null ? null : new Remark(word.reason(), word.actor(), word.at());
        }
    }

    /** An entry that nobody above asks. */
    @Schema(name = "ConformanceExtra")
    record Added(
            @Schema(description = "What sort of entry it is: target, duty, task or reporting")
            String part,

            String key,
            String pointer,
            @Schema(description = "The entry in a sentence") String line) {}
}
