package vn.thac.plan.mandatelist;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.ETags;

/** Reading mandates. */
@Path("/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mandates", description = "What an issued plan asks of one addressee")
@Blocking
public class MandateResource {

    @Inject
    MandateListStore mandates;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Mandates that you may see, newest first")
    public Page<MandateView> list(@Valid @BeanParam MandateQuery query, @BeanParam PageQuery page) {
        return mandates.find(query, page);
    }

    @GET
    @Path("/groups")
    @Operation(
            summary = "Mandates that you may see, counted by level, track, what they ask and how",
            description = "Takes the filters of the list: with `plan`, whom a plan asks what.")
    public List<MandateGroup> groups(@Valid @BeanParam MandateQuery query) {
        return mandates.groups(query);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One mandate",
            description = "What an issued plan asks of one unit, where it stands today, and what either side can do"
                    + " now.")
    public RestResponse<MandateView> read(@PathParam("id") UUID id) {
        MandateView mandate = mandates.require(id);
        return RestResponse.ResponseBuilder.ok(mandate)
                .tag(ETags.tag(mandate.version()))
                .build();
    }
}
