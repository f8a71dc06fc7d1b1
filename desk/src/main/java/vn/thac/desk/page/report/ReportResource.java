package vn.thac.desk.page.report;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.ReportClient;
import vn.thac.desk.page.service.ReportClient.Draft;
import vn.thac.desk.page.service.ReportClient.Indicator;
import vn.thac.desk.page.service.ReportClient.Obligation;
import vn.thac.desk.page.service.ReportClient.Restatement;
import vn.thac.desk.page.step.Said;

/** One report that is owed, in the hands of who fills it in or reviews it. */
@Path("/obligations/{id}")
@Produces(MediaType.TEXT_HTML)
public class ReportResource {

    private static final String FORM = "form";
    private static final String VERSION = "version";
    private static final String SUBMIT = "submit";
    private static final String DRAFT = "draft";
    private static final String RETURN = "return";
    private static final String RESTATE = "restate";

    /** What is written into a form of the report's own; all else is a step with a few words. */
    private static final Set<String> WRITTEN = Set.of(DRAFT, SUBMIT, RETURN, RESTATE);

    @Inject
    @RestClient
    ReportClient reports;

    @Inject
    Reader reader;

    @Inject
    Frame frame;

    @CheckedTemplate(basePath = "report")
    static class Templates {

        private Templates() {}

        static native TemplateInstance report(Sheet sheet);
    }

    @GET
    public TemplateInstance report(@PathParam("id") UUID id) {
        Obligation obligation = reports.obligation(id, FORM);
        return Templates.report(sheet(obligation, "", begun(obligation), Said.nothing(), null));
    }

    /** Where a refused step leaves the browser: who asks again sees the report. */
    @GET
    @Path("/{action}")
    public Response again(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create("/obligations/" + id)).build();
    }

    /** Keeps it half-filled, hands it in, takes it back, accepts it or sends it back; corrects it; decides on it. */
    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("id") UUID id, @PathParam("action") String action, MultivaluedMap<String, String> form) {
        Filled filled = Filled.of(form);
        Said said = Said.of(action, form);
        Obligation obligation = reports.obligation(id, FORM);
        try {
            take(action, filled, said, obligation);
            return Response.seeOther(URI.create("/obligations/" + id)).build();
        } catch (SaidNo no) {
            boolean written = WRITTEN.contains(action);
            return Response.status(no.problem().status())
                    .entity(Templates.report(sheet(
                            obligation,
                            action,
                            written ? filled : begun(obligation),
                            written ? Said.nothing() : said.refused(no.problem()),
                            no.problem())))
                    .build();
        }
    }

    private void take(String action, Filled filled, Said said, Obligation obligation) {
        UUID id = obligation.id();
        String version = "\"" + filled.at(VERSION) + "\"";
        List<Indicator> asked = obligation.indicators();
        switch (action) {
            case DRAFT -> reports.keep(id, filled.submission(asked, frame.language()));
            case SUBMIT, RESTATE -> reports.step(id, action, version, filled.submission(asked, frame.language()));
            case RETURN -> reports.step(id, action, version, filled.reasons(asked));
            case "accept-restatement" -> reports.acceptCorrection(id, version, Map.of());
            case "refuse-restatement" -> reports.refuseCorrection(id, version, said.body());
            case "withdraw-restatement" -> reports.withdrawCorrection(id, version, Map.of());
            default -> reports.step(id, action, version, Sheet.decides(action) ? said.body() : Map.of());
        }
    }

    /** What was kept half-filled, else what was handed in and is to be put right, else nothing. */
    private Filled begun(Obligation obligation) {
        List<String> steps = steps(obligation);
        if (steps.contains(SUBMIT)) {
            Draft draft = reports.draft(obligation.id());
            if (draft.isBegun()) {
                return Filled.of(draft, obligation.indicators(), frame.language());
            }
        } else if (!steps.contains(RESTATE)) {
            return Filled.nothing();
        }
        return obligation.report() == null
                ? Filled.nothing()
                : Filled.of(obligation.report(), obligation.indicators(), frame.language());
    }

    private List<String> steps(Obligation obligation) {
        return obligation.nextActions().stream()
                .filter(next -> reader.may(next.duties(), next.who()))
                .map(Obligation.Step::action)
                .distinct()
                .toList();
    }

    private Sheet sheet(Obligation obligation, String action, Filled filled, Said said, @Nullable Problem problem) {
        Optional<Restatement> proposed = obligation.restating()
                ? reports.restatements(obligation.id()).stream()
                        .filter(each -> each.outcome() == null)
                        .findFirst()
                : Optional.empty();
        return Sheet.of(obligation, steps(obligation), proposed, action, filled, said, problem);
    }
}
