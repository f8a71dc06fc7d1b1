package vn.thac.plan.citation;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.plan.PlanId;

/** A reviewer's word on what a cited document is, over REST. */
@Path("/v1/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Basis")
@Blocking
public class ResolveResource {

    /** The plan of ours that the document is. */
    public record Resolution(@NotNull UUID plan) {}

    /** The document with what it turned out to be. */
    public record Resolved(
            @Schema(description = "The document that was cited")
            UUID document,

            UUID plan) {}

    /** Why the document is not what it was taken for. */
    @Schema(name = "CitationUndone")
    public record Undoing(@NotBlank @Size(max = 2_000) String reason) {}

    @Inject
    ResolveByHand resolve;

    @Inject
    UndoCitation undo;

    @POST
    @Path("/resolve")
    @Idempotent
    @Operation(
            summary = "Say which plan a cited document is",
            description = "For citations whose number, issuer or date disagree with the document itself: the citation"
                    + " stays as it is. It holds for the plans of the unit acted for and of those that it came after, which must have cited the"
                    + " document.")
    public Resolved resolve(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content = @Content(example = "{\"plan\": \"01920000-0000-7000-8000-000000000009\"}"))
                    @Valid
                    Resolution resolution) {
        resolve.resolve(id, new PlanId(resolution.plan()));
        return new Resolved(id, resolution.plan());
    }

    @POST
    @Path("/unresolve")
    @Idempotent
    @Operation(
            summary = "Say that a cited document is not the plan that it was taken for",
            description =
                    "For the plans of the unit acted for; the document by its own id, or by that of the plan that it"
                            + " was taken for. What stood above them by that alone no longer does, and a mandate that was answered"
                            + " by that alone is open again. The rule never links it again.")
    public List<Resolved> unresolve(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(example = "{\"reason\": \"Nhầm với văn bản cùng số\"}"))
                    @Valid
                    @NotNull
                    Undoing undoing) {
        return undo.undo(id, undoing.reason()).stream()
                .map(undone -> new Resolved(undone.document(), undone.plan().value()))
                .distinct()
                .toList();
    }
}
