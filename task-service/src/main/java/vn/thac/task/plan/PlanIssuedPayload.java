package vn.thac.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Role;
import vn.thac.task.rhythm.Rhythm;

/**
 * An issued plan as far as work is concerned, read from {@code plan.issued.v1}.
 *
 * @param ancestors all plans it carries out, over any number of tiers, and itself
 */
public record PlanIssuedPayload(
        PlanId planId,
        int edition,
        NamedUnit issuer,
        @Nullable String number,
        String title,
        @Nullable LocalDate date,
        Set<PlanId> ancestors,
        List<Item> items,
        List<Condition> conditions,
        @Nullable List<Mandate> mandates) {

    List<Mandate> asked() {
        return mandates == null ? List.of() : mandates;
    }

    /**
     * A duty or task. Everything but its key and text may be missing.
     *
     * @param windows days of the year on which it falls, as written
     * @param waitsFor key of the condition that must be met first
     */
    record Item(
            ItemKey key,
            String kind,
            String text,
            List<Holder> holders,
            @Nullable LocalDate due,
            @Nullable String recurrence,
            @Nullable List<String> windows,
            @Nullable String waitsFor,
            @Nullable String produces) {

        /** When it comes again. */
        Rhythm rhythm() {
            return Rhythm.of(recurrence, windows == null ? List.of() : windows, due);
        }
    }

    /** An addressee of the plan that holds the item, each of its members. */
    record Holder(String addressee, Role role, Relation relation) {
        Holding holding() {
            return new Holding(role, relation);
        }
    }

    /**
     * What an addressee is asked for.
     *
     * @param duty key of the duty that this is in the text, where it says
     */
    record Mandate(String asks, @Nullable String duty) {}

    /** An outside event on which items wait. */
    record Condition(String key, String text) {}
}
