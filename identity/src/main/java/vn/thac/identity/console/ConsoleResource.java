package vn.thac.identity.console;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the page at / where the services' documents and the login are. */
@Path("/console.json")
@PermitAll
public class ConsoleResource {

    @Inject
    @ConfigProperty(name = "thac.services.identity.url", defaultValue = "http://localhost:8081")
    String identity;

    @Inject
    @ConfigProperty(name = "thac.services.plan.url", defaultValue = "http://localhost:8082")
    String plan;

    @Inject
    @ConfigProperty(name = "thac.services.task.url", defaultValue = "http://localhost:8083")
    String task;

    @Inject
    @ConfigProperty(name = "thac.services.report.url", defaultValue = "http://localhost:8084")
    String report;

    /** The realm as browsers reach it. */
    @Inject
    @ConfigProperty(name = "thac.login.url")
    String realm;

    /** A service and where it answers. */
    public record Service(String name, String url) {}

    /** Where to log in, as a public client with PKCE. */
    public record Login(String clientId, String authorizationUrl, String tokenUrl) {}

    /** Everything that the page needs to know. */
    public record Settings(List<Service> services, Login login) {}

    @GET
    @Operation(hidden = true)
    public Settings settings() {
        String openId = realm + "/protocol/openid-connect";
        return new Settings(
                List.of(
                        new Service("identity", identity), new Service("plan-service", plan),
                        new Service("task-service", task), new Service("report-service", report)),
                new Login("thac-swagger", openId + "/auth", openId + "/token"));
    }
}
