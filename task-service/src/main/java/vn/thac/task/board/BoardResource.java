package vn.thac.task.board;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.task.PlanId;

/** The board of assignments. */
@Path("/v1/boards/assignments")
@Tag(name = "Boards", description = "How the work stands")
@Blocking
public class BoardResource {

    @Inject
    ShowBoard showBoard;

    @GET
    @Operation(summary = "How the work stands under a plan and everything below it, tier by tier, in official buckets")
    public AssignmentBoard show(
            @QueryParam("plan")
                    @NotNull
                    @Parameter(description = "The plan at the top", example = "0190c5a2-8f00-7000-8000-000000000001")
                    UUID plan,
            @QueryParam("asOf") @Parameter(description = "Today or a past day", example = "2024-06-30") @Nullable
                    LocalDate asOf) {
        return showBoard.show(new PlanId(plan), asOf);
    }
}
