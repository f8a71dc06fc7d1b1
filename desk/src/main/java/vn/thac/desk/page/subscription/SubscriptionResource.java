package vn.thac.desk.page.subscription;

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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.WebhookClient;
import vn.thac.desk.page.service.WebhookClient.Attempt;
import vn.thac.desk.page.service.WebhookClient.Subscription;
import vn.thac.desk.page.service.WebhookClient.Tried;

/** One that is sent events: how far it has come, what came back, and what can be done with it. */
@Path("/subscriptions/{id: [0-9a-f-]+}")
@Produces(MediaType.TEXT_HTML)
public class SubscriptionResource {

    private static final int A_PAGE = 30;

    @Inject
    @RestClient
    WebhookClient webhooks;

    @Inject
    Reader reader;

    @CheckedTemplate(basePath = "subscription")
    static class Templates {

        private Templates() {}

        static native TemplateInstance subscription(
                Subscription subscription,
                Page<Attempt> attempts,
                @Nullable String secret,
                @Nullable Tried tried,
                String step,
                Entered entered,
                Link link);
    }

    @GET
    public TemplateInstance subscription(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        return page(webhooks.subscription(id), cursor, null, null, "", Entered.nothing());
    }

    /** Where a step leaves the browser: who asks again sees the subscription. */
    @GET
    @Path("/{step}")
    public Response again(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create("/subscriptions/" + id)).build();
    }

    /** Whatever its next actions offer; what can be seen once is shown at once. */
    @POST
    @Path("/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") UUID id, @PathParam("step") String step, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        reader.actForOwnerOf(webhooks.subscription(id).unit().id());
        try {
            return switch (step) {
                case "pause" -> looksAt(webhooks.pause(id, entered.version()));
                case "resume" -> looksAt(webhooks.resume(id, entered.version()));
                case "replay" -> looksAt(webhooks.replay(id, entered.version(), entered.body("after")));
                case "rotate-secret" -> {
                    Subscription after = webhooks.rotateSecret(id, entered.version());
                    yield Response.ok(page(after, null, after.secret(), null, "", Entered.nothing()))
                            .build();
                }
                case "test" -> {
                    Tried tried = webhooks.test(id);
                    yield Response.ok(page(webhooks.subscription(id), null, null, tried, "", Entered.nothing()))
                            .build();
                }
                case "delete" -> {
                    webhooks.delete(id, entered.version());
                    yield Response.seeOther(URI.create("/subscriptions")).build();
                }
                default -> throw Refused.of(CoreRefusal.NOT_FOUND);
            };
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(webhooks.subscription(id), null, null, null, step, entered.refused(no.problem())))
                    .build();
        }
    }

    private static Response looksAt(Subscription after) {
        return Response.seeOther(URI.create("/subscriptions/" + after.id())).build();
    }

    private TemplateInstance page(
            Subscription subscription,
            @Nullable String cursor,
            @Nullable String secret,
            @Nullable Tried tried,
            String step,
            Entered entered) {
        UUID id = subscription.id();
        return Templates.subscription(
                subscription,
                webhooks.attempts(id, null, cursor, A_PAGE),
                secret,
                tried,
                step,
                entered,
                Link.to("/subscriptions/" + id));
    }
}
