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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.AccountClient;
import vn.thac.desk.page.service.AccountClient.ClientSystem;
import vn.thac.desk.page.service.AccountClient.Post;

/** Systems of the state that log in. A secret is shown once, in the answer that made it. */
@Path("/administration/systems")
@Produces(MediaType.TEXT_HTML)
public class SystemsResource {

    private static final int A_PAGE = 50;
    private static final String PAGE = "/administration/systems";

    @Inject
    @RestClient
    AccountClient accounts;

    @CheckedTemplate(basePath = "account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance systems(String q, Page<ClientSystem> page, Link link);

        static native TemplateInstance newSystem(Entered entered);

        static native TemplateInstance system(
                ClientSystem system, Page<Post> posts, @Nullable String secret, Entered entered);
    }

    @GET
    public TemplateInstance systems(
            @QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor) {
        String words = q == null || q.isBlank() ? null : q.strip();
        return Templates.systems(
                words == null ? "" : words,
                accounts.systems(words, null, cursor, A_PAGE, true),
                Link.to(PAGE).with("q", words));
    }

    @GET
    @Path("/new")
    public TemplateInstance form() {
        return Templates.newSystem(Entered.nothing());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        try {
            ClientSystem made = accounts.makeSystem(entered.body("clientId", "name"));
            return Response.ok(page(made.clientId(), made.clientSecret(), Entered.nothing()))
                    .build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.newSystem(entered.refused(no.problem())))
                    .build();
        }
    }

    @GET
    @Path("/{clientId}")
    public TemplateInstance system(@PathParam("clientId") String clientId) {
        return page(clientId, null, Entered.nothing());
    }

    /** Where a refused step leaves the browser: who asks again sees the system. */
    @GET
    @Path("/{clientId}/{step}")
    public Response again(@PathParam("clientId") String clientId) {
        return Response.seeOther(address(clientId)).build();
    }

    @POST
    @Path("/{clientId}/disable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disable(@PathParam("clientId") String clientId, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(
                clientId, entered, () -> accounts.disableSystem(clientId, entered.version(), entered.body("reason")));
    }

    @POST
    @Path("/{clientId}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(@PathParam("clientId") String clientId, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(
                clientId, entered, () -> accounts.enableSystem(clientId, entered.version(), entered.body("reason")));
    }

    @POST
    @Path("/{clientId}/rotate-secret")
    public TemplateInstance rotateSecret(@PathParam("clientId") String clientId) {
        return page(clientId, accounts.rotateSecret(clientId).clientSecret(), Entered.nothing());
    }

    private Response done(String clientId, Entered entered, Runnable change) {
        try {
            change.run();
            return Response.seeOther(address(clientId)).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(clientId, null, entered.refused(no.problem())))
                    .build();
        }
    }

    private TemplateInstance page(String clientId, @Nullable String secret, Entered entered) {
        ClientSystem system = accounts.system(clientId);
        return Templates.system(
                system, accounts.posts(system.actor(), null, null, null, A_PAGE, true), secret, entered);
    }

    private static URI address(String clientId) {
        return Link.to(PAGE).below(clientId);
    }
}
