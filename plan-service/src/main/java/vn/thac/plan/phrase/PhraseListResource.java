package vn.thac.plan.phrase;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
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

/** Phrases of all plans that somebody may resolve, over REST. */
@Path("/v1/phrases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phrases")
@Blocking
public class PhraseListResource {

    @Inject
    PhraseListStore lists;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Phrases of plans in force that you may resolve",
            description =
                    "Of the units for which you issue, and of those that they came after. `resolved=false` gives those that"
                            + " mean nobody yet.")
    public Page<PhraseListStore.Line> list(@BeanParam PhraseQuery query, @BeanParam PageQuery page) {
        return lists.find(query, page);
    }
}
