package vn.thac.task.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.task.PlanId;
import vn.thac.task.plan.PlanIssuedPayload.Item;

/**
 * What made another edition of a plan, read from {@code plan.amended.v1}; the edition itself is read as an issued plan.
 *
 * @param openWork {@code recalled} where nothing is asked any more of what fell away, {@code stays} where it is to be finished
 * @param sent addressees whose members are named anew
 * @param namedAnew the items of which they say who has them now; null in events of before it was told
 */
public record PlanAmendedPayload(
        PlanId planId,
        int edition,
        Document amendedBy,
        Instant at,
        String openWork,
        Set<String> sent,
        @Nullable Anew namedAnew,
        List<Change> changes) {

    /** The document that amends. */
    record Document(UUID planId, @Nullable String number, String title) {

        /** As sentences name it. */
        String name() {
            return number == null ? title : number;
        }
    }

    /** Keys. */
    record Anew(Set<String> items) {}

    /** Whether all who have an item are named anew, or none; where nobody has it, nobody is. */
    boolean names(Item item) {
        return namedAnew == null
                ? item.holders().stream().allMatch(holder -> sent.contains(holder.addressee()))
                : namedAnew.items().contains(item.key().value());
    }

    /** What became otherwise. */
    record Change(String part, String key, String change, List<Field> fields) {

        private static final Set<String> OF_WORK =
                Set.of("text", "due", "recurrence", "windows", "waitsFor", "produces", "passesTo", "programme");
        private static final Set<String> OF_EVERYBODY = Set.of("target", "programme");

        boolean isItem() {
            return part.equals("item");
        }

        boolean removes() {
            return change.equals("removed");
        }

        /** Who has an item is told by the members; where the text says it does not matter to the work. */
        List<Field> ofWork() {
            return isItem()
                    ? fields.stream()
                            .filter(field -> OF_WORK.contains(field.name()))
                            .toList()
                    : fields;
        }

        /** Whether work follows it, or somebody has to look at it. */
        boolean matters() {
            return OF_EVERYBODY.contains(part)
                    || part.equals("condition") && change.equals("changed")
                    || isItem() && !ofWork().isEmpty();
        }
    }

    /** A field as it was and as it is. */
    record Field(
            String name,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    boolean recalls() {
        return openWork.equals("recalled");
    }
}
