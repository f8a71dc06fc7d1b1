package vn.thac.plan.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.Map;
import vn.thac.core.json.CleanNumber;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;

/** Puts all text of a tree into Unicode NFC and refuses text and numbers that can't be kept, every place together. */
final class CleanTree {

    private final Faults faults = new Faults();

    private CleanTree() {}

    static JsonNode of(JsonNode tree, String pointer) {
        CleanTree clean = new CleanTree();
        JsonNode cleaned = clean.visit(tree, pointer);
        clean.faults.refuse();
        return cleaned;
    }

    private JsonNode visit(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String at = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                check(field.getKey(), at);
                field.setValue(visit(field.getValue(), at));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, visit(array.get(i), pointer + "/" + i));
            }
        } else if (node.isTextual()) {
            return text(node, pointer);
        } else if (node.isBinary()) {
            faults.add(CoreRefusal.BAD_VALUE, pointer, Map.of("value", "!!binary"));
        } else if (node.isBigDecimal() && !CleanNumber.isSane(node.decimalValue())) {
            faults.add(
                    CoreRefusal.BAD_VALUE,
                    pointer,
                    Map.of("value", node.decimalValue().toString()));
        }
        return node;
    }

    private JsonNode text(JsonNode node, String pointer) {
        String raw = node.textValue();
        check(raw, pointer);
        return Normalizer.isNormalized(raw, Normalizer.Form.NFC)
                ? node
                : TextNode.valueOf(Normalizer.normalize(raw, Normalizer.Form.NFC));
    }

    private void check(String text, String pointer) {
        boolean unstorable = text.indexOf('\0') >= 0
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (unstorable) {
            faults.add(CoreRefusal.BAD_VALUE, pointer.replace("\0", "?"), Map.of("value", "NUL, surrogate"));
        }
    }
}
