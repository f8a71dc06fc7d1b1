package vn.thac.task.follow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.task.product.ProductState;

/**
 * What an assignment is to produce, and what was received of it from its unit.
 *
 * @param document as the report of the work names it, or the plan that answers the mandate
 * @param plan that answers the mandate for the same
 * @param report that is owed for it, where that is handed in
 * @param on when the work was reported done with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Product", description = "What is expected, and what was received")
public record ProductView(
        @Schema(description = "What is to come of the work, in one word: plan, report, resolution", examples = "plan")
        String expected,

        ProductState state,
        @Schema(examples = "57/KH-UBND") @Nullable String document,
        @Nullable UUID plan,
        @Nullable UUID report,
        @Nullable Instant on) {}
