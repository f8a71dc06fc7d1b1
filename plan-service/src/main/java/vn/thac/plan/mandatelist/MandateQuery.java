package vn.thac.plan.mandatelist;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.command.Relation;

/** Which mandates are wanted. */
public class MandateQuery {

    /** How a mandate stands, or that it stands to be answered. */
    public enum State implements WireName {
        OPEN,
        LATE,
        FULFILLED,
        EXCUSED,
        PASSED_ON,
        RECALLED,
        UNFULFILLED
    }

    @QueryParam("unit")
    @Parameter(description = "Reference of the addressee or its heir", example = "capuy:106")
    @Nullable
    String unit;

    @QueryParam("plan")
    @Parameter(description = "The plan that asks")
    @Nullable
    UUID plan;

    @QueryParam("state")
    @Parameter(
            description = "open: not late; unfulfilled: open or late",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "open",
                                "late",
                                "fulfilled",
                                "excused",
                                "passed-on",
                                "recalled",
                                "unfulfilled"
                            }))
    @Nullable
    State state;

    @QueryParam("relation")
    @Parameter(
            description = "What the plan orders, or what it only requests",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ordered", "requested"}))
    @Nullable
    Relation relation;
}
