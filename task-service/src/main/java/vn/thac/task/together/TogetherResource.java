package vn.thac.task.together;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.problem.Problems;
import vn.thac.core.request.Idempotent;

/** One report for several assignments, over REST. */
@Path("/v1/assignment-reports")
@Tag(name = "Steps")
@Blocking
public class TogetherResource {

    private static final int MULTI_STATUS = 207;

    @Inject
    ReportTogether reportTogether;

    @Inject
    Problems problems;

    @POST
    @Idempotent
    @Operation(
            operationId = "reportAssignments",
            summary = "Report progress, or the result, for several assignments at once",
            description =
                    "Each row is taken or refused for itself, as `progress` or `complete` of that assignment would be.")
    @APIResponse(
            responseCode = "207",
            description = "What became of each row",
            content = @Content(schema = @Schema(implementation = TogetherView.class)))
    public RestResponse<TogetherView> report(@Valid @NotNull TogetherReport body, @Context HttpHeaders headers) {
        TogetherView view = reportTogether.report(body, problems.language(headers));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.OK, view)
                .status(MULTI_STATUS)
                .build();
    }
}
