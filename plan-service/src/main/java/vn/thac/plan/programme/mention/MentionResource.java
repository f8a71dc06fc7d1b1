package vn.thac.plan.programme.mention;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.plan.programme.ProgrammeListStore;

/** Plans that mean a programme, and what is still to be resolved, over REST. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@Blocking
public class MentionResource {

    @Inject
    MentionListStore lists;

    @Inject
    ProgrammeListStore programmes;

    @GET
    @Path("/programmes/{id}/mentions")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Plans that refer to a programme, each as it cites it",
            description = "Those that you see, with the targets, duties and tasks that belong to it.")
    public Page<MentionView> meaning(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        programmes.view(id);
        return lists.meaning(id, page);
    }

    @GET
    @Path("/programme-mentions")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "listUnresolvedMentions",
            summary = "Programmes that plans of yours name",
            description =
                    "Of plans in force of the units for which you draft, and of those that they came after. `resolved=false`"
                            + " gives those that nobody knows which they are.")
    public Page<MentionView> toResolve(
            @QueryParam("unit")
                    @Parameter(
                            description = "Reference of the unit that issued the plans, or came after the one that did",
                            example = "ubnd:91")
                    @Nullable
                    String unit,
            @QueryParam("resolved") @Parameter(description = "Only those resolved, or only the others") @Nullable
                    Boolean resolved,
            @BeanParam PageQuery page) {
        return lists.toResolve(unit, resolved, page);
    }
}
