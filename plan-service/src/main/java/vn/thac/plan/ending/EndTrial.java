package vn.thac.plan.ending;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.reading.PlanView;

/** What bringing a plan to its end would come to; nothing has changed. */
public record EndTrial(
        PlanView plan,

        @Schema(description = "Mandates that would be recalled", examples = "14")
        long mandates,

        @Schema(description = "Mandates of others that it answers and that would be open again", examples = "1")
        int reopened,

        @Schema(description = "Plans that rest on it and would be told", examples = "3")
        int warned,

        @Schema(description = "Units that it has reached", examples = "106")
        long units,

        @Schema(
                description =
                        "Assignments that task-service has made of what it gives itself; which of them are open, and"
                                + " what recurs and has opened anew, says its board `/v1/boards/assignments?plan=`",
                examples = "195")
        long assignments,

        @Schema(
                description = "Assignments that units below have of those, by `passesTo`: they end with it too",
                examples = "12")
        long handedDown,

        @Schema(
                description = "Reports that report-service has opened under it; which of them are owed says its list"
                        + " `/v1/obligations?plan=`",
                examples = "106")
        long obligations,

        @Schema(
                description = "Events that plan-service would tell, by their types",
                examples = "{\"plan.withdrawn.v1\": 1, \"mandate.recalled.v1\": 14}")
        Map<String, Integer> events) {}
