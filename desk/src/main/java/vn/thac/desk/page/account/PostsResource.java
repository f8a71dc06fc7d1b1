package vn.thac.desk.page.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.AccountClient;
import vn.thac.desk.page.service.AccountClient.Post;

/** Who may act for which unit, and how they come to it. */
@Path("/administration/posts")
@Produces(MediaType.TEXT_HTML)
public class PostsResource {

    private static final int A_PAGE = 50;
    private static final String PAGE = "/administration/posts";

    /** Of identity, in the order of the work. */
    private static final List<String> DUTIES =
            List.of("draft", "issue", "work", "report", "review", "consolidate", "oversee");

    @Inject
    @RestClient
    AccountClient accounts;

    @CheckedTemplate(basePath = "account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance posts(
                Entered asked, Page<Post> page, Link link, Link give, @Nullable Problem problem);

        static native TemplateInstance newPost(Entered entered, List<String> duties);
    }

    @GET
    public Response posts(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("on") @Nullable String on,
            @QueryParam("cursor") @Nullable String cursor) {
        Entered asked =
                Entered.nothing().with("actor", actor).with("unit", unit).with("on", on);
        Link link = Link.to(PAGE)
                .with("actor", said(asked, "actor"))
                .with("unit", said(asked, "unit"))
                .with("on", said(asked, "on"));
        Link give = Link.to(PAGE + "/new").with("actor", said(asked, "actor")).with("unit", said(asked, "unit"));
        try {
            Page<Post> page =
                    accounts.posts(said(asked, "actor"), said(asked, "unit"), said(asked, "on"), cursor, A_PAGE, true);
            return Response.ok(Templates.posts(asked, page, link, give, null)).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.posts(asked, new Page<>(List.of(), null, null), link, give, no.problem()))
                    .build();
        }
    }

    private static @Nullable String said(Entered asked, String name) {
        return asked.at(name).isEmpty() ? null : asked.at(name);
    }

    /** The form by which posts are given; what is known of them stands in it. */
    @GET
    @Path("/new")
    public TemplateInstance form(
            @QueryParam("actor") @Nullable String actor, @QueryParam("unit") @Nullable String unit) {
        return Templates.newPost(Entered.nothing().with("actor", actor).with("unit", unit), DUTIES);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        Map<String, Object> posts = entered.body("actor", "unit", "from", "to", "reason");
        posts.put("duties", entered.all("duties"));
        if (entered.has("subtree", "true")) {
            posts.put("subtree", true);
        }
        try {
            accounts.givePost(posts);
            return Response.seeOther(URI.create(
                            Link.to(PAGE).with("actor", entered.at("actor")).text()))
                    .build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.newPost(entered.refused(no.problem()), DUTIES))
                    .build();
        }
    }
}
