package vn.thac.plan.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Item;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.inheritance.Inheritance;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.packages.PlanPackage;

/** A plan above that asks a plan of whoever it calls “we”. */
public final class Above {

    private Above() {}

    public static Source.Asking asking(PlanPackage plan) {
        Content content = new Content(plan, new PlanRelations(plan, "government", Map.of(), Set.of()));
        Map<String, Item> items = new HashMap<>();
        content.items().forEach(item -> items.put(item.key(), item));
        Source source = new Source(
                PlanId.next(),
                "plan",
                "Kế hoạch",
                plan.document().number(),
                "Huyện ủy",
                UUID.randomUUID(),
                null,
                "K",
                LocalDate.of(2024, 6, 25),
                plan,
                items,
                content.mandates(),
                Map.of());
        return new Source.Asking(source, Asks.OWN_PLAN, Set.of("we"));
    }

    /** What the unit would draft from it. */
    static PlanPackage inherited(List<Source.Asking> asking) {
        return Inheritance.compose(asking, UnitId.next(), "plan", "K", Set.of(), Map.of())
                .plan();
    }
}
