package vn.thac.desk.page.draft;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.Mandate;
import vn.thac.desk.page.service.PlanClient.NextStep;
import vn.thac.desk.page.step.Said;
import vn.thac.desk.page.step.Steps;
import vn.thac.desk.page.step.Steps.Choice;

/** What one unit is asked by a plan above: who asks, what became of it, and what either side can do now. */
@Path("/mandates/{id}")
@Produces(MediaType.TEXT_HTML)
public class MandateResource {

    private static final String DRAFT = "draft";
    private static final String ANSWER = "answer";
    private static final String MANDATES = "mandates";
    private static final int AS_MANY_AS_SHOWN = 50;

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    Reader reader;

    @CheckedTemplate(basePath = "draft")
    static class Templates {

        private Templates() {}

        static native TemplateInstance mandate(Mandate mandate, Steps steps, List<Mandate> alike, boolean mayDraft);
    }

    @GET
    public TemplateInstance mandate(@PathParam("id") UUID id) {
        return page(id, Said.nothing());
    }

    /** Where a refused step leaves the browser. */
    @GET
    @Path("/{action}")
    public Response again(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create("/mandates/" + id)).build();
    }

    /** Drafts a plan that answers it, with the others that were ticked. */
    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        List<String> answered = Stream.concat(Stream.of(id.toString()), form.getOrDefault(MANDATES, List.of()).stream())
                .distinct()
                .toList();
        try {
            UUID plan = plans.draft(Entered.of(form).once(), Map.of(MANDATES, answered))
                    .id();
            return Response.seeOther(URI.create("/drafts/" + plan)).build();
        } catch (SaidNo no) {
            return refused(id, new Said(DRAFT, Map.of(), no.problem()));
        }
    }

    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("id") UUID id, @PathParam("action") String action, MultivaluedMap<String, String> form) {
        Said said = Said.of(action, form);
        try {
            plans.decide(
                    id,
                    "set-due".equals(action) ? "due" : action,
                    "\"" + form.getFirst(Steps.VERSION) + "\"",
                    said.body());
            return Response.seeOther(URI.create("/mandates/" + id)).build();
        } catch (SaidNo no) {
            return refused(id, said.refused(no.problem()));
        }
    }

    private Response refused(UUID id, Said said) {
        return Response.status(said.problem() == null ? 400 : said.problem().status())
                .entity(page(id, said))
                .build();
    }

    private TemplateInstance page(UUID id, Said said) {
        Mandate mandate = plans.mandate(id);
        List<String> actions = mandate.nextActions().stream()
                .filter(next -> reader.may(next.duty(), next.who()))
                .map(NextStep::action)
                .toList();
        boolean mayDraft = actions.contains(DRAFT);
        return Templates.mandate(
                mandate,
                Steps.of(
                        "/mandates/" + id,
                        mandate.version(),
                        actions,
                        said,
                        actions.contains(ANSWER) ? inForce(mandate) : List.of()),
                mayDraft ? alike(mandate) : List.of(),
                mayDraft);
    }

    /** Others that the same unit has not answered. */
    private List<Mandate> alike(Mandate mandate) {
        return Stream.of("open", "late")
                .flatMap(state ->
                        plans.mandates(mandate.owner().toString(), state, null, AS_MANY_AS_SHOWN).items().stream())
                .filter(each -> !each.id().equals(mandate.id()))
                .toList();
    }

    private List<Choice> inForce(Mandate mandate) {
        return plans.plans(mandate.owner().toString(), "issued", null, AS_MANY_AS_SHOWN).items().stream()
                .map(plan -> new Choice(
                        plan.id().toString(),
                        plan.number() == null ? plan.title() : plan.number() + " · " + plan.title()))
                .toList();
    }
}
