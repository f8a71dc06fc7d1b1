package vn.thac.desk.interfaces;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the page at / where the services' documents and the login are. */
@Path("/interfaces.json")
@PermitAll
public class InterfacesResource {

    private final Settings settings;

    @Inject
    InterfacesResource(
            @ConfigProperty(name = "thac.services.identity.url") String identity,
            @ConfigProperty(name = "thac.services.plan.url") String plan,
            @ConfigProperty(name = "thac.services.task.url") String task,
            @ConfigProperty(name = "thac.services.report.url") String report,
            @ConfigProperty(name = "thac.services.desk.url") String desk,
            @ConfigProperty(name = "thac.login.url") String realm) {
        String openId = realm + "/protocol/openid-connect";
        settings = new Settings(
                List.of(
                        new Service("identity", identity),
                        new Service("plan-service", plan),
                        new Service("task-service", task),
                        new Service("report-service", report),
                        new Service("desk", desk)),
                new Login("thac-swagger", openId + "/auth", openId + "/token"));
    }

    /** A service and where it answers. */
    public record Service(String name, String url) {}

    /** Where to log in, as a public client with PKCE. */
    public record Login(String clientId, String authorizationUrl, String tokenUrl) {}

    /** Everything that the page needs to know. */
    public record Settings(List<Service> services, Login login) {}

    @GET
    @Operation(hidden = true)
    public Settings settings() {
        return settings;
    }
}
