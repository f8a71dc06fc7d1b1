package vn.thac.desk.page.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.service.AccountClient;
import vn.thac.desk.page.service.AccountClient.Post;

/** One post: ended on a day, or taken back as it was given by mistake. */
@Path("/administration/posts/{id: [0-9a-f-]+}")
@Produces(MediaType.TEXT_HTML)
public class PostResource {

    private static final String END = "end";
    private static final String WITHDRAW = "withdraw";

    @Inject
    @RestClient
    AccountClient accounts;

    @CheckedTemplate(basePath = "account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance post(Post post, String step, Entered entered);
    }

    @GET
    public TemplateInstance post(@PathParam("id") UUID id) {
        return Templates.post(accounts.post(id), "", Entered.nothing());
    }

    /** Where a refused step leaves the browser: who asks again sees the post. */
    @GET
    @Path("/{step}")
    public Response again(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create("/administration/posts/" + id)).build();
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(id, END, entered, () -> accounts.endPost(id, entered.version(), entered.body("on")));
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(id, WITHDRAW, entered, () -> accounts.withdrawPost(id, entered.version(), entered.body("reason")));
    }

    private Response done(UUID id, String step, Entered entered, Runnable change) {
        try {
            change.run();
            return Response.seeOther(URI.create("/administration/posts/" + id)).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.post(accounts.post(id), step, entered.refused(no.problem())))
                    .build();
        }
    }
}
