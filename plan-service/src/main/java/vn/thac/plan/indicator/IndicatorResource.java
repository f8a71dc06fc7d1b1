package vn.thac.plan.indicator;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;

/** The catalogue over REST. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Indicators and forms, each in versions")
@Blocking
public class IndicatorResource {

    @Inject
    CatalogueStore catalogue;

    @GET
    @Path("/indicators")
    @Operation(summary = "All indicators in their current versions")
    public Page<IndicatorVersion> indicators(@BeanParam PageQuery page) {
        Page<IndicatorVersion> found =
                Page.of(catalogue.indicators(after(page), page.limit() + 1), page, IndicatorVersion::code);
        return page.wantsTotal() ? found.withTotal(catalogue.count("indicator")) : found;
    }

    @GET
    @Path("/indicators/{code}")
    @Operation(summary = "An indicator in all its versions, the current one first")
    public List<IndicatorVersion> indicator(
            @PathParam("code") @Parameter(description = "Code of the indicator", example = "TE-KS") String code) {
        List<IndicatorVersion> versions = catalogue.versionsOf(code);
        if (versions.isEmpty()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return versions;
    }

    @GET
    @Path("/forms")
    @Operation(summary = "All report forms in their current versions")
    public Page<FormVersion> forms(@BeanParam PageQuery page) {
        Page<FormVersion> found = Page.of(catalogue.forms(after(page), page.limit() + 1), page, FormVersion::code);
        return page.wantsTotal() ? found.withTotal(catalogue.count("form")) : found;
    }

    private static @Nullable String after(PageQuery page) {
        return page.after().stream().findFirst().orElse(null);
    }
}
