package vn.thac.plan.mandate;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which mandates are wanted. */
public class MandateQuery {

    @QueryParam("unit")
    @Parameter(description = "Reference of the addressee or its heir", example = "capuy:106")
    @Nullable
    String unit;

    @QueryParam("plan")
    @Parameter(description = "The plan that asks")
    @Nullable
    UUID plan;

    @QueryParam("state")
    @Pattern(regexp = "open|late|fulfilled|excused|passed-on|unfulfilled")
    @Parameter(description = "open: not late; unfulfilled: open or late")
    @Nullable
    String state;

    @QueryParam("relation")
    @Pattern(regexp = "ordered|requested")
    @Parameter(description = "What the plan orders, or what it only requests")
    @Nullable
    String relation;
}
