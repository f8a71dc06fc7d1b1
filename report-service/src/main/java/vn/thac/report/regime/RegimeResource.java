package vn.thac.report.regime;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.ETags;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;

/** Reporting rules of issued plans. */
@Path("/v1/regimes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes", description = "Who reports to whom, how often, by when, in which form")
@Blocking
public class RegimeResource {

    @Inject
    PeriodStore periods;

    @Inject
    RegimeListStore list;

    @Inject
    RegimeAccess access;

    @Inject
    EndRegime endRegime;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "The regimes that you may see, of one plan or of all")
    public Page<RegimeView> list(
            @QueryParam("plan") @Parameter(description = "Only those of this plan") @Nullable PlanId plan,
            @Valid @BeanParam PageQuery page) {
        return list.page(plan, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One regime with its periods, the newest first",
            description = "Who reports to whom, through whom, how often, in which form and by when, as its plan"
                    + " says; with the periods that have opened, each with its due date.")
    public RestResponse<RegimeView> read(@PathParam("id") RegimeId id) {
        return answer(access.visible(id));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Operation(
            summary = "End the regime: no further period opens and nothing more is asked for",
            description = "By the plan's issuer, with a reason. What is owed already stays owed; it can be waived.")
    public RestResponse<RegimeView> end(
            @PathParam("id") RegimeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RegimeDecision decision) {
        return answer(endRegime.decide(id, true, decision, ifMatch));
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @Operation(
            summary = "Let a regime that was ended go on",
            description = "By the plan's issuer, with a reason. Periods open from the next one on.")
    public RestResponse<RegimeView> resume(
            @PathParam("id") RegimeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RegimeDecision decision) {
        return answer(endRegime.decide(id, false, decision, ifMatch));
    }

    private RestResponse<RegimeView> answer(Regime regime) {
        return RestResponse.ResponseBuilder.ok(RegimeView.of(regime, periods.of(regime.id())))
                .tag(ETags.tag(regime.version()))
                .build();
    }
}
