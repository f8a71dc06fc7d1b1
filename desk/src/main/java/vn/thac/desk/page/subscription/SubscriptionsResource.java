package vn.thac.desk.page.subscription;

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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.WebhookClient;
import vn.thac.desk.page.service.WebhookClient.Attempt;
import vn.thac.desk.page.service.WebhookClient.Subscription;

/** All that are sent events for the reader's units, and a new one. */
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
public class SubscriptionsResource {

    private static final int A_PAGE = 50;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    @Inject
    @RestClient
    WebhookClient webhooks;

    @CheckedTemplate(basePath = "subscription")
    static class Templates {

        private Templates() {}

        static native TemplateInstance subscriptions(Page<Subscription> page, Link link);

        static native TemplateInstance newSubscription(Entered entered);
    }

    @GET
    public TemplateInstance subscriptions(@QueryParam("cursor") @Nullable String cursor) {
        return Templates.subscriptions(webhooks.subscriptions(null, cursor, A_PAGE, true), Link.to("/subscriptions"));
    }

    @GET
    @Path("/new")
    public TemplateInstance form() {
        return Templates.newSubscription(Entered.nothing());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response subscribe(MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        Map<String, Object> wanted = entered.body("name", "url", "under", "after");
        if (!entered.at("types").isEmpty()) {
            wanted.put("types", List.of(BETWEEN.split(entered.at("types"))));
        }
        try {
            Subscription made = webhooks.subscribe(entered.once(), wanted);
            Page<Attempt> none = new Page<>(List.of(), null, null);
            return Response.ok(SubscriptionResource.Templates.subscription(
                            made,
                            none,
                            made.secret(),
                            null,
                            "",
                            Entered.nothing(),
                            Link.to("/subscriptions/" + made.id())))
                    .build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.newSubscription(entered.refused(no.problem())))
                    .build();
        }
    }
}
