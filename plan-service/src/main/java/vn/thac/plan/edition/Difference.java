package vn.thac.plan.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.edition.PartChange.Field;
import vn.thac.plan.edition.PartChange.Kind;
import vn.thac.plan.edition.PartChange.Part;
import vn.thac.plan.packages.PackageReader;

/**
 * What one edition of a plan says otherwise than another, entry by entry and field by field, as the event names them. A key
 * means the same in both; in which order something is said makes no difference.
 */
public final class Difference {

    private static final String KEY = "key";
    private static final String DOCUMENT = "document";

    /** Who waits for a condition is said where it waits. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("items");

    private Difference() {}

    public static List<PartChange> of(PlanIssued before, PlanIssued after) {
        JsonNode old = tree(before);
        JsonNode now = tree(after);
        List<PartChange> changes = new ArrayList<>();
        compare(Part.ITEM, byKey(old.path("items")), byKey(now.path("items")), changes);
        compare(Part.GROUP, byKey(old.path("groups")), byKey(now.path("groups")), changes);
        compare(Part.ADDRESSEE, byKey(old.path("addressees")), byKey(now.path("addressees")), changes);
        compare(Part.CONDITION, byKey(old.path("conditions")), byKey(now.path("conditions")), changes);
        compare(Part.PROGRAMME, byKey(old.path("programmes")), byKey(now.path("programmes")), changes);
        compare(Part.MANDATE, mandates(old.path("mandates")), mandates(now.path("mandates")), changes);
        compare(Part.TARGET, byKey(old.path("targets")), byKey(now.path("targets")), changes);
        compare(Part.REGIME, byKey(old.path("regimes")), byKey(now.path("regimes")), changes);
        compare(Part.DOCUMENT, document(old), document(now), changes);
        return changes;
    }

    private static JsonNode tree(PlanIssued edition) {
        return PackageReader.stored(PackageReader.write(edition));
    }

    private static Map<String, JsonNode> byKey(JsonNode entries) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(entry.path(KEY).asText(), entry));
        return byKey;
    }

    /** A line has no key: it is the first, second … of what it asks of an addressee. */
    private static Map<String, JsonNode> mandates(JsonNode lines) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        for (JsonNode line : lines) {
            String key =
                    line.path("addressee").asText() + "/" + line.path("asks").asText();
            int place = 1;
            while (byKey.containsKey(place == 1 ? key : key + "/" + place)) {
                place++;
            }
            byKey.put(place == 1 ? key : key + "/" + place, line);
        }
        return byKey;
    }

    private static Map<String, JsonNode> document(JsonNode plan) {
        ObjectNode document = plan.path(DOCUMENT).deepCopy();
        return Map.of(DOCUMENT, document.set("title", plan.path("title")));
    }

    private static void compare(
            Part part, Map<String, JsonNode> before, Map<String, JsonNode> after, List<PartChange> changes) {
        after.forEach((key, now) -> {
            JsonNode old = before.get(key);
            List<Field> fields = fields(old, now);
            if (old == null) {
                changes.add(new PartChange(part, key, Kind.ADDED, fields));
            } else if (!fields.isEmpty()) {
                changes.add(new PartChange(part, key, Kind.CHANGED, fields));
            }
        });
        before.forEach((key, old) -> {
            if (!after.containsKey(key)) {
                changes.add(new PartChange(part, key, Kind.REMOVED, fields(old, null)));
            }
        });
    }

    private static List<Field> fields(@Nullable JsonNode before, @Nullable JsonNode after) {
        List<Field> fields = new ArrayList<>();
        names(before, after).forEach(name -> {
            JsonNode old = said(before, name);
            JsonNode now = said(after, name);
            if (!unordered(old).equals(unordered(now))) {
                fields.add(new Field(name, old.isNull() ? null : old, now.isNull() ? null : now));
            }
        });
        return fields;
    }

    private static Set<String> names(@Nullable JsonNode before, @Nullable JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(before, after).filter(one -> one != null).forEach(one -> {
            for (Iterator<String> each = one.fieldNames(); each.hasNext(); ) {
                names.add(each.next());
            }
        });
        names.remove(KEY);
        names.removeAll(SAID_ELSEWHERE);
        return names;
    }

    /** Null where nothing is said: an empty list and a plain no are nothing too. */
    private static JsonNode said(@Nullable JsonNode entry, String name) {
        JsonNode value = entry == null ? NullNode.instance : entry.path(name);
        boolean nothing = value.isMissingNode()
                || value.isBoolean() && !value.booleanValue()
                || value.isContainerNode() && value.isEmpty();
        return nothing ? NullNode.instance : value;
    }

    private static Object unordered(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::toString)
                        .sorted()
                        .toList()
                : value;
    }
}
