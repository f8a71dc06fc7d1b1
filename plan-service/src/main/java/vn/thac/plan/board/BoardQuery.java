package vn.thac.plan.board;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which mandates of a board are wanted. */
public class BoardQuery {

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
    @Parameter(description = "The column of the board", example = "late")
    @Pattern(regexp = "open|late|fulfilled|none-set|excused")
    @Nullable
    String state;
}
