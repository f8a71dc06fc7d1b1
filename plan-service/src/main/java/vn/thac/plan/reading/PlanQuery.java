package vn.thac.plan.reading;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.register.Life;

/** Which plans are wanted. */
public class PlanQuery {

    @QueryParam("issuer")
    @Parameter(description = "Reference of the issuing unit", example = "ubnd:91")
    @Nullable
    String issuer;

    @QueryParam("state")
    @Parameter(
            description = "Where it is in its life; issued: in force",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"draft", "submitted", "issued", "withdrawn", "closed", "superseded"}))
    @Nullable
    Life state;

    @QueryParam("number")
    @Parameter(description = "Number and symbol; leading zeros and case do not count", example = "234/KH-UBND")
    @Nullable
    String number;

    @QueryParam("kind")
    @Parameter(description = "Kind of the document", example = "plan")
    @Nullable
    String kind;

    @QueryParam("under")
    @Parameter(description = "Plans that implement this one, directly or through others")
    java.util.@Nullable UUID under;
}
