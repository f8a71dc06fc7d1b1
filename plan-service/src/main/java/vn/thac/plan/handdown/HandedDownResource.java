package vn.thac.plan.handdown;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.PlanSight;

/** To whom those who hold an item of an issued plan hand it down. */
@Path("/v1/plans/{id}/handed-down")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
@Blocking
public class HandedDownResource {

    @Inject
    PlanSight sight;

    @Inject
    HandedDownListStore lists;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "To whom the items of an issued plan are handed down, and by whom",
            description = "A unit that `passesTo` of an item means gets it from the nearest holder above it; where none"
                    + " stands above, from the only holder, if that may ask it. Found with the fan-out, kept with"
                    + " its day; `reached` once it has an assignment of it.")
    public Page<HandedDownView> list(
            @PathParam("id") UUID id, @Valid @BeanParam HandedDownQuery query, @BeanParam PageQuery page) {
        return lists.list(sight.requireIssued(new PlanId(id)).id(), query, page);
    }
}
