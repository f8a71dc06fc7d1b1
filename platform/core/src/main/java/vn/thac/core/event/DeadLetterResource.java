package vn.thac.core.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.request.Actor;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;

/** What could not be taken from the event stream: to see, and to try again. */
@Path("/v1/dead-letters")
@Tag(name = "Operations")
@RolesAllowed(Actor.ADMINISTRATOR)
@Blocking
public class DeadLetterResource {

    @Inject
    DeadLetters deadLetters;

    @GET
    @Operation(summary = "Events that a handler could not take")
    public Page<DeadLetters.DeadLetter> list(@BeanParam PageQuery page) {
        return deadLetters.list(page);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Take a dead letter again")
    @APIResponse(responseCode = "204", description = "Taken")
    public void replay(@Parameter(description = "Id of the dead letter") UUID id) {
        deadLetters.replay(id);
    }
}
