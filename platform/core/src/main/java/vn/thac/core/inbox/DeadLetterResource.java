package vn.thac.core.inbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.Actor;

/** What could not be taken from the event stream: to see, to try again, to give up. */
@Path("/v1/dead-letters")
@Tag(name = "Operations")
@RolesAllowed(Actor.ADMINISTRATOR)
@Blocking
public class DeadLetterResource {

    @Inject
    DeadLetters deadLetters;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Events that a handler could not take")
    public Page<DeadLetters.DeadLetter> list(
            @QueryParam("open")
                    @Parameter(description = "Only those that wait for a decision, or only the others")
                    @Nullable
                    Boolean open,
            @BeanParam PageQuery page) {
        return deadLetters.list(open, page);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A dead letter, opened",
            description = "With its payload, as far as it can be shown, and where it lies on Kafka.")
    public DeadLetters.Opened read(@Parameter(description = "Id of the dead letter") UUID id) {
        return deadLetters.open(id);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Take a dead letter again")
    @APIResponse(responseCode = "204", description = "Taken")
    public void replay(@Parameter(description = "Id of the dead letter") UUID id) {
        deadLetters.replay(id);
    }

    /** Why an event will never be taken. */
    public record Discard(
            @NotBlank @Size(max = 2_000) @Schema(examples = "Do tay người viết; sự kiện đúng đã đến sau đó")
            String reason) {}

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "Give a dead letter up, with the reason", description = "It stays to be seen.")
    @APIResponse(responseCode = "204", description = "Given up")
    public void discard(@Parameter(description = "Id of the dead letter") UUID id, @NotNull @Valid Discard why) {
        deadLetters.discard(id, why.reason());
    }
}
