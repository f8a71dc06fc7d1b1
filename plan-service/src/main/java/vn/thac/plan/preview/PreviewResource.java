package vn.thac.plan.preview;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.Problems;
import vn.thac.plan.PlanId;

/** What a draft would bring, over REST. */
@Path("/v1/plans/{id}/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issue")
@Blocking
public class PreviewResource {

    @Inject
    PreviewDraft preview;

    @Inject
    Problems problems;

    @GET
    @Operation(
            summary = "What issuing a draft would bring",
            description = "As the dry run of its package says it. What has become wrong since it was drafted is named.")
    @APIResponse(responseCode = "200", description = "What issuing would bring")
    @APIResponse(responseCode = "409", description = "It is issued")
    @APIResponse(responseCode = "422", description = "It could not be issued as it stands")
    public Preview preview(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return preview.preview(new PlanId(id), problems.language(headers));
    }

    @GET
    @Path("/units")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Which units a draft would reach, and what each would get",
            description = "Counted by the expansion that issuing it runs.")
    @APIResponse(responseCode = "200", description = "What issuing would bring")
    @APIResponse(responseCode = "409", description = "It is issued")
    @APIResponse(responseCode = "422", description = "It could not be issued as it stands")
    public Page<UnitReached> units(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return preview.units(new PlanId(id), page);
    }
}
