package vn.thac.plan.board;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.Sight;

/** The board of a cascade over REST. */
@Path("/v1/boards/cascade")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boards")
@Blocking
public class CascadeBoardResource {

    @Inject
    CascadeBoardStore board;

    @Inject
    PlanStore plans;

    @Inject
    Sight sight;

    @GET
    @Operation(
            summary = "Who below a plan has been asked and has answered, for each level and track",
            description =
                    "Counts the mandates of the plan and of every plan that implements it, directly or through others.")
    public CascadeBoard read(@Valid @BeanParam BoardFilter filter) {
        requireVisible(filter.plan);
        return board.of(filter.plan);
    }

    @GET
    @Path("/units")
    @Operation(summary = "The mandates behind a number of the board, with their units")
    public Page<CascadeBoard.Line> units(@Valid @BeanParam BoardFilter filter, @BeanParam PageQuery page) {
        requireVisible(filter.plan);
        return board.lines(filter, page);
    }

    private void requireVisible(UUID plan) {
        if (!(sight.require(plans.find(new PlanId(plan))).plan() instanceof Plan.Issued)) {
            throw Refused.of(PlanRefusal.PLAN_NOT_ISSUED);
        }
    }
}
