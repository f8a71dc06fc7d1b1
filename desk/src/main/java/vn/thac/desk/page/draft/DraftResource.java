package vn.thac.desk.page.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.step.Steps;

/** The text of a draft, changed in place. */
@Path("/drafts/{id}")
@Produces(MediaType.TEXT_HTML)
public class DraftResource {

    private static final String REVISE = "revise";

    /** What is to come when the text is kept. */
    private static final String THEN = "then";

    private static final String BASIS = "basis";

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    Reader reader;

    @Inject
    Frame frame;

    @Inject
    Choices choices;

    @CheckedTemplate(basePath = "draft")
    static class Templates {

        private Templates() {}

        static native TemplateInstance text(Sheet sheet);
    }

    @GET
    public TemplateInstance text(@PathParam("id") UUID id) {
        PlanView plan = plans.plan(id);
        return Templates.text(sheet(plan, plans.text(id)));
    }

    /** Keeps what was written; what is wrong with it is told at its field, and nothing is kept. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        ObjectNode before = plans.text(id);
        try {
            plans.change(
                    id, "\"" + form.getFirst(Steps.VERSION) + "\"", new Change(before, form, frame.language()).made());
            return Response.seeOther(URI.create("/drafts/" + id + (BASIS.equals(form.getFirst(THEN)) ? "/basis" : "")))
                    .build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.text(sheet(plans.plan(id), before).refused(form, no.problem())))
                    .build();
        }
    }

    private Sheet sheet(PlanView plan, ObjectNode written) {
        boolean mayChange = plan.nextActions().stream()
                .anyMatch(next -> REVISE.equals(next.action()) && reader.may(next.duty(), next.who()));
        Text text = new Text(written, frame.language());
        return Sheet.of(plan, mayChange, text, choices.of(text));
    }
}
