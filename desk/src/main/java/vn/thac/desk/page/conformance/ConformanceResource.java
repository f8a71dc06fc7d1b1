package vn.thac.desk.page.conformance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.conformance.Beside.Spoken;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.Conformance;
import vn.thac.desk.page.service.PlanClient.Conformance.Above;
import vn.thac.desk.page.service.PlanClient.PlanView;

/** How a plan stands to those above: explained by its unit, waived by who asks. */
@Path("/plans/{id}/conformance")
@Produces(MediaType.TEXT_HTML)
public class ConformanceResource {

    private static final String DRAFT = "draft";
    private static final String ISSUE = "issue";

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    Reader reader;

    @CheckedTemplate(basePath = "conformance")
    static class Templates {

        private Templates() {}

        static native TemplateInstance conformance(Beside beside);
    }

    @GET
    public TemplateInstance conformance(@PathParam("id") UUID id) {
        return page(id, Spoken.NOTHING, null);
    }

    /** Where a refused word leaves the browser. */
    @GET
    @Path("/{word}")
    public Response again(@PathParam("id") UUID id) {
        return to(id);
    }

    /** Explains, waives or takes back what was waived. */
    @POST
    @Path("/{word}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("id") UUID id,
            @PathParam("word") String word,
            @FormParam("above") @DefaultValue("") String above,
            @FormParam("entry") @DefaultValue("") String entry,
            @FormParam("reason") @DefaultValue("") String reason) {
        int part = entry.indexOf(' ');
        try {
            plans.say(
                    id,
                    word,
                    Map.of(
                            "above",
                            above,
                            "part",
                            part < 0 ? entry : entry.substring(0, part),
                            "key",
                            entry.substring(part + 1),
                            "reason",
                            reason.strip()));
            return to(id);
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(id, new Spoken(word, above, entry, reason), no.problem()))
                    .build();
        }
    }

    private TemplateInstance page(UUID id, Spoken spoken, @Nullable Problem problem) {
        PlanView plan = plans.plan(id);
        Conformance conformance = plans.conformance(id);
        Set<UUID> waives = conformance.above().stream()
                .filter(above -> reader.may(ISSUE, above.issuer()))
                .map(Above::plan)
                .collect(Collectors.toSet());
        return Templates.conformance(
                new Beside(plan, conformance, reader.may(DRAFT, plan.issuer()), waives, spoken, problem));
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/plans/" + id + "/conformance")).build();
    }
}
