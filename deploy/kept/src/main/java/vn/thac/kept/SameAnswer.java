package vn.thac.kept;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether an answer of today still says what was answered then. A later build may say more; what was said must stand,
 * at its place and in its order.
 */
final class SameAnswer {

    private SameAnswer() {}

    /** Each place where today's answer differs, as {@code /items/0/name: then "a", now "b"}. */
    static List<String> differences(JsonNode then, JsonNode now) {
        List<String> found = new ArrayList<>();
        compare("", then, now, found);
        return found;
    }

    private static void compare(String place, JsonNode then, JsonNode now, List<String> found) {
        if (then.isObject() && now.isObject()) {
            for (Map.Entry<String, JsonNode> field : then.properties()) {
                compare(place + "/" + field.getKey(), field.getValue(), now.path(field.getKey()), found);
            }
        } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
            for (int i = 0; i < then.size(); i++) {
                compare(place + "/" + i, then.get(i), now.get(i), found);
            }
        } else if (then.isNumber() && now.isNumber()) {
            if (then.decimalValue().compareTo(now.decimalValue()) != 0) {
                found.add(place + ": then " + then + ", now " + now);
            }
        } else if (!then.equals(now) && !(then.isNull() && now.isMissingNode())) {
            found.add(place + ": then " + then + ", now " + now);
        }
    }
}
