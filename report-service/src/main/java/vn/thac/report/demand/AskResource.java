package vn.thac.report.demand;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.OpenedPeriod;

/** Reports out of turn. */
@Path("/v1/regimes/{id}/ask")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes")
@Blocking
public class AskResource {

    @Inject
    AskReport askReport;

    @POST
    @Idempotent
    @Operation(
            operationId = "askReport",
            summary = "Ask for a report on demand",
            description = "By who collects the regime's reports. It has its own subject and due date, and is owed by"
                    + " everybody in the regime on that day or by the units named.")
    @APIResponse(
            responseCode = "201",
            description = "Asked; the obligations are open",
            content = @Content(schema = @Schema(implementation = OpenedPeriod.class)))
    public RestResponse<OpenedPeriod> ask(@PathParam("id") RegimeId id, @NotNull @Valid AdHocRequest request) {
        OpenedPeriod opened = askReport.ask(id, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, opened)
                .location(URI.create("/v1/regimes/" + id + "/periods/" + opened.period()))
                .build();
    }
}
