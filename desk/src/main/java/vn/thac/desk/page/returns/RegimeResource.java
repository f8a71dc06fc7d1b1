package vn.thac.desk.page.returns;

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
import vn.thac.core.request.Page;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.ReportClient;
import vn.thac.desk.page.service.ReportClient.Completeness;
import vn.thac.desk.page.service.ReportClient.OpenedPeriod;
import vn.thac.desk.page.service.ReportClient.Regime;

/** Reporting regimes, their periods, and who has sent what. */
@Path("/regimes")
@Produces(MediaType.TEXT_HTML)
public class RegimeResource {

    private static final int A_PAGE = 50;

    /** As many periods as fit beside each other. */
    private static final int NEWEST = 6;

    @Inject
    @RestClient
    ReportClient reports;

    @CheckedTemplate(basePath = "returns")
    static class Templates {

        private Templates() {}

        static native TemplateInstance regimes(Link link, Page<Regime> page);

        static native TemplateInstance regime(Regime regime, List<Completeness> periods);

        static native TemplateInstance period(Regime regime, Completeness found, @Nullable String state, Link link);
    }

    @GET
    public TemplateInstance regimes(
            @QueryParam("plan") @Nullable UUID plan, @QueryParam("cursor") @Nullable String cursor) {
        return Templates.regimes(Link.to("/regimes").with("plan", plan), reports.regimes(plan, cursor, A_PAGE));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance regime(@PathParam("id") UUID id) {
        Regime regime = reports.regime(id);
        List<Completeness> newest = regime.periods().stream()
                .limit(NEWEST)
                .map((OpenedPeriod each) -> reports.period(id, each.period(), null, null, 1, false))
                .toList();
        return Templates.regime(regime, newest);
    }

    /** Who has sent, who is late, returned or missing, by name. */
    @GET
    @Path("/{id}/periods/{period}")
    public TemplateInstance period(
            @PathParam("id") UUID id,
            @PathParam("period") String period,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        return Templates.period(
                reports.regime(id),
                reports.period(id, period, state, cursor, A_PAGE, true),
                state,
                Link.to("/regimes/" + id + "/periods/" + period).with("state", state));
    }
}
