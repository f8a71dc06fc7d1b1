package vn.thac.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

        @Schema(description = "duty, task, or group: one that is one piece of work", examples = "duty")
        String kind,

        @Schema(description = "Of a task: key of the thematic group that it stands in") @Nullable
        String group,

        @Schema(description = "What is to be done, as the plan says it")
        String text,

        @Schema(description = "Who has it, and in which role; empty where nobody is named for it")
        List<HolderView> holders,

        @Schema(description = "Of a task whose group is one piece of work: that group, through which it is assigned")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String through,

        @Nullable LocalDate due,
        @Schema(examples = "six-monthly+annual") @Nullable String recurrence,

        @Schema(description = "Days of the year it falls on, as written")
        List<String> windows,

        @Schema(description = "The outside event that it waits for") @Nullable
        String waitsFor,

        @Nullable String produces,

        @Schema(description = "Of a task: the duties that carry it out")
        List<String> duties,

        @Schema(
                description =
                        "Of a task the duties that carry it out, of a duty the tasks that it carries out, by name")
        List<LinkView> links,

        @Schema(description = "The duty that it is a part of") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String partOf,

        @Schema(description = "Addressees that it is passed on to by direction")
        List<String> passesTo,

        @Nullable String programme,

        @Schema(description = "Documents of the basis that it carries out")
        List<CarriedView> carriesOut,

        @Schema(description = "Duties and tasks of the plans above from which it was taken")
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

            @Schema(description = "Where the money comes from, as the plan says")
            List<String> sources,

            @Nullable BigDecimal amount,

            @Schema(description = "Unit of the amount: triệu đồng, USD") @Nullable
            String unit) {

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
            @Schema(description = "Key of the addressee of the plan that has it")
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

    /** A task or duty that it is linked with. */
    @Schema(name = "LinkedItem")
    public record LinkView(
            @Schema(examples = "KG-2.1") String key,

            @Schema(description = "Whether it is a task or a duty", examples = "task")
            String kind,

            @Schema(description = "What is to be done, as the plan says it")
            String text) {

        static LinkView of(Item item) {
            return new LinkView(item.key(), item.kind().wire(), item.text());
        }
    }

    /** A document of the basis; `/basis` says which plan it is. */
    @Schema(name = "CarriedDocument")
    public record CarriedView(
            String key,
            @Schema(examples = "308/KH-UBND") @Nullable String number,

            @Schema(description = "What it is about, where the plan says so") @Nullable
            String subject) {

        static List<CarriedView> of(Item item, PlanPackage plan) {
            return plan.basis().stream()
                    .filter(line -> item.carriesOut().contains(line.key()))
                    .map(line -> new CarriedView(line.key(), line.number(), line.subject()))
                    .toList();
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
        List<Item> items = new Content(plan, relations).items();
        Map<String, List<LinkView>> linked = linked(items);
        Set<String> whole = whole(items);
        return items.stream()
                .filter(query::takes)
                .filter(item -> query.takes(linked.getOrDefault(item.key(), List.of())))
                .map(item -> of(item, linked.getOrDefault(item.key(), List.of()), whole, plan))
                .toList();
    }

    /** Both ways, by the key of the one end. */
    private static Map<String, List<LinkView>> linked(List<Item> items) {
        Map<String, Item> byKey = items.stream().collect(Collectors.toMap(Item::key, Function.identity()));
        Map<String, List<LinkView>> linked = new HashMap<>();
        for (Item task : items) {
            for (Item duty : task.duties().stream()
                    .map(byKey::get)
                    .filter(Objects::nonNull)
                    .toList()) {
                linked.computeIfAbsent(task.key(), key -> new ArrayList<>()).add(LinkView.of(duty));
                linked.computeIfAbsent(duty.key(), key -> new ArrayList<>()).add(LinkView.of(task));
            }
        }
        return linked;
    }

    /** Groups that are one piece of work, which tasks that name nobody are assigned through. */
    private static Set<String> whole(List<Item> items) {
        return items.stream()
                .filter(item -> item.kind() == Item.Kind.GROUP)
                .map(Item::key)
                .collect(Collectors.toSet());
    }

    private static ItemView of(Item item, List<LinkView> links, Set<String> whole, PlanPackage plan) {
        boolean through = item.kind() == Item.Kind.TASK && item.holders().isEmpty() && item.group() != null;
        return new ItemView(
                item.key(),
                item.kind().wire(),
                item.group(),
                item.text(),
                item.holders().stream().map(HolderView::of).toList(),
                through && whole.contains(item.group()) ? item.group() : null,
                item.due(),
                item.recurrence() == null ? null : item.recurrence().toString(),
                item.windows(),
                item.waitsFor() == null ? null : item.waitsFor().text(),
                item.produces(),
                item.duties(),
                links,
                item.partOf(),
                item.passesTo(),
                item.programme(),
                CarriedView.of(item, plan),
                item.origins().stream().map(OriginView::of).toList(),
                BudgetView.of(item.budget()));
    }
}
