package vn.thac.plan.progress;

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
import vn.thac.plan.PlanId;
import vn.thac.plan.register.PlanSight;

/** The progress of a fan-out over REST. */
@Path("/v1/plans/{id}/fan-out")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issue")
@Blocking
public class FanOutResource {

    @Inject
    PlanSight sight;

    @Inject
    ProgressStore progress;

    @GET
    @Operation(
            summary = "How far an issued plan has reached its addressees",
            description = "Members expanded, mandates, assignments and obligations made, each beside how many there"
                    + " shall be. The issue was answered before; this is worked off after it.")
    public FanOutProgress progress(@PathParam("id") UUID id) {
        PlanId plan = sight.requireIssued(new PlanId(id)).id();
        return progress.of(plan).orElseGet(() -> FanOutProgress.ofNothing(id));
    }
}
