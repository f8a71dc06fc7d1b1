package vn.thac.core.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What kind of value JSON has at a place, told to who sent another one. */
public enum Shape {
    TEXT,
    NUMBER,
    WHOLE,
    TRUTH,
    LIST,
    OBJECT,
    NOTHING;

    static Shape of(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return TRUTH;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return WHOLE;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return LIST;
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? OBJECT : TEXT;
    }

    /** By its name in JSON Schema. */
    public static Shape named(String type) {
        return switch (type) {
            case "string" -> TEXT;
            case "number" -> NUMBER;
            case "integer" -> WHOLE;
            case "boolean" -> TRUTH;
            case "array" -> LIST;
            case "null" -> NOTHING;
            default -> OBJECT;
        };
    }

    private static Shape of(JsonNode found) {
        return switch (found.getNodeType()) {
            case STRING, BINARY -> TEXT;
            case NUMBER -> NUMBER;
            case BOOLEAN -> TRUTH;
            case ARRAY -> LIST;
            case NULL, MISSING -> NOTHING;
            default -> OBJECT;
        };
    }

    /** Arguments of {@link CoreRefusal#WRONG_TYPE}: the first of what would do, and what stands there. */
    public static Map<String, Object> why(List<Shape> wanted, JsonNode found) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("wanted", wanted.get(0).phrase("wanted."));
        args.put("found", of(found).phrase("found."));
        return args;
    }

    private Sentences.Phrase phrase(String prefix) {
        return new Sentences.Phrase(prefix + name().toLowerCase(Locale.ROOT), Map.of());
    }
}
