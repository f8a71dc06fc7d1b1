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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.step.Said;
import vn.thac.desk.page.step.Steps;

/** A draft before it is signed: how it stands to those above, what its issue would set off, and its issue. */
@Path("/drafts/{id}/review")
@Produces(MediaType.TEXT_HTML)
public class ReviewResource {

    private static final String ISSUE = "issue";
    private static final String DELETE = "delete";
    private static final String NUMBER = "number";
    private static final String NEXT_NUMBER = "nextNumber";

    /** Most take the next number of their series. */
    private static final Entered UNWRITTEN = Entered.nothing().with(NEXT_NUMBER, "true");

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    ReadReview readReview;

    @CheckedTemplate(basePath = "draft")
    static class Templates {

        private Templates() {}

        static native TemplateInstance review(Review review, Entered issue, Steps steps);
    }

    @GET
    public TemplateInstance review(@PathParam("id") UUID id) {
        return page(id, UNWRITTEN, Said.nothing());
    }

    /** Where a refused step leaves the browser. */
    @GET
    @Path("/{action}")
    public Response again(@PathParam("id") UUID id) {
        return to("/drafts/" + id + "/review");
    }

    @POST
    @Path("/issue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Entered issue = Entered.of(form);
        try {
            plans.step(id, ISSUE, issue.version(), said(issue));
            return to("/plans/" + id);
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(id, issue.refused(no.problem()), Said.nothing()))
                    .build();
        }
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        try {
            plans.delete(id, version(form));
            return to("/inbox");
        } catch (SaidNo no) {
            return refused(id, Said.of(DELETE, form), no);
        }
    }

    /** Submits it for signature, takes it back, or returns it. */
    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("id") UUID id, @PathParam("action") String action, MultivaluedMap<String, String> form) {
        Said said = Said.of(action, form);
        try {
            plans.step(id, action, version(form), said.body());
            return to("/drafts/" + id + "/review");
        } catch (SaidNo no) {
            return refused(id, said, no);
        }
    }

    private Response refused(UUID id, Said said, SaidNo no) {
        return Response.status(no.problem().status())
                .entity(page(id, UNWRITTEN, said.refused(no.problem())))
                .build();
    }

    private TemplateInstance page(UUID id, Entered issue, Said said) {
        Review review = readReview.of(id);
        return Templates.review(
                review,
                issue,
                Steps.of(
                        "/drafts/" + id + "/review",
                        review.plan().version(),
                        review.actions().stream()
                                .filter(action -> !ISSUE.equals(action))
                                .toList(),
                        said));
    }

    /** A number that was written wins over the next one. */
    private static Map<String, Object> said(Entered issue) {
        Map<String, Object> said = issue.body(NUMBER, "place");
        if (!said.containsKey(NUMBER) && issue.has(NEXT_NUMBER, "true")) {
            said.put(NEXT_NUMBER, true);
        }
        if (!issue.at("date").isEmpty()) {
            said.put("date", Map.of("value", issue.at("date")));
        }
        return said;
    }

    private static String version(MultivaluedMap<String, String> form) {
        return "\"" + form.getFirst(Steps.VERSION) + "\"";
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
