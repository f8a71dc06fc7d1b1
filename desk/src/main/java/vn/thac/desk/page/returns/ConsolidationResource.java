package vn.thac.desk.page.returns;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.desk.page.service.ReportClient;
import vn.thac.desk.page.service.ReportClient.Signed;

/** A consolidated report as it was signed, with who is not in it. */
@Path("/consolidations/{id}")
@Produces(MediaType.TEXT_HTML)
public class ConsolidationResource {

    @Inject
    @RestClient
    ReportClient reports;

    @CheckedTemplate(basePath = "returns")
    static class Templates {

        private Templates() {}

        static native TemplateInstance signed(List<Signed> versions);
    }

    @GET
    public TemplateInstance signed(@PathParam("id") UUID id) {
        return Templates.signed(reports.signed(id));
    }
}
