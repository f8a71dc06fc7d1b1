package vn.thac.desk.page.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.desk.page.service.SearchClient.Item;
import vn.thac.desk.page.service.TaskClient;
import vn.thac.desk.page.service.TaskClient.AssignmentLine;

/** A duty or a task of a plan, and how it stands with each unit that has it. */
@Path("/plans/{plan}/item")
@Produces(MediaType.TEXT_HTML)
public class ItemResource {

    private static final int A_PAGE = 50;

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    @RestClient
    SearchClient entries;

    @Inject
    @RestClient
    TaskClient tasks;

    @CheckedTemplate(basePath = "entry")
    static class Templates {

        private Templates() {}

        static native TemplateInstance item(PlanView plan, Item item, Page<AssignmentLine> work, Entries link);
    }

    @GET
    public TemplateInstance item(
            @PathParam("plan") UUID id,
            @QueryParam("key") @Nullable String key,
            @QueryParam("cursor") @Nullable String cursor) {
        PlanView plan = plans.plan(id);
        Item item = entries.items(id).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return Templates.item(plan, item, tasks.assignments(id, key, cursor, A_PAGE, true), new Entries(id, key));
    }
}
