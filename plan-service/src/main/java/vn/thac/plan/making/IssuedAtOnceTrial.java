package vn.thac.plan.making;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.issue.IssueTrial;

/** What drafting a plan and issuing it in one act would come to; nothing has changed. */
@Schema(name = "DraftAndIssueTrial")
record IssuedAtOnceTrial(
        @JsonProperty("package")
        @Schema(implementation = Object.class, description = "As contract/plan-package.schema.json")
        JsonNode text,

        @JsonUnwrapped IssueTrial tried) {}
