package vn.thac.plan.making;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.preview.Preview;

/** What a draft from mandates would say, and what issuing it would bring; nothing has changed. */
@Schema(name = "DraftTrial")
record InheritTrial(
        @JsonProperty("package")
        @Schema(implementation = Object.class, description = "As contract/plan-package.schema.json")
        JsonNode text,

        @JsonUnwrapped Preview follows) {}
