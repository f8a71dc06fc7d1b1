package vn.thac.plan.board;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.StoredPlan;

/** The board of a cascade over REST. */
@Path("/v1/boards/cascade")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boards", description = "How far a plan has come among those below")
@Blocking
public class CascadeBoardResource {

    @Inject
    CascadeBoardStore board;

    @Inject
    PlanSight sight;

    @GET
    @Operation(
            operationId = "readCascadeBoard",
            summary = "Who below a plan has been asked and has answered, for each level and track",
            description =
                    "Counts the mandates of the plan and of every plan that implements it, directly or through others.")
    public CascadeBoard read(@Valid @BeanParam BoardQuery query) {
        Plan plan = visible(query);
        return board.of(plan.id().value(), plan.life());
    }

    @GET
    @Path("/units")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "listCascadeBoardUnits",
            summary = "The mandates behind a number of the board, with their units")
    public Page<CascadeBoard.Line> units(@Valid @BeanParam BoardQuery query, @BeanParam PageQuery page) {
        visible(query);
        return board.lines(query, page);
    }

    /** The plan that was asked for; validation has seen that there is one. */
    private Plan visible(BoardQuery query) {
        StoredPlan plan = sight.require(new PlanId(Objects.requireNonNull(query.plan)));
        plan.issued();
        return plan.plan();
    }
}
