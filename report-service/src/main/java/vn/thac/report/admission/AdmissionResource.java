package vn.thac.report.admission;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.ETags;
import vn.thac.core.request.Idempotent;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.RegimeDecision;

/** Whether a regime that is not entitled by itself enters the totals of its form. */
@Path("/v1/regimes/{id}/admission")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes")
@Blocking
public class AdmissionResource {

    @Inject
    ReadAdmission readAdmission;

    @Inject
    AdmitRegime admitRegime;

    @GET
    @Operation(
            summary = "Whether a regime was let into the totals of its form, and who decides",
            description = "For who sees the regime or may read the form's owner.")
    public RestResponse<AdmissionView> admission(@PathParam("id") RegimeId id) {
        return answer(id);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "admitRegime",
            summary = "Let a regime into the totals of its form",
            description =
                    "By the form's owner alone, with a reason. What the regime's units report then counts over all"
                            + " regimes where nobody entitled supplies; figures that are entitled are not moved.")
    public RestResponse<AdmissionView> admit(
            @PathParam("id") RegimeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RegimeDecision decision) {
        admitRegime.decide(id, true, decision, ifMatch);
        return answer(id);
    }

    @POST
    @Path("/withdraw")
    @Idempotent
    @Operation(
            summary = "Let a regime into the totals of its form no longer",
            description = "By the form's owner alone, with a reason. What was known before stays known.")
    public RestResponse<AdmissionView> withdrawAdmission(
            @PathParam("id") RegimeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RegimeDecision decision) {
        admitRegime.decide(id, false, decision, ifMatch);
        return answer(id);
    }

    private RestResponse<AdmissionView> answer(RegimeId id) {
        AdmissionView view = readAdmission.read(id);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }
}
