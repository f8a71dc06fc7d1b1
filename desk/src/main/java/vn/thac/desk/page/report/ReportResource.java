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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.ReportClient;
import vn.thac.desk.page.service.ReportClient.Draft;
import vn.thac.desk.page.service.ReportClient.Obligation;

/** One report that is owed, in the hands of who fills it in or reviews it. */
@Path("/obligations/{id}")
@Produces(MediaType.TEXT_HTML)
public class ReportResource {

    private static final String FORM = "form";
    private static final String VERSION = "version";
    private static final String SUBMIT = "submit";
    private static final String DRAFT = "draft";
    private static final String RETURN = "return";

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
        Sheet sheet = sheet(obligation, Filled.nothing(), null);
        return Templates.report(sheet.may(SUBMIT) ? sheet(obligation, begun(obligation), null) : sheet);
    }

    /** Where a refused step leaves the browser: who asks again sees the report. */
    @GET
    @Path("/{action}")
    public Response again(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create("/obligations/" + id)).build();
    }

    /** Keeps it half-filled, hands it in, takes it back, accepts it or sends it back. */
    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("id") UUID id, @PathParam("action") String action, MultivaluedMap<String, String> form) {
        Filled filled = Filled.of(form);
        Obligation obligation = reports.obligation(id, FORM);
        try {
            if (DRAFT.equals(action)) {
                reports.keep(id, filled.submission(obligation.indicators(), frame.language()));
            } else {
                reports.step(id, action, "\"" + filled.at(VERSION) + "\"", said(action, filled, obligation));
            }
            return Response.seeOther(URI.create("/obligations/" + id)).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(Templates.report(sheet(obligation, filled, no.problem())))
                    .build();
        }
    }

    private Map<String, Object> said(String action, Filled filled, Obligation obligation) {
        return switch (action) {
            case SUBMIT -> filled.submission(obligation.indicators(), frame.language());
            case RETURN -> filled.reasons(obligation.indicators());
            default -> Map.of();
        };
    }

    /** What was kept half-filled, else what was handed in and sent back, else nothing. */
    private Filled begun(Obligation obligation) {
        Draft draft = reports.draft(obligation.id());
        if (draft.isBegun()) {
            return Filled.of(draft, obligation.indicators(), frame.language());
        }
        return obligation.report() == null
                ? Filled.nothing()
                : Filled.of(obligation.report(), obligation.indicators(), frame.language());
    }

    private Sheet sheet(Obligation obligation, Filled filled, @Nullable Problem problem) {
        String mine = reader.unit().map(unit -> unit.id()).orElse("");
        return Sheet.of(obligation, mine, filled, problem);
    }
}
