package vn.thac.desk.page.unit;

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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.service.TaskClient;
import vn.thac.desk.page.service.TaskClient.WorkBoard;
import vn.thac.desk.page.service.UnitClient;
import vn.thac.desk.page.service.UnitClient.Unit;

/** The page of a unit, by its id or a code. */
@Path("/units/{ref}")
@Produces(MediaType.TEXT_HTML)
public class UnitResource {

    @Inject
    ReadProfile readProfile;

    @Inject
    @RestClient
    UnitClient units;

    @Inject
    @RestClient
    TaskClient tasks;

    @CheckedTemplate(basePath = "unit")
    static class Templates {

        private Templates() {}

        static native TemplateInstance unit(Profile profile);

        static native TemplateInstance work(Unit unit, Optional<WorkBoard> board);
    }

    @GET
    public TemplateInstance unit(@PathParam("ref") String ref, @QueryParam("cursor") @Nullable String cursor) {
        return Templates.unit(readProfile.of(ref, cursor));
    }

    /** How its work stands; the page of the unit fetches it, as that of a whole country takes a while. */
    @GET
    @Path("/work")
    public TemplateInstance work(@PathParam("ref") String ref) {
        Unit unit = units.unit(ref);
        return Templates.work(
                unit, SaidNo.orNothing(() -> tasks.workOf(unit.id().toString())));
    }
}
