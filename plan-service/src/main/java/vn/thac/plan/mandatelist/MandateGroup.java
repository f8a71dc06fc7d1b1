package vn.thac.plan.mandatelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many units of one level and track are asked the same in the same way, and how these mandates stand. */
@Schema(name = "MandateGroup")
public record MandateGroup(
        @Schema(examples = "district") String level,
        @Schema(examples = "government") String track,
        @Schema(examples = "own-plan") String asks,
        @Schema(examples = "ordered") String relation,

        @Schema(description = "Mandates in all: open, late, fulfilled and settled", examples = "30")
        long mandates,

        @Schema(description = "Not answered, not late", examples = "27")
        long open,

        @Schema(examples = "1") long late,

        @Schema(description = "Answered by an issued plan", examples = "2")
        long fulfilled,

        @Schema(description = "Excused, recalled or passed on", examples = "0")
        long settled) {}
