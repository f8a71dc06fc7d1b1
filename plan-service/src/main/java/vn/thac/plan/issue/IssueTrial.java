package vn.thac.plan.issue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.expansion.Forecast;
import vn.thac.plan.preview.Preview;
import vn.thac.plan.reading.PlanView;

/** What issuing a draft would come to; nothing has changed. */
public record IssueTrial(
        PlanView plan,
        Forecast follows,

        @Schema(description = "What is allowed but should be known, as it would be issued")
        List<Preview.Warning> warnings) {}
