package vn.thac.task.follow;

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
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.ETags;
import vn.thac.task.assignment.AssignmentId;

/** Assignments: by filter, and one by one. */
@Path("/v1/assignments")
@Tag(name = "Assignments", description = "A duty or task of one unit, until it is confirmed")
@Blocking
public class AssignmentResource {

    @Inject
    AssignmentListStore store;

    @Inject
    ReadAssignment readAssignment;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Assignments that the filter finds and the actor may see, oldest first")
    public Page<AssignmentView> list(@Valid @BeanParam AssignmentQuery query, @Valid @BeanParam PageQuery page) {
        return store.list(query, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One assignment with its history and what can be done next",
            description = "Every change since it was raised, by whom and why; and the steps that the caller's side"
                    + " and the other can take now.")
    public RestResponse<AssignmentView> get(AssignmentId id) {
        return answer(readAssignment.read(id));
    }

    @GET
    @Path("/{id}/occurrences")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "The occurrences of an assignment that recurs, oldest first",
            description = "Each is an assignment of its own, with the same steps. Those to come are not there yet: the"
                    + " assignment itself says which opens next.")
    public Page<AssignmentView> occurrences(
            AssignmentId id, @BeanParam OccurrenceQuery query, @BeanParam PageQuery page) {
        return readAssignment.occurrences(id, query, page);
    }

    /** The assignment with its ETag, as every step answers too. */
    public static RestResponse<AssignmentView> answer(AssignmentView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }
}
