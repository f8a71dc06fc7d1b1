package vn.thac.desk.page.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.desk.page.service.SearchClient.Indicator;

/** What is measured, and how an area's figure comes from those below it. */
@Path("/indicators")
@Produces(MediaType.TEXT_HTML)
public class IndicatorResource {

    @Inject
    @RestClient
    SearchClient entries;

    @CheckedTemplate(basePath = "entry")
    static class Templates {

        private Templates() {}

        static native TemplateInstance indicator(Indicator indicator, List<Indicator> before, Link targets);
    }

    @GET
    public TemplateInstance indicator(@QueryParam("code") @Nullable String code) {
        if (code == null) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        List<Indicator> versions = entries.indicator(code);
        Indicator current = versions.get(0);
        return Templates.indicator(
                current,
                versions.subList(1, versions.size()),
                Link.to("/find").with("q", current.name()).with("what", "target"));
    }
}
