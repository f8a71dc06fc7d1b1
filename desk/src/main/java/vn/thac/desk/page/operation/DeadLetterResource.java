package vn.thac.desk.page.operation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.OperationsClient;
import vn.thac.desk.page.service.OperationsClient.DeadLetter;
import vn.thac.desk.page.service.OperationsClient.Opened;

/** Events that a service could not take: to look at, to try again, to give up with the reason. */
@Path("/administration/dead-letters")
@Produces(MediaType.TEXT_HTML)
public class DeadLetterResource {

    private static final int A_PAGE = 50;
    private static final int A_FEW = 10;
    private static final String PAGE = "/administration/dead-letters";

    @Inject
    Services services;

    @CheckedTemplate(basePath = "operation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance letters(List<Post> posts, boolean open);

        static native TemplateInstance lettersOf(String service, Page<DeadLetter> page, boolean open, Link link);

        static native TemplateInstance letter(String service, Opened opened, Entered entered);
    }

    /** What a service has of them; nothing where it does not answer. */
    record Post(String service, Optional<Page<DeadLetter>> letters) {

        boolean isToShow() {
            return letters.map(page -> !page.items().isEmpty()).orElse(true);
        }
    }

    @GET
    public TemplateInstance letters(@QueryParam("open") @DefaultValue("true") boolean open) {
        return Templates.letters(
                services.all().entrySet().stream()
                        .map(each -> new Post(
                                each.getKey(),
                                OperationsClient.answered(
                                        each.getValue(), service -> service.deadLetters(open, null, A_FEW, true))))
                        .filter(Post::isToShow)
                        .toList(),
                open);
    }

    @GET
    @Path("/{service}")
    public TemplateInstance lettersOf(
            @PathParam("service") String service,
            @QueryParam("open") @DefaultValue("true") boolean open,
            @QueryParam("cursor") @Nullable String cursor) {
        return Templates.lettersOf(
                service,
                services.of(service).deadLetters(open, cursor, A_PAGE, true),
                open,
                Link.to(PAGE + "/" + service).with("open", open));
    }

    @GET
    @Path("/{service}/{id}")
    public TemplateInstance letter(@PathParam("service") String service, @PathParam("id") UUID id) {
        return Templates.letter(service, services.of(service).deadLetter(id), Entered.nothing());
    }

    /** Where a refused step leaves the browser: who asks again sees the letter. */
    @GET
    @Path("/{service}/{id}/{step}")
    public Response again(@PathParam("service") String service, @PathParam("id") UUID id) {
        return Response.seeOther(URI.create(PAGE + "/" + service + "/" + id)).build();
    }

    @POST
    @Path("/{service}/{id}/replay")
    public Response replay(@PathParam("service") String service, @PathParam("id") UUID id) {
        return done(service, id, Entered.nothing(), () -> services.of(service).replay(id));
    }

    @POST
    @Path("/{service}/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(
            @PathParam("service") String service, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        return done(service, id, entered, () -> services.of(service).discard(id, entered.body("reason")));
    }

    private Response done(String service, UUID id, Entered entered, Runnable step) {
        OperationsClient client = services.of(service);
        try {
            step.run();
            return Response.seeOther(URI.create(PAGE + "/" + service + "/" + id))
                    .build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.letter(service, client.deadLetter(id), entered.refused(no.problem())))
                    .build();
        }
    }
}
