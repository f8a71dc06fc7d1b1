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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.desk.page.service.SearchClient.Mention;

/** A programme as a plan calls it. */
@Path("/plans/{plan}/programme")
@Produces(MediaType.TEXT_HTML)
public class MentionResource {

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    @RestClient
    SearchClient entries;

    @CheckedTemplate(basePath = "entry")
    static class Templates {

        private Templates() {}

        static native TemplateInstance mention(PlanView plan, Mention mention, Link elsewhere);
    }

    /** Leads to the entry of the register where it is known which that is. */
    @GET
    public Response mention(@PathParam("plan") UUID id, @QueryParam("key") @Nullable String key) {
        Mention mention = entries.programmes(id).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return mention.programme() == null
                ? Response.ok(Templates.mention(
                                plans.plan(id), mention, Link.to("/find").with("q", mention.name())))
                        .build()
                : Response.seeOther(
                                URI.create("/programmes/" + mention.programme().id()))
                        .build();
    }
}
