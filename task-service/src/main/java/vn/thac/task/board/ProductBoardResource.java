package vn.thac.task.board;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.csv.Csv;
import vn.thac.task.PlanId;

/** The board of products. */
@Path("/v1/boards/products")
@Tag(name = "Boards")
@Blocking
public class ProductBoardResource {

    @Inject
    ShowProducts showProducts;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "readProductBoard",
            summary = "What a plan expects its duties and tasks to produce, and what was received, today",
            description =
                    "Item by item, with those from whom it is missing or awaited. Received is what the report of the"
                            + " work names, the plan that answers a mandate for the same, or the report that is owed for"
                            + " it.")
    public ProductBoard show(
            @QueryParam("plan")
                    @NotNull
                    @Parameter(description = "Id of the plan", example = "0190c5a2-8f00-7000-8000-000000000001")
                    UUID plan) {
        return showProducts.show(new PlanId(plan));
    }
}
