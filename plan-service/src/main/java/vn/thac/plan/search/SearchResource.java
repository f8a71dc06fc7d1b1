package vn.thac.plan.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;

/** Looking for what plans say. */
@Path("/v1/search")
@Tag(name = "Search", description = "Documents, targets, duties, tasks and programmes by their words")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SearchResource {

    @Inject
    FindEntries findEntries;

    @Inject
    SearchTurns turns;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "searchPlans",
            summary = "What stands in the plans that you may see",
            description =
                    "Words count with or without their marks. Exact numbers and keys come first, then what has all"
                            + " words as typed, then all words, then what has words that are near: misspelt, misheard,"
                            + " misread by a scanner.")
    public Page<Hit> find(@Valid @BeanParam SearchQuery query, @BeanParam PageQuery page) {
        return turns.take(() -> findEntries.find(query, page));
    }
}
