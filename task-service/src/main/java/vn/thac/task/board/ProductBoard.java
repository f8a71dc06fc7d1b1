package vn.thac.task.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.InLines;
import vn.thac.core.csv.Lines;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.product.ProductState;

/**
 * What a plan expects its duties and tasks to produce, and what was received of it, item by item (R39).
 *
 * @param items those that are to produce something, in the order of the text
 */
@Schema(name = "ProductBoard")
@Lines("items")
public record ProductBoard(PlanId plan, LocalDate asOf, List<Item> items) implements InLines {

    /**
     * One duty or task; of what recurs, its occurrences are counted.
     *
     * @param expected of how many, of those that the reader sees
     * @param units those from whom it is missing or awaited, the missing first; no more than twenty
     */
    @Schema(name = "ProductBoardItem")
    public record Item(
            @Schema(examples = "KG-D67") ItemKey item,

            @Schema(description = "What is to be done, as the plan says it", examples = "Lập kế hoạch của địa phương")
            String text,

            @Schema(description = "What is to come of it, in one word: plan, report, resolution", examples = "plan")
            String product,

            long expected,

            @Schema(description = "Assignments of which it has come")
            long received,

            @Schema(description = "Assignments of which it is not there, and that go on in time")
            long awaited,

            @Schema(description = "Assignments of which it is not there, though they are reported done or late")
            long missing,

            List<Unit> units) {}

    /** Somebody from whom it has not come. */
    @Schema(name = "ProductBoardUnit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unit(
            UnitId unit,

            @Schema(examples = "UBND huyện Tân Hiệp") @Nullable
            String unitName,

            AssignmentId assignment,
            ProductState state,
            @Nullable LocalDate due) {}
}
