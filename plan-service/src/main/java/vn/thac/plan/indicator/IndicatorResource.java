package vn.thac.plan.indicator;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

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
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "All indicators in their current versions")
    public Page<IndicatorVersion> indicators(
            @QueryParam("text")
                    @Size(min = 1, max = 200)
                    @Parameter(
                            description = "Words, with or without marks, that all stand in the name or the code",
                            example = "khai sinh")
                    @Nullable
                    String text,
            @BeanParam PageQuery page) {
        Page<IndicatorVersion> found =
                Page.of(catalogue.indicators(text, after(page), page.limit() + 1), page, IndicatorVersion::code);
        return page.wantsTotal() ? found.withTotal(catalogue.countIndicators(text)) : found;
    }

    @GET
    @Path("/indicators/{code}")
    @Operation(
            summary = "An indicator in all its versions, the current one first",
            description = "Each version with its rule, what it can be, its owner and how it adds up over units and"
                    + " time. A plan measures in the version in force when it was issued.")
    public List<IndicatorVersion> indicator(
            @PathParam("code") @Parameter(description = "Code of the indicator", example = "TE-KS") String code,
            @QueryParam("version") @Parameter(description = "Only this version") @Nullable Integer version) {
        return found(catalogue.indicators(List.of(code)).get(code), version, IndicatorVersion::version);
    }

    @GET
    @Path("/forms")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "All report forms in their current versions")
    public Page<FormVersion> forms(@BeanParam PageQuery page) {
        Page<FormVersion> found = Page.of(catalogue.forms(after(page), page.limit() + 1), page, FormVersion::code);
        return page.wantsTotal() ? found.withTotal(catalogue.countForms()) : found;
    }

    @GET
    @Path("/forms/{code}")
    @Operation(
            summary = "A report form in all its versions, the current one first",
            description = "Each version asks each of its indicators in one version; a form becomes another wherever one"
                    + " of its indicators does.")
    public List<FormVersion> form(
            @PathParam("code") @Parameter(description = "Code of the form", example = "sample.child-friendly")
                    String code,
            @QueryParam("version") @Parameter(description = "Only this version") @Nullable Integer version) {
        return found(catalogue.forms(List.of(code)).get(code), version, FormVersion::version);
    }

    private static <T> List<T> found(@Nullable List<T> versions, @Nullable Integer version, ToIntFunction<T> numbered) {
        List<T> asked = versions == null
                ? List.of()
                : versions.stream()
                        .filter(one -> version == null || numbered.applyAsInt(one) == version)
                        .toList();
        if (asked.isEmpty()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return asked;
    }

    private static @Nullable String after(PageQuery page) {
        return page.after().stream().findFirst().orElse(null);
    }
}
