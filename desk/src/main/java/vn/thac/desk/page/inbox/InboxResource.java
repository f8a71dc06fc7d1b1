package vn.thac.desk.page.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.TaskClient;
import vn.thac.desk.page.service.TaskClient.InboxItem;

/** All that waits for the reader's unit, the first due first. */
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
public class InboxResource {

    private static final int A_PAGE = 50;
    private static final List<String> KINDS =
            List.of("assignment", "obligation", "review", "consolidation", "mandate", "notice");

    @Inject
    @RestClient
    TaskClient tasks;

    @Inject
    Reader reader;

    @CheckedTemplate(basePath = "inbox")
    static class Templates {

        private Templates() {}

        static native TemplateInstance inbox(
                List<String> kinds, @Nullable String kind, Page<InboxItem> page, Link link);
    }

    @GET
    public TemplateInstance inbox(
            @QueryParam("kind") @Nullable String kind, @QueryParam("cursor") @Nullable String cursor) {
        return Templates.inbox(
                KINDS,
                kind,
                reader.unit().isEmpty() ? new Page<>(List.of(), null, null) : tasks.inbox(kind, cursor, A_PAGE, true),
                Link.to("/inbox").with("kind", kind));
    }

    /** Somebody has looked at it. */
    @POST
    @Path("/{id}/acknowledge")
    public Response acknowledge(@PathParam("id") UUID id) {
        tasks.acknowledge(id, Map.of());
        return Response.seeOther(URI.create("/inbox")).build();
    }
}
