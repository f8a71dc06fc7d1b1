package vn.thac.report.regime;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.ETags;
import vn.thac.core.request.Idempotent;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/** Reporting rules of issued plans. */
@Path("/v1/regimes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes", description = "Who reports to whom, how often, by when, in which form")
@Blocking
public class RegimeResource {

    @Inject
    RegimeStore regimes;

    @Inject
    RegimeListStore list;

    @Inject
    RegimeAccess access;

    @Inject
    AskReport askReport;

    @GET
    @Operation(summary = "The regimes that you may see, of one plan or of all")
    public Page<RegimeView> list(
            @QueryParam("plan") @Parameter(description = "Only those of this plan") @Nullable PlanId plan,
            @Valid @BeanParam PageQuery page) {
        return list.page(plan, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One regime with its periods, the newest first")
    public RestResponse<RegimeView> read(@PathParam("id") RegimeId id) {
        Regime regime = access.visible(id);
        return RestResponse.ResponseBuilder.ok(RegimeView.of(regime, regimes.periods(id)))
                .tag(ETags.tag(regime.version()))
                .build();
    }

    @POST
    @Path("/{id}/ask")
    @Idempotent
    @Operation(
            summary = "Ask for a report on demand",
            description = "By who collects the regime's reports. It has its own subject and due date, and is owed by"
                    + " everybody in the regime or by the units named.")
    @APIResponse(responseCode = "201", description = "Asked; the obligations are open")
    public RestResponse<OpenedPeriod> ask(@PathParam("id") RegimeId id, @NotNull @Valid AdHocRequest request) {
        OpenedPeriod opened = askReport.ask(id, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, opened)
                .location(URI.create("/v1/regimes/" + id + "/periods/" + opened.period()))
                .build();
    }
}
