package vn.thac.desk.page.returns;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.service.ReportClient;
import vn.thac.desk.page.service.ReportClient.Explanation;

/** What the reports of an area add up to, and where a figure comes from. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
public class BoardResource {

    /** An area, those below it, and theirs. */
    private static final int DEPTH = 2;

    @Inject
    @RestClient
    ReportClient reports;

    @CheckedTemplate(basePath = "returns")
    static class Templates {

        private Templates() {}

        static native TemplateInstance board(Returns returns);

        static native TemplateInstance explain(Asked asked, Explanation explanation);
    }

    @GET
    @Path("/board")
    public TemplateInstance board(
            @QueryParam("plan") @Nullable UUID plan,
            @QueryParam("form") @Nullable String form,
            @QueryParam("area") @Nullable String area,
            @QueryParam("period") @Nullable String period) {
        return Templates.board(new Returns(plan, form, reports.board(plan, form, area, period)));
    }

    @GET
    @Path("/explain")
    public TemplateInstance explain(
            @QueryParam("form") String form,
            @QueryParam("indicator") String indicator,
            @QueryParam("period") String period,
            @QueryParam("area") String area,
            @QueryParam("regime") @Nullable UUID regime) {
        return Templates.explain(
                new Asked(form, indicator, period, regime),
                reports.explain(form, indicator, period, area, regime, DEPTH));
    }
}
