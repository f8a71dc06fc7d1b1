package vn.thac.task.joint;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;

/** Duties and tasks as wholes, over REST. */
@Path("/v1/joint-items")
@Tag(name = "Joint items", description = "A duty or task with all who have it, and with its parts")
@Blocking
public class JointResource {

    @Inject
    ReadJoint readJoint;

    @GET
    @Operation(
            operationId = "readJointItem",
            summary = "A duty or task as a whole: who has it together, its parts, and whether all of it is done",
            description =
                    "Each unit reports and is confirmed for itself. The whole is `done` when every assignment of it and"
                            + " of its parts is confirmed: nobody's word stands for another's, with a lead or without.")
    public JointItem read(
            @QueryParam("plan")
                    @NotNull
                    @Parameter(description = "Id of the plan", example = "0190c5a2-8f00-7000-8000-000000000001")
                    UUID plan,
            @QueryParam("item")
                    @NotNull
                    @Size(min = 1, max = 200)
                    @Parameter(description = "Key of the duty or task in it", example = "HN-D43")
                    String item) {
        return readJoint.read(new PlanId(plan), new ItemKey(item));
    }
}
