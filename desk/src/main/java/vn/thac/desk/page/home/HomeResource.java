package vn.thac.desk.page.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.PlanLine;
import vn.thac.desk.page.service.TaskClient;
import vn.thac.desk.page.service.TaskClient.InboxItem;

/** The desk of a reader. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

    private static final int NEWEST = 8;

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    @RestClient
    TaskClient tasks;

    @Inject
    Reader reader;

    @CheckedTemplate(basePath = "home")
    static class Templates {

        private Templates() {}

        static native TemplateInstance home(List<InboxItem> waiting, List<PlanLine> plans);
    }

    @GET
    public TemplateInstance home() {
        return Templates.home(
                waiting(), plans.plans(null, "issued", null, NEWEST).items());
    }

    private List<InboxItem> waiting() {
        return reader.unit().isEmpty()
                ? List.of()
                : tasks.inbox(null, null, NEWEST, false).items();
    }
}
