package vn.thac.plan.amendment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.burden.Burden;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.forecast.ForecastAmendment;
import vn.thac.plan.handdown.HandingDown;

/** What an amendment would come to; nothing has changed. */
public record AmendmentTrial(
        UUID plan,

        @Schema(description = "The edition that it would make", examples = "2")
        int edition,

        @Schema(
                examples = "recalled",
                enumeration = {"recalled", "stays"})
        String openWork,

        @Schema(description = "What the new text says otherwise than the one in force")
        List<PartChange> changes,

        @Schema(description = "Addressees whose members would be told anew")
        List<String> sent,

        @JsonUnwrapped ForecastAmendment.Numbers follows,

        @Schema(description = "What becomes of what is handed down; in no other number here")
        HandingDown.Numbers handedDown,

        @Schema(
                description = "Events that plan-service would tell of the plan that it amends, by their types",
                examples = "{\"mandate.changed.v1\": 11}")
        Map<String, Integer> events,

        @Schema(description = "What would fall on whom by the whole new text")
        Burden burden) {}
