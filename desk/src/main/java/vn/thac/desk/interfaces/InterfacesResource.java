package vn.thac.desk.interfaces;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the page of interfaces where the services' documents are. */
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
            @ConfigProperty(name = "thac.services.desk.url") String desk) {
        settings = new Settings(List.of(
                new Service("identity", identity),
                new Service("plan-service", plan),
                new Service("task-service", task),
                new Service("report-service", report),
                new Service("desk", desk)));
    }

    /** A service and where it answers. */
    public record Service(String name, String url) {}

    /** Everything that the page needs to know. */
    public record Settings(List<Service> services) {}

    @GET
    @Operation(hidden = true)
    public Settings settings() {
        return settings;
    }
}
