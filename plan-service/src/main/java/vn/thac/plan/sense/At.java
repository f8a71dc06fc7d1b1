package vn.thac.plan.sense;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a package: its node and its JSON pointer. What has the wrong shape reads as absent. */
record At(JsonNode node, String pointer) {

    static At root(JsonNode node) {
        return new At(node, "");
    }

    At at(String field) {
        return new At(node.path(field), pointer + "/" + field);
    }

    /** The entries of a list field, in order. */
    List<At> each(String field) {
        JsonNode list = node.path(field);
        List<At> entries = new ArrayList<>(list.isArray() ? list.size() : 0);
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            entries.add(new At(list.get(i), pointer + "/" + field + "/" + i));
        }
        return entries;
    }

    @Nullable
    String text(String field) {
        return node.path(field).textValue();
    }

    @Nullable
    String text() {
        return node.textValue();
    }

    boolean flag(String field) {
        return node.path(field).isBoolean() && node.path(field).booleanValue();
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    @Nullable
    BigDecimal decimal(String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    @Nullable
    Integer integer(String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() ? (Integer) value.intValue() : null;
    }

    static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
