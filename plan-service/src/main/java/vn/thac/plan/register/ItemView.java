package vn.thac.plan.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.packages.Holder;
import vn.thac.plan.packages.Item;
import vn.thac.plan.packages.Items;
import vn.thac.plan.packages.Origin;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.Relations;

/** A duty or task as shown. */
@Schema(name = "PlanItem")
public record ItemView(
        @Schema(examples = "KG-D56") String key,
        @Schema(examples = "duty") String kind,
        @Nullable String group,
        String text,
        List<Holder> holders,
        @Nullable LocalDate due,
        @Nullable String recurrence,
        @Nullable String waitsFor,
        @Nullable String produces,
        List<Origin> origins) {

    static List<ItemView> in(PlanPackage plan, String issuerTrack, Map<String, KnownUnit> units, ItemFilter filter) {
        return Items.of(plan, new Relations(plan, issuerTrack, units)).stream()
                .filter(filter::takes)
                .map(ItemView::of)
                .toList();
    }

    private static ItemView of(Item item) {
        return new ItemView(
                item.key(),
                item.kind().name(),
                item.group(),
                item.text(),
                item.holders(),
                item.due(),
                item.recurrence(),
                item.waitsFor(),
                item.produces(),
                item.origins());
    }
}
