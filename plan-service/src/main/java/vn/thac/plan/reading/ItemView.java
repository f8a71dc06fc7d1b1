package vn.thac.plan.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Holder;
import vn.thac.plan.content.Item;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.duty.BudgetStep;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.packages.PlanPackage;

/** A duty or task as shown. */
@Schema(name = "PlanItem")
public record ItemView(
        @Schema(examples = "KG-D56") String key,
        @Schema(examples = "duty") String kind,
        @Nullable String group,
        String text,
        List<HolderView> holders,
        @Nullable LocalDate due,
        @Schema(examples = "six-monthly+annual") @Nullable String recurrence,

        @Schema(description = "Days of the year it falls on, as written")
        List<String> windows,

        @Schema(description = "The outside event that it waits for") @Nullable
        String waitsFor,

        @Nullable String produces,

        @Schema(description = "Of a task: the duties that carry it out")
        List<String> duties,

        @Schema(description = "Addressees that it is passed on to by direction")
        List<String> passesTo,

        @Nullable String programme,
        List<OriginView> origins,

        @Schema(description = "Of a yearly step of the budget: what it says of the money") @Nullable
        BudgetView budget) {

    /** What a step of the budget says of the money. */
    @Schema(name = "BudgetStep")
    public record BudgetView(
            @Schema(description = "Word of /v1/budget-steps", examples = "estimate")
            String step,

            @Nullable String stream,

            @Schema(description = "Key of the addressee that approves") @Nullable
            String approver,

            List<String> sources,
            @Nullable BigDecimal amount,
            @Nullable String unit) {

        static @Nullable BudgetView of(@Nullable BudgetStep step) {
            return step == null
                    ? null
                    : new BudgetView(
                            step.step(), step.stream(), step.approver(), step.sources(), step.amount(), step.unit());
        }
    }

    /** Who has it, in which role, ordered or only requested. */
    @Schema(name = "Holder")
    public record HolderView(
            String addressee,
            @Schema(examples = "lead") String role,

            @Schema(
                    examples = "ordered",
                    enumeration = {"ordered", "requested"})
            String relation) {

        static HolderView of(Holder holder) {
            return new HolderView(
                    holder.addressee(), holder.role().wire(), holder.relation().wire());
        }
    }

    /** The entry of a plan above that it was taken from. */
    @Schema(name = "Origin")
    public record OriginView(String plan, String key) {

        static OriginView of(Origin origin) {
            return new OriginView(origin.plan(), origin.key());
        }
    }

    static List<ItemView> in(PlanPackage plan, PlanRelations relations, ItemQuery query) {
        return new Content(plan, relations)
                .items().stream().filter(query::takes).map(ItemView::of).toList();
    }

    private static ItemView of(Item item) {
        return new ItemView(
                item.key(),
                item.kind().wire(),
                item.group(),
                item.text(),
                item.holders().stream().map(HolderView::of).toList(),
                item.due(),
                item.recurrence() == null ? null : item.recurrence().toString(),
                item.windows(),
                item.waitsFor() == null ? null : item.waitsFor().text(),
                item.produces(),
                item.duties(),
                item.passesTo(),
                item.programme(),
                item.origins().stream().map(OriginView::of).toList(),
                BudgetView.of(item.budget()));
    }
}
