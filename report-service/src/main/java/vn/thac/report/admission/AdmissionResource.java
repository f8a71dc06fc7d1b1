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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.request.ETags;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.RegimeDecision;

/** Whether a regime that is not entitled by itself enters the totals of a form that it asks. */
@Path("/v1/regimes/{id}/admission")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes")
@Blocking
public class AdmissionResource {

    private static final String FORM =
            "One of the forms that the regime asks, or asked before its plan was amended; where none is given, that of now";

    @Inject
    ReadAdmission readAdmission;

    @Inject
    AdmitRegime admitRegime;

    @GET
    @Operation(
            summary = "Whether a regime was let into the totals of a form, and who decides",
            description = "For who sees the regime or may read the form's owner.")
    public RestResponse<AdmissionView> admission(
            @PathParam("id") RegimeId id,
            @QueryParam("form") @Parameter(description = FORM, example = "TE-01") @Nullable String form) {
        return answer(id, form);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "admitRegime",
            summary = "Let a regime into the totals of a form",
            description =
                    "By the form's owner alone, with a reason. What the regime's units report by the form then counts over"
                            + " all regimes where nobody entitled supplies; figures that are entitled are not moved."
                            + " Where the plan is amended and the regime asks another form, that form's owner decides"
                            + " anew.")
    public RestResponse<AdmissionView> admit(
            @PathParam("id") RegimeId id,
            @QueryParam("form") @Parameter(description = FORM, example = "TE-01") @Nullable String form,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RegimeDecision decision) {
        admitRegime.decide(id, form, true, decision, ifMatch);
        return answer(id, form);
    }

    @POST
    @Path("/withdraw")
    @Idempotent
    @Operation(
            summary = "Let a regime into the totals of a form no longer",
            description = "By the form's owner alone, with a reason. What was known before stays known.")
    public RestResponse<AdmissionView> withdrawAdmission(
            @PathParam("id") RegimeId id,
            @QueryParam("form") @Parameter(description = FORM, example = "TE-01") @Nullable String form,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RegimeDecision decision) {
        admitRegime.decide(id, form, false, decision, ifMatch);
        return answer(id, form);
    }

    private RestResponse<AdmissionView> answer(RegimeId id, @Nullable String form) {
        AdmissionView view = readAdmission.read(id, form);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }
}
