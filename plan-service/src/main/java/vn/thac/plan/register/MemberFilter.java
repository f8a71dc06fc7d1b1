package vn.thac.plan.register;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which members of a plan's parties are wanted. */
public class MemberFilter {

    @QueryParam("party")
    @Parameter(description = "Key of a party", example = "xa")
    @Nullable
    String party;

    @QueryParam("unit")
    @Parameter(description = "Reference of a unit", example = "ubnd:106")
    @Nullable
    String unit;
}
