package vn.thac.task.board;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.task.PlanId;

/** The board of assignments. */
@Path("/v1/boards/assignments")
@Tag(name = "Boards", description = "How the work stands")
@Blocking
public class BoardResource {

    @Inject
    ShowBoard showBoard;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "readAssignmentBoard",
            summary = "How the work stands, tier by tier, in official buckets",
            description = "Under a plan and everything below it; of a unit and all that it commands, over all plans; or"
                    + " both. Without either, all that the actor may see. A province is its People's Committee.")
    public AssignmentBoard show(
            @QueryParam("plan")
                    @Parameter(
                            description = "The plan at the top; all plans when absent",
                            example = "0190c5a2-8f00-7000-8000-000000000001")
                    @Nullable
                    UUID plan,
            @QueryParam("unit")
                    @Parameter(
                            description = "The unit whose work it is, and that of all that it commands",
                            example = "ubnd:91")
                    @Nullable
                    String unit,
            @QueryParam("asOf") @Parameter(description = "Today or a past day", example = "2024-06-30") @Nullable
                    LocalDate asOf) {
        return showBoard.show(plan == null ? null : new PlanId(plan), unit, asOf);
    }
}
