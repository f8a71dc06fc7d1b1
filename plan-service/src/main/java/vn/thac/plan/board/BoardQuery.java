package vn.thac.plan.board;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** Which mandates of a board are wanted. */
public class BoardQuery {

    /** A column of the board. */
    public enum Column implements WireName {
        OPEN,
        LATE,
        FULFILLED,
        NONE_SET,
        EXCUSED,
        RECALLED,
        FALLING_SHORT
    }

    @NotNull
    @QueryParam("plan")
    @Parameter(description = "The plan at the top", required = true)
    @Nullable
    UUID plan;

    @QueryParam("level")
    @Parameter(description = "Level of the addressee", example = "commune")
    @Nullable
    String level;

    @QueryParam("track")
    @Parameter(description = "Track of the addressee", example = "government")
    @Nullable
    String track;

    @QueryParam("state")
    @Parameter(
            description = "The column of the board",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "open",
                                "late",
                                "fulfilled",
                                "none-set",
                                "excused",
                                "recalled",
                                "falling-short"
                            }))
    @Nullable
    Column state;
}
