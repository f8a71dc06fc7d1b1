package vn.thac.desk.page.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.desk.page.service.SearchClient.Target;

/** What a plan wants reached, in a sentence. */
@Path("/plans/{plan}/target")
@Produces(MediaType.TEXT_HTML)
public class TargetResource {

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    @RestClient
    SearchClient entries;

    @CheckedTemplate(basePath = "entry")
    static class Templates {

        private Templates() {}

        static native TemplateInstance target(PlanView plan, Target target, Optional<String> name);
    }

    @GET
    public TemplateInstance target(@PathParam("plan") UUID id, @QueryParam("key") @Nullable String key) {
        Target target = entries.targets(id).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return Templates.target(plans.plan(id), target, name(target));
    }

    /** What the plan calls it, else what is measured. */
    private Optional<String> name(Target target) {
        return Optional.ofNullable(target.name()).or(() -> Optional.ofNullable(target.indicator())
                .flatMap(code -> SaidNo.orNothing(() -> entries.indicator(code)))
                .map(versions -> versions.get(0).name()));
    }
}
