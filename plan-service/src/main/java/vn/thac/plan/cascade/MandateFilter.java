package vn.thac.plan.cascade;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which mandates are wanted. */
public class MandateFilter {

    @QueryParam("unit")
    @Parameter(description = "Reference of the addressee", example = "capuy:106")
    @Nullable
    String unit;

    @QueryParam("plan")
    @Parameter(description = "The plan that asks")
    @Nullable
    UUID plan;

    @QueryParam("state")
    @Pattern(regexp = "open|late|fulfilled|unfulfilled")
    @Parameter(description = "open: not late; unfulfilled: open or late")
    @Nullable
    String state;
}
