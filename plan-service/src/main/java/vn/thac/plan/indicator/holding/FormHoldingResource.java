package vn.thac.plan.indicator.holding;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.request.ETags;
import vn.thac.plan.indicator.holding.Rights.Of;

/** Whose form it is, over REST. */
@Path("/v1/forms/{code}/holding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Blocking
public class FormHoldingResource {

    private static final String EXAMPLE =
            "{\"unit\": \"ubnd:91\", \"reason\": \"Giao chủ trì theo Quyết định số 12/QĐ-UBND\"}";

    @Inject
    AskHolding ask;

    @Inject
    PassDefinition pass;

    @Inject
    GrantDefinition grant;

    @GET
    @Operation(
            operationId = "readFormHolding",
            summary = "Who may define a form",
            description = "Its owner, and those to whom the owner granted it. A unit that stands above the owner takes"
                    + " the code over by defining it in a plan; anybody may use it unchanged.")
    public RestResponse<HoldingView> holding(@PathParam("code") String code) {
        return answer(ask.view(Of.FORM, code));
    }

    @POST
    @Path("/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "handOverForm",
            summary = "Make a form another unit's",
            description = "By its owner, with the duty issue, or an administrator. All its versions stay as they are.")
    public RestResponse<HoldingView> handOver(
            @PathParam("code") String code,
            @RequestBody(required = true, content = @Content(example = EXAMPLE)) @Valid HoldingChange change) {
        return answer(pass.pass(Of.FORM, code, change));
    }

    @POST
    @Path("/grant")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "grantForm",
            summary = "Let another unit define a form too",
            description = "By its owner, with the duty issue, or an administrator. The owner stays its owner.")
    public RestResponse<HoldingView> grant(
            @PathParam("code") String code,
            @RequestBody(required = true, content = @Content(example = EXAMPLE)) @Valid HoldingChange change) {
        return answer(grant.grant(Of.FORM, code, change));
    }

    @POST
    @Path("/withdraw-grant")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "withdrawGrantOfForm",
            summary = "Let a unit no longer define a form",
            description = "By its owner, with the duty issue, or an administrator. What it has defined stays.")
    public RestResponse<HoldingView> withdraw(
            @PathParam("code") String code,
            @RequestBody(required = true, content = @Content(example = EXAMPLE)) @Valid HoldingChange change) {
        return answer(grant.withdraw(Of.FORM, code, change));
    }

    private static RestResponse<HoldingView> answer(HoldingView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }
}
