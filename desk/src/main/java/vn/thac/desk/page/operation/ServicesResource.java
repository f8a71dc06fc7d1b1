package vn.thac.desk.page.operation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.desk.page.service.OperationsClient;
import vn.thac.desk.page.service.SaidNo;

/** The first page of administration: how each service is doing. */
@Path("/administration")
@Produces(MediaType.TEXT_HTML)
public class ServicesResource {

    @Inject
    Services services;

    @CheckedTemplate(basePath = "operation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance services(List<Pulse> pulses);
    }

    @GET
    public TemplateInstance services() {
        return Templates.services(
                services.all().entrySet().stream().map(ServicesResource::pulse).toList());
    }

    /** One that is away is told as such: that is what somebody looks for here. */
    private static Pulse pulse(Map.Entry<String, OperationsClient> service) {
        try {
            return new Pulse(service.getKey(), Optional.of(service.getValue().watch()));
        } catch (ProcessingException | IllegalStateException away) {
            return new Pulse(service.getKey(), Optional.empty());
        } catch (SaidNo no) {
            if (no.problem().status() < 500) {
                throw no;
            }
            return new Pulse(service.getKey(), Optional.empty());
        }
    }
}
