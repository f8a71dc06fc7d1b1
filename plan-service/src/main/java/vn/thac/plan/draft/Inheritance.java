package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.PlanPackage;

/**
 * Composes the package of a plan that answers mandates: it implements the plans that ask, takes over their targets and,
 * of their duties and tasks, those of its unit. Every entry knows its origins; what two plans say alike stands once.
 */
final class Inheritance {

    private static final List<String> OF_A_TARGET = List.of(
            "indicator",
            "name",
            "comparator",
            "value",
            "unit",
            "year",
            "then",
            "standing",
            "composite",
            "population",
            "wording",
            "scopePeriod");
    private static final List<String> OF_A_TASK = List.of("due", "recurrence", "windows");

    private final ObjectNode composed = object();
    private final Map<String, PlanId> links = new LinkedHashMap<>();
    private final Set<String> leftOut;
    private final Map<JsonNode, ObjectNode> taken = new LinkedHashMap<>();
    private final Set<String> targetKeys = new HashSet<>();
    private final Set<String> itemKeys;

    private Inheritance(Set<String> leftOut, Set<String> reserved) {
        this.leftOut = leftOut;
        this.itemKeys = new HashSet<>(reserved);
    }

    /** A package and, for its inherited basis lines, the plans of ours that they are. */
    record Composed(ObjectNode tree, Map<String, PlanId> links) {}

    /** Reserved are the keys that the plan's own duties and tasks will have: what is inherited makes way. */
    static Composed compose(
            List<Source.Asking> asking,
            UnitId unit,
            String kind,
            String title,
            Set<String> leftOut,
            Set<String> reserved) {
        Inheritance inheritance = new Inheritance(leftOut, reserved);
        inheritance.document(unit, kind, title);
        inheritance.basis(asking);
        inheritance.targets(asking);
        inheritance.tasks(asking);
        return new Composed(inheritance.composed, inheritance.links);
    }

    private void document(UnitId unit, String kind, String title) {
        composed.putObject("document")
                .put("kind", kind)
                .put("issuer", unit.toString())
                .put("title", title);
    }

    private void basis(List<Source.Asking> asking) {
        ArrayNode basis = composed.putArray("basis");
        for (Source.Asking one : asking) {
            Source source = one.source();
            String key = "from-" + (links.size() + 1);
            ObjectNode line = basis.addObject()
                    .put("key", key)
                    .put("relation", "implements")
                    .put("kind", source.kind());
            if (source.number() != null) {
                line.put("number", source.number());
            }
            line.put("issuer", source.issuer()).put("unit", source.issuerUnit().toString());
            if (source.date() != null) {
                line.putObject("date")
                        .put("value", source.date().value().toString())
                        .put("precision", source.date().precision().name());
            }
            line.put("subject", source.title());
            links.put(key, source.id());
        }
    }

    private void targets(List<Source.Asking> asking) {
        ArrayNode targets = object().arrayNode();
        for (Source.Asking one : asking) {
            for (JsonNode target : one.source().tree().path("targets")) {
                ObjectNode copy = copy(target, OF_A_TARGET);
                take(copy, target.path("key").asText(), one.source().id(), targets, targetKeys);
            }
        }
        addSection("targets", targets);
    }

    private void tasks(List<Source.Asking> asking) {
        ArrayNode groups = object().arrayNode();
        int number = 0;
        for (Source.Asking one : asking) {
            ArrayNode tasks = object().arrayNode();
            takeDuties(one, tasks);
            takeTasks(one, tasks);
            number++;
            if (!tasks.isEmpty()) {
                groups.addObject()
                        .put("key", "group-" + number)
                        .put("title", one.source().title())
                        .put("assignmentLevel", "none")
                        .set("tasks", tasks);
            }
        }
        addSection("taskGroups", groups);
    }

    private void takeDuties(Source.Asking one, ArrayNode tasks) {
        for (JsonNode duty : one.source().tree().path("duties")) {
            boolean ours = isOurs(duty.path("addressee"), one) || areOurs(duty.path("passesTo"), one);
            if (ours) {
                ObjectNode task = object().put("summary", duty.path("text").asText());
                task.setAll(copy(duty, OF_A_TASK));
                take(task, duty.path("key").asText(), one.source().id(), tasks, itemKeys);
            }
        }
    }

    private void takeTasks(Source.Asking one, ArrayNode tasks) {
        for (JsonNode group : one.source().tree().path("taskGroups")) {
            for (JsonNode task : group.path("tasks")) {
                if (areOurs(task.path("lead"), one) || areOurs(task.path("requested"), one)) {
                    ObjectNode copy =
                            object().put("summary", task.path("summary").asText());
                    copy.setAll(copy(task, OF_A_TASK));
                    take(copy, task.path("key").asText(), one.source().id(), tasks, itemKeys);
                }
            }
        }
    }

    private static boolean areOurs(JsonNode addressees, Source.Asking one) {
        for (JsonNode addressee : addressees) {
            if (isOurs(addressee, one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(JsonNode addressee, Source.Asking one) {
        return addressee.isTextual()
                && PlanPackage.leaves(addressee.textValue(), one.source().plan().addresseesByKey()).stream()
                        .anyMatch(one.addressees()::contains);
    }

    /** Adds an entry under a key of its own, or its origin to the entry that already says the same. */
    private void take(ObjectNode content, String key, PlanId plan, ArrayNode into, Set<String> keys) {
        if (leftOut.contains(key)) {
            return;
        }
        ObjectNode origin = object().put("plan", plan.toString()).put("key", key);
        ObjectNode same = taken.get(content);
        if (same != null) {
            ((ArrayNode) same.path("origins")).add(origin);
            return;
        }
        ObjectNode entry = object().put("key", free(key, keys));
        entry.setAll(content);
        entry.putArray("origins").add(origin);
        taken.put(content.deepCopy(), entry);
        into.add(entry);
    }

    private static String free(String key, Set<String> keys) {
        String free = key;
        for (int n = 2; !keys.add(free); n++) {
            free = key + "-" + n;
        }
        return free;
    }

    private void addSection(String name, ArrayNode entries) {
        if (!entries.isEmpty()) {
            composed.set(name, entries);
        }
    }

    private static ObjectNode copy(JsonNode from, List<String> fields) {
        ObjectNode copy = object();
        fields.stream()
                .filter(field -> from.hasNonNull(field))
                .filter(field ->
                        !from.path(field).isArray() || !from.path(field).isEmpty())
                .forEach(field -> copy.set(field, from.path(field)));
        return copy;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.withExactBigDecimals(true).objectNode();
    }
}
