package vn.thac.plan.reading;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which members of a plan's addressees are wanted. */
public class MemberQuery {

    @QueryParam("addressee")
    @Parameter(description = "Key of an addressee", example = "xa")
    @Nullable
    String addressee;

    @QueryParam("unit")
    @Parameter(description = "Reference of a unit", example = "ubnd:106")
    @Nullable
    String unit;
}
