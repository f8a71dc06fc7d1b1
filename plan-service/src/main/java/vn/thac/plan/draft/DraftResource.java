package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Drafts of plans over REST. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "A plan before it is issued; private to its unit")
@Blocking
public class DraftResource {

    public static final String YAML = "application/yaml";

    @Inject
    RevisePlan revise;

    @Inject
    DeleteDraft delete;

    @Inject
    ShowDraft show;

    @Inject
    Problems problems;

    @PUT
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
    @Operation(
            summary = "Put another text in the place of a draft's",
            description = "The whole package, checked as at its first writing. Only while it is a draft that nobody"
                    + " is asked to sign; by who drafts for its issuer.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @LargeBody
    public RestResponse<DraftView> replace(
            @Context HttpHeaders headers,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(ref = PackageBody.REF) byte[] body) {
        DraftView draft =
                show.of(revise.revise(new PlanId(id), ifMatch, read(headers, body)), problems.language(headers));
        return RestResponse.ResponseBuilder.ok(draft)
                .tag(ETags.tag(draft.plan().version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a draft",
            description = "The mandates that it was to answer stay open. What was issued cannot be deleted.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "It is issued")
    @APIResponse(responseCode = "412", description = "The draft has changed since it was read")
    public RestResponse<Void> delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        delete.delete(new PlanId(id), ifMatch);
        return RestResponse.noContent();
    }

    /** The answer of an act by which there is a plan that was not there before. */
    public static RestResponse<Object> created(DraftView made) {
        return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.CREATED, made)
                .location(URI.create("/v1/plans/" + made.plan().id()))
                .tag(ETags.tag(made.plan().version()))
                .build();
    }

    /** The package in a body, as JSON or as YAML. */
    public static JsonNode read(HttpHeaders headers, byte[] body) {
        MediaType type = headers.getMediaType();
        boolean yaml = type != null && type.getSubtype().contains("yaml");
        return PackageReader.tree(body, yaml);
    }
}
