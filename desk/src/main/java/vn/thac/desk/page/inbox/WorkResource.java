package vn.thac.desk.page.inbox;

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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.TaskClient;
import vn.thac.desk.page.service.TaskClient.Assignment;
import vn.thac.desk.page.service.TaskClient.NextStep;
import vn.thac.desk.page.step.Said;
import vn.thac.desk.page.step.Steps;

/** One assignment: what is to be done, what can be done with it now, and what was done. */
@Path("/assignments/{id}")
@Produces(MediaType.TEXT_HTML)
public class WorkResource {

    @Inject
    @RestClient
    TaskClient tasks;

    @Inject
    Reader reader;

    @CheckedTemplate(basePath = "inbox")
    static class Templates {

        private Templates() {}

        static native TemplateInstance work(Assignment work, Steps steps);
    }

    @GET
    public TemplateInstance work(@PathParam("id") UUID id) {
        return page(id, Said.nothing());
    }

    /** Where a refused step leaves the browser: who asks again sees the work. */
    @GET
    @Path("/{action}")
    public Response again(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create("/assignments/" + id)).build();
    }

    /** Takes a step; what is wrong with it is told beside what was written. */
    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("id") UUID id, @PathParam("action") String action, MultivaluedMap<String, String> form) {
        Said said = Said.of(action, form);
        try {
            tasks.step(id, action, "\"" + form.getFirst(Steps.VERSION) + "\"", said.body());
            return Response.seeOther(URI.create("/assignments/" + id)).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(id, said.refused(no.problem())))
                    .build();
        }
    }

    private TemplateInstance page(UUID id, Said said) {
        Assignment work = tasks.assignment(id);
        List<String> actions = work.nextActions().stream()
                .filter(next -> reader.may(next.duties(), next.who()))
                .map(NextStep::action)
                .distinct()
                .toList();
        return Templates.work(work, Steps.of("/assignments/" + id, work.version(), actions, said));
    }
}
