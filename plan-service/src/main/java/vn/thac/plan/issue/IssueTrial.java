package vn.thac.plan.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.amendment.AmendmentTrial;
import vn.thac.plan.burden.Burden;
import vn.thac.plan.ending.EndTrial;
import vn.thac.plan.expansion.Forecast;
import vn.thac.plan.preview.Preview;
import vn.thac.plan.reading.PlanView;

/** What issuing a draft would come to; nothing has changed. */
public record IssueTrial(
        PlanView plan,
        Forecast follows,

        @Schema(
                description = "Events that plan-service would tell of the plan, by their types",
                examples = "{\"mandate.raised.v1\": 15}")
        Map<String, Integer> events,

        @Schema(
                description = "To how many units the holders of an item would hand it down, by its key",
                examples = "{\"KG-D74\": 145}")
        Map<String, Integer> handedDown,

        @Schema(description = "What would fall on whom") Burden burden,

        @Schema(description = "What becomes of the plan that it amends; absent where it carries no new text of one")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        AmendmentTrial amendment,

        @Schema(description = "Plans that it replaces, and what their end would come to")
        List<EndTrial> superseded,

        @Schema(description = "What is allowed but should be known, as it would be issued")
        List<Preview.Warning> warnings) {}
