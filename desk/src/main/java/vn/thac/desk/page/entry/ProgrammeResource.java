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
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.desk.page.service.SearchClient.Mention;
import vn.thac.desk.page.service.SearchClient.Programme;

/** A programme of the register, with the plans that refer to it. */
@Path("/programmes/{id}")
@Produces(MediaType.TEXT_HTML)
public class ProgrammeResource {

    private static final int A_PAGE = 50;

    @Inject
    @RestClient
    SearchClient entries;

    @CheckedTemplate(basePath = "entry")
    static class Templates {

        private Templates() {}

        static native TemplateInstance programme(Programme programme, Page<Mention> mentions, Link link);
    }

    @GET
    public TemplateInstance programme(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        return Templates.programme(
                entries.programme(id), entries.mentions(id, cursor, A_PAGE), Link.to("/programmes/" + id));
    }
}
