package vn.thac.report.regime;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import vn.thac.core.request.ETags;
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
    PeriodStore periods;

    @Inject
    RegimeListStore list;

    @Inject
    RegimeAccess access;

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
        return RestResponse.ResponseBuilder.ok(RegimeView.of(regime, periods.of(id)))
                .tag(ETags.tag(regime.version()))
                .build();
    }
}
