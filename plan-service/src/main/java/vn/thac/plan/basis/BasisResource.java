package vn.thac.plan.basis;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentStore;
import vn.thac.plan.register.PlanSight;

/** What plans rest on, over REST. */
@Path("/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basis", description = "The documents that plans rest on")
@Blocking
public class BasisResource {

    @Inject
    PlanSight sight;

    @Inject
    ReadBasis basis;

    @Inject
    DocumentStore documents;

    @GET
    @Path("/basis")
    @Operation(
            summary = "Everything that the plan rests on, with gaps",
            description =
                    "Of an issued plan. Documents cited by it and by what stands above it, as each text has them; of a plan"
                            + " that the caller may not read only what the texts say that it may, and nothing above it.")
    public BasisView basis(@PathParam("id") UUID id) {
        return basis.of(visible(id));
    }

    @GET
    @Path("/path-to/{document}")
    @Operation(
            summary = "The way from a plan up to a plan or document",
            description = "The longest way that implements step by step; a gap is a step of it.")
    public BasisView.Path path(
            @PathParam("id") UUID id,
            @PathParam("document") @Parameter(description = "Id of the plan or document above") UUID document) {
        PlanId plan = visible(id);
        if (!documents.knows(document)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return basis.path(plan, document);
    }

    private PlanId visible(UUID id) {
        return sight.require(new PlanId(id)).plan().id();
    }
}
