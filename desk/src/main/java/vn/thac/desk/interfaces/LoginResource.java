package vn.thac.desk.interfaces;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who wants to try operations out logs in on the way here, and is led back. */
@Path("/interfaces/login")
@Authenticated
public class LoginResource {

    @GET
    @Operation(hidden = true)
    public Response login() {
        return Response.seeOther(URI.create("/interfaces/")).build();
    }
}
