package vn.thac.plan.cascade;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.Sight;

/** The progress of a falling plan over REST. */
@Path("/v1/plans/{id}/fan-out")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issue")
@Blocking
public class FanOutResource {

    @Inject
    PlanStore plans;

    @Inject
    Sight sight;

    @Inject
    ProgressStore progress;

    @GET
    @Operation(summary = "How far an issued plan has fallen")
    public FanOutProgress progress(@PathParam("id") UUID id) {
        PlanId plan = new PlanId(id);
        if (!(sight.require(plans.find(plan)).plan() instanceof Plan.Issued)) {
            throw Refused.of(PlanRefusal.PLAN_NOT_ISSUED);
        }
        return progress.of(plan).orElseGet(() -> FanOutProgress.ofNothing(id));
    }
}
