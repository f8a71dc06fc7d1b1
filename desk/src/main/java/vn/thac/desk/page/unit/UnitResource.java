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
import org.jspecify.annotations.Nullable;

/** The page of a unit, by its id or a code. */
@Path("/units/{ref}")
@Produces(MediaType.TEXT_HTML)
public class UnitResource {

    @Inject
    ReadProfile readProfile;

    @CheckedTemplate(basePath = "unit")
    static class Templates {

        private Templates() {}

        static native TemplateInstance unit(Profile profile);
    }

    @GET
    public TemplateInstance unit(@PathParam("ref") String ref, @QueryParam("cursor") @Nullable String cursor) {
        return Templates.unit(readProfile.of(ref, cursor));
    }
}
