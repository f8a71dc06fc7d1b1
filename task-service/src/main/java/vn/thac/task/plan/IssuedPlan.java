package vn.thac.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Relation;
import vn.thac.task.assignment.Role;

/**
 * An issued plan as far as work is concerned, read from {@code plan.issued.v1}.
 *
 * @param ancestors all plans it carries out, over any number of tiers, and itself
 */
public record IssuedPlan(
        PlanId planId,
        int edition,
        UnitId issuer,
        String issuerLevel,
        String issuerTrack,
        @Nullable String number,
        @Nullable String symbol,
        String kind,
        String title,
        @Nullable LocalDate date,
        Instant issuedAt,
        Set<PlanId> ancestors,
        List<Item> items) {

    /** A duty or task. Everything but its key and text may be missing. */
    public record Item(
            ItemKey key,
            String kind,
            @Nullable String group,
            String text,
            List<Holder> holders,
            @Nullable LocalDate due,
            @Nullable String recurrence,
            @Nullable String waitsFor,
            @Nullable String produces) {}

    /** A party of the plan that holds the item, each of its members. */
    public record Holder(String party, Role role, Relation relation) {
        public Holding holding() {
            return new Holding(role, relation);
        }
    }
}
