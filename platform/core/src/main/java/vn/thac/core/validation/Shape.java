package vn.thac.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Sentences;

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
        return type.isRecord() && !isOneValue(type) || Map.class.isAssignableFrom(type) ? OBJECT : TEXT;
    }

    /** As an id, which is a record here and a text in JSON. */
    private static boolean isOneValue(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method ->
                        method.isAnnotationPresent(JsonCreator.class) || method.isAnnotationPresent(JsonValue.class));
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
            case NUMBER -> found.isIntegralNumber() ? WHOLE : NUMBER;
            case BOOLEAN -> TRUTH;
            case ARRAY -> LIST;
            case NULL, MISSING -> NOTHING;
            default -> OBJECT;
        };
    }

    /** Arguments of {@link CoreRefusal#WRONG_TYPE}, where something else stands. */
    public Map<String, Object> insteadOf(JsonNode found) {
        return Map.of("wanted", phrase("wanted."), "found", of(found).phrase("found."));
    }

    /** The same where an object of these fields is wanted. */
    public static Map<String, Object> fieldsInsteadOf(Collection<String> fields, JsonNode found) {
        return Map.of(
                "wanted",
                new Sentences.Phrase("wanted.fields", Map.of("names", String.join(", ", fields))),
                "found",
                of(found).phrase("found."));
    }

    private Sentences.Phrase phrase(String prefix) {
        return new Sentences.Phrase(prefix + name().toLowerCase(Locale.ROOT), Map.of());
    }
}
