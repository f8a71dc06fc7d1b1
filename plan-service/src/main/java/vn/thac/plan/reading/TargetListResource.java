package vn.thac.plan.reading;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.problem.Problems;
import vn.thac.plan.PlanId;

/** The targets of a plan, over REST. */
@Path("/v1/plans/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
@Blocking
public class TargetListResource {

    @Inject
    ReadTargets read;

    @Inject
    Problems problems;

    @GET
    @Operation(
            summary = "What a plan wants reached",
            description =
                    "In the order of its text, each in a sentence too, with who answers for it and how far it is spread over"
                            + " units. Whether it is reached: `GET /v1/boards/targets` of report-service.")
    public List<TargetLine> targets(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return read.of(new PlanId(id), problems.language(headers));
    }
}
