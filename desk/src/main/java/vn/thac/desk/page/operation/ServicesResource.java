package vn.thac.desk.page.operation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.thac.desk.page.service.OperationsClient;

/** The first page of administration: how each service is doing. One that is away is a line of it: that is looked for here. */
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
        return Templates.services(services.all().entrySet().stream()
                .map(each ->
                        new Pulse(each.getKey(), OperationsClient.answered(each.getValue(), OperationsClient::watch)))
                .toList());
    }
}
