package vn.thac.plan.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.LargeBody;
import vn.thac.core.problem.Problems;
import vn.thac.core.request.ETags;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.preview.Preview;
import vn.thac.plan.preview.PreviewPlan;

/** What a draft does to a plan in force, over REST. */
@Path("/v1/plans/{id}/amendment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Amendments", description = "A document of its own gives a plan in force its next edition")
@Blocking
public class AmendmentResource {

    static final String YAML = "application/yaml";

    @Inject
    CarryAmendment carry;

    @Inject
    DropAmendment drop;

    @Inject
    ReadAmendment read;

    @Inject
    PreviewPlan preview;

    @Inject
    Problems problems;

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
    @LargeBody
    @Operation(
            summary = "Put the whole new text of the plan that a draft amends",
            description =
                    "The draft's basis has a line `amends` that cites the plan; where the plan has no number, `plan` says"
                            + " its id. The package is the plan's whole text as it shall be, checked as any package on the day of"
                            + " the draft; kind, issuer, number and date stay. Keys mean what they meant. Issuing the draft makes it"
                            + " the plan's next edition. It is made from the edition in force; put it again where another has come.")
    @APIResponse(
            responseCode = "200",
            description = "What it says otherwise",
            content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    @APIResponse(responseCode = "409", description = "The draft lies with who signs, or the plan is not in force")
    @APIResponse(responseCode = "412", description = "The draft has changed since it was read")
    public RestResponse<AmendmentView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = AmendmentBody.class)),
                                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))
                            })
                    byte[] body,
            @Context HttpHeaders headers) {
        PlanId draft = new PlanId(id);
        AmendmentBody.Read said = AmendmentBody.read(tree(headers, body));
        CarryAmendment.Carried carried = carry.carry(draft, ifMatch, said.text(), said.openWork(), said.plan());
        List<Preview.Warning> warnings = preview.warnings(carried.warnings(), problems.language(headers));
        return answer(read.read(draft, warnings));
    }

    @GET
    @Operation(
            summary = "What a document does to a plan",
            description = "The new text and what it says otherwise than the edition it was made from, by keys.")
    @APIResponse(
            responseCode = "200",
            description = "The amendment",
            content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    @APIResponse(responseCode = "404", description = "It carries no new text, or you do not see both")
    public RestResponse<AmendmentView> get(@PathParam("id") UUID id) {
        return answer(read.read(new PlanId(id), null));
    }

    @DELETE
    @Operation(
            summary = "Take the new text away from a draft",
            description = "That it amends the plan is a mere relation then, as its basis says.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public RestResponse<Void> delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drop.drop(new PlanId(id), ifMatch);
        return RestResponse.noContent();
    }

    private static RestResponse<AmendmentView> answer(AmendmentView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }

    private static JsonNode tree(HttpHeaders headers, byte[] body) {
        MediaType type = headers.getMediaType();
        return PackageReader.tree(body, type != null && type.getSubtype().contains("yaml"));
    }
}
