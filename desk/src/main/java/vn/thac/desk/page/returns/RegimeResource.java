package vn.thac.desk.page.returns;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.ReportClient;
import vn.thac.desk.page.service.ReportClient.Completeness;
import vn.thac.desk.page.service.ReportClient.Grid;
import vn.thac.desk.page.service.ReportClient.OpenedPeriod;
import vn.thac.desk.page.service.ReportClient.Owed;
import vn.thac.desk.page.service.ReportClient.Regime;

/** Reporting regimes, their periods, and who has sent what. */
@Path("/regimes")
@Produces(MediaType.TEXT_HTML)
public class RegimeResource {

    private static final int A_PAGE = 50;
    private static final String CONSOLIDATE = "consolidate";
    private static final String LAST_FIRST = "-due";

    /** As many periods as fit beside each other. */
    private static final int NEWEST = 6;

    /** Of the heat map: a year of months. */
    private static final int COLUMNS = 12;

    @Inject
    @RestClient
    ReportClient reports;

    @Inject
    Reader reader;

    @CheckedTemplate(basePath = "returns")
    static class Templates {

        private Templates() {}

        static native TemplateInstance regimes(Link link, Page<Regime> page);

        static native TemplateInstance regime(Regime regime, List<Completeness> periods);

        static native TemplateInstance owed(Regime regime, Page<Owed> page, Link link);

        static native TemplateInstance grid(
                Regime regime, HeatMap map, @Nullable Long total, @Nullable String next, Link link);

        static native TemplateInstance period(
                Regime regime,
                Completeness found,
                @Nullable String area,
                @Nullable String state,
                Link link,
                boolean mayConsolidate,
                String narrative,
                @Nullable Problem problem);
    }

    @GET
    public TemplateInstance regimes(
            @QueryParam("plan") @Nullable UUID plan, @QueryParam("cursor") @Nullable String cursor) {
        return Templates.regimes(Link.to("/regimes").with("plan", plan), reports.regimes(plan, cursor, A_PAGE));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance regime(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        Regime regime = reports.regime(id);
        return SaidNo.orNothing(() -> regime.periods().stream()
                        .limit(NEWEST)
                        .map((OpenedPeriod each) -> reports.period(id, each.period(), null, null, null, 1, false))
                        .toList())
                .map(newest -> Templates.regime(regime, newest))
                .orElseGet(() -> owed(regime, cursor));
    }

    /** Who reports under it and does not watch over it sees what they owe. */
    private TemplateInstance owed(Regime regime, @Nullable String cursor) {
        return Templates.owed(
                regime,
                reports.obligations(regime.id(), LAST_FIRST, cursor, A_PAGE),
                Link.to("/regimes/" + regime.id()));
    }

    /** Units and periods side by side. */
    @GET
    @Path("/{id}/grid")
    public TemplateInstance grid(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        Grid grid = reports.grid(id, COLUMNS, cursor, A_PAGE, cursor == null);
        return Templates.grid(
                reports.regime(id),
                HeatMap.of(grid),
                grid.units().total(),
                grid.units().next(),
                Link.to("/regimes/" + id + "/grid"));
    }

    /** Who has sent, who is late, returned or missing, by name; of all, or of an area, as its board counts them. */
    @GET
    @Path("/{id}/periods/{period}")
    public TemplateInstance period(
            @PathParam("id") UUID id,
            @PathParam("period") String period,
            @QueryParam("area") @Nullable String area,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        return page(id, period, area, state, cursor, null, "");
    }

    /** Signs the consolidated report of a period; what is missing in it is named in it. */
    @POST
    @Path("/{id}/periods/{period}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response consolidate(
            @PathParam("id") UUID id, @PathParam("period") String period, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        try {
            UUID signed = reports.consolidate(id, period, entered.once(), entered.body("basis", "narrative"))
                    .id();
            return Response.seeOther(URI.create("/consolidations/" + signed)).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(id, period, null, null, null, no.problem(), entered.at("narrative")))
                    .build();
        }
    }

    private TemplateInstance page(
            UUID id,
            String period,
            @Nullable String area,
            @Nullable String state,
            @Nullable String cursor,
            @Nullable Problem problem,
            String narrative) {
        Completeness found = reports.period(id, period, area, state, cursor, A_PAGE, true);
        boolean mayConsolidate = area == null
                && found.nextActions().stream()
                        .anyMatch(next -> CONSOLIDATE.equals(next.action()) && reader.may(CONSOLIDATE, next.who()));
        return Templates.period(
                reports.regime(id),
                found,
                area,
                state,
                Link.to("/regimes/" + id + "/periods/" + period)
                        .with("area", area)
                        .with("state", state),
                mayConsolidate,
                narrative,
                problem);
    }
}
