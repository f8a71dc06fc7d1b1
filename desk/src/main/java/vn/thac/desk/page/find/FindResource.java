package vn.thac.desk.page.find;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Choice;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.desk.page.service.UnitClient;

/** One box for everything. What is asked stands in the address, so that it can be sent to a colleague. */
@Path("/find")
@Produces(MediaType.TEXT_HTML)
public class FindResource {

    /** Of plan-service, in the order of a plan's life. */
    private static final List<String> STATES =
            List.of("draft", "submitted", "issued", "withdrawn", "closed", "superseded");

    @Inject
    LookFor lookFor;

    @Inject
    @RestClient
    SearchClient plans;

    @Inject
    @RestClient
    UnitClient units;

    @Inject
    Frame frame;

    @CheckedTemplate(basePath = "find")
    static class Templates {

        private Templates() {}

        static native TemplateInstance find(
                Wanted wanted,
                Found found,
                List<Choice> kinds,
                Optional<String> under,
                @Nullable Problem problem,
                List<String> sorts,
                List<String> states);
    }

    @GET
    public Response find(
            @QueryParam("q") @Nullable String q,
            @QueryParam("what") @Nullable String what,
            @QueryParam("under") @Nullable String under,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("year") @Nullable String year,
            @QueryParam("state") @Nullable String state,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("cursor") @Nullable String cursor) {
        Wanted wanted = Wanted.of(q, what, under, kind, year, state, programme);
        try {
            Found found = wanted.isSaid() ? lookFor.find(wanted, cursor) : Found.nothing();
            return Response.ok(page(wanted, found, name(wanted), null)).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(wanted, Found.nothing(), Optional.empty(), no.problem()))
                    .build();
        }
    }

    private TemplateInstance page(Wanted wanted, Found found, Optional<String> under, @Nullable Problem problem) {
        List<Choice> kinds = plans.documentKinds().items().stream()
                .map(each -> new Choice(each.code(), frame.named(each.nameVi(), each.nameEn())))
                .toList();
        return Templates.find(wanted, found, kinds, under, problem, Sort.words(), STATES);
    }

    /** What the unit is called below which plans are looked for. */
    private Optional<String> name(Wanted wanted) {
        return Optional.ofNullable(wanted.under()).map(ref -> units.unit(ref).name());
    }
}
