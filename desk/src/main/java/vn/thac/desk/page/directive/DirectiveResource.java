package vn.thac.desk.page.directive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.Addressee;
import vn.thac.desk.page.service.PlanClient.PlanLine;
import vn.thac.desk.page.service.PlanClient.PlanView;

/** Documents, and how each falls. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public class DirectiveResource {

    private static final int A_PAGE = 50;
    private static final int A_PICTURE = 200;
    private static final String PICTURE = "picture";
    private static final List<String> STATES =
            List.of("draft", "submitted", "issued", "superseded", "withdrawn", "closed");

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    Tiers tiers;

    @Inject
    Reader reader;

    @CheckedTemplate(basePath = "directive")
    static class Templates {

        private Templates() {}

        static native TemplateInstance plans(
                List<String> states, @Nullable String state, Link link, Page<PlanLine> page);

        static native TemplateInstance fall(PlanView plan, @Nullable Fall fall);

        static native TemplateInstance addressees(PlanView plan, Chosen chosen, Page<Addressee> page, boolean asks);
    }

    @GET
    public TemplateInstance plans(
            @QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
        return Templates.plans(
                STATES, state, Link.to("/plans").with("state", state), plans.plans(null, state, cursor, A_PAGE));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance fall(@PathParam("id") UUID id) {
        PlanView plan = plans.plan(id);
        return Templates.fall(plan, plan.wasIssued() ? tiers.of(id, plans.fanOut(id), plans.cascade(id)) : null);
    }

    /** The mandates behind a number, with their units. */
    @GET
    @Path("/{id}/units")
    public TemplateInstance addressees(
            @PathParam("id") UUID id,
            @QueryParam("level") @Nullable String level,
            @QueryParam("track") @Nullable String track,
            @QueryParam("state") @Nullable String state,
            @QueryParam("view") @Nullable String view,
            @QueryParam("cursor") @Nullable String cursor) {
        Chosen chosen = tiers.chosen(id, level, track, state, PICTURE.equals(view));
        PlanView plan = plans.plan(id);
        return Templates.addressees(
                plan,
                chosen,
                plans.addressees(id, level, track, state, cursor, chosen.asPicture() ? A_PICTURE : A_PAGE, true),
                reader.unit()
                        .filter(mine -> mine.id().equals(plan.issuer().toString()))
                        .isPresent());
    }
}
