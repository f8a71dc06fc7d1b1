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
import vn.thac.desk.page.service.AccountClient.Administrator;
import vn.thac.desk.page.service.AccountClient.Person;
import vn.thac.desk.page.service.AccountClient.Post;

/** People who log in. A password is shown once, in the answer that made it. */
@Path("/administration/people")
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {

    private static final int A_PAGE = 50;
    private static final String PAGE = "/administration/people";

    @Inject
    @RestClient
    AccountClient accounts;

    @CheckedTemplate(basePath = "account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance people(String q, Page<Person> page, Link link);

        static native TemplateInstance newPerson(Entered entered);

        static native TemplateInstance person(
                Person person,
                @Nullable Administrator keeper,
                Page<Post> posts,
                @Nullable String password,
                Entered entered);
    }

    @GET
    public TemplateInstance people(@QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor) {
        String words = q == null || q.isBlank() ? null : q.strip();
        return Templates.people(
                words == null ? "" : words,
                accounts.people(words, null, cursor, A_PAGE, true),
                Link.to(PAGE).with("q", words));
    }

    @GET
    @Path("/new")
    public TemplateInstance form() {
        return Templates.newPerson(Entered.nothing());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        try {
            Person made = accounts.makePerson(entered.body("username", "name", "email"));
            return Response.ok(page(made.username(), made.temporaryPassword(), Entered.nothing()))
                    .build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.newPerson(entered.refused(no.problem())))
                    .build();
        }
    }

    @GET
    @Path("/{username}")
    public TemplateInstance person(@PathParam("username") String username) {
        return page(username, null, Entered.nothing());
    }

    /** Where a refused step leaves the browser: who asks again sees the person. */
    @GET
    @Path("/{username}/{step}")
    public Response again(@PathParam("username") String username) {
        return Response.seeOther(address(username)).build();
    }

    @POST
    @Path("/{username}/disable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disable(@PathParam("username") String username, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(
                username, entered, () -> accounts.disablePerson(username, entered.version(), entered.body("reason")));
    }

    @POST
    @Path("/{username}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(@PathParam("username") String username, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(
                username, entered, () -> accounts.enablePerson(username, entered.version(), entered.body("reason")));
    }

    @POST
    @Path("/{username}/appoint")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appoint(@PathParam("username") String username, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(username, entered, () -> accounts.appoint(username, entered.body("reason")));
    }

    @POST
    @Path("/{username}/dismiss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@PathParam("username") String username, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(username, entered, () -> accounts.dismiss(username, entered.body("reason")));
    }

    @POST
    @Path("/{username}/reset-password")
    public TemplateInstance resetPassword(@PathParam("username") String username) {
        return page(username, accounts.resetPassword(username).temporaryPassword(), Entered.nothing());
    }

    private Response done(String username, Entered entered, Runnable change) {
        try {
            change.run();
            return Response.seeOther(address(username)).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(username, null, entered.refused(no.problem())))
                    .build();
        }
    }

    private TemplateInstance page(String username, @Nullable String password, Entered entered) {
        return Templates.person(
                accounts.person(username),
                keeper(username),
                accounts.posts(username, null, null, null, A_PAGE, true),
                password,
                entered);
    }

    /** Null where Keycloak cannot be asked: all else of a person can be read. */
    private @Nullable Administrator keeper(String username) {
        try {
            return accounts.administrator(username);
        } catch (SaidNo no) {
            if (no.problem().status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
                return null;
            }
            throw no;
        }
    }

    private static URI address(String username) {
        return Link.to(PAGE).below(username);
    }
}
