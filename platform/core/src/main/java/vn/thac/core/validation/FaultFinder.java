package vn.thac.core.validation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;

/** Finds all faults of a body that could not be read: each one found is taken out, and the rest read again. */
public final class FaultFinder {

    /** A body with more faults than these is wrong as a whole; the first ones are told. */
    private static final int MOST = 100;

    /** How many bytes one request may have read again: of a huge body only its first faults are told. */
    private static final int MOST_READ_AGAIN = 100_000_000;

    private static final List<JsonNode> HARMLESS = List.of(NullNode.instance, IntNode.valueOf(0), BooleanNode.FALSE);

    private final ObjectMapper json;

    public FaultFinder(ObjectMapper json) {
        this.json = json;
    }

    public List<Fault> find(byte[] body, Type type) {
        Faults faults = new Faults();
        JsonNode tree = tree(body, faults);
        String last = null;
        int again = 0;
        int most = Math.min(MOST, MOST_READ_AGAIN / Math.max(1, body.length));
        for (int i = 0; tree != null && i <= most; i++) {
            JsonMappingException fault = read(tree, json.constructType(type), faults);
            if (fault == null) {
                break;
            }
            String pointer = pointer(fault);
            again = pointer.equals(last) ? again + 1 : 0;
            if (again == 0) {
                note(fault, pointer, tree.at(pointer), faults);
            }
            last = pointer;
            if (pointer.isEmpty() || !takeOut(tree, JsonPointer.compile(pointer), again)) {
                break;
            }
        }
        if (!faults.any()) {
            faults.add(CoreRefusal.MALFORMED_BODY, "", Map.of("line", "?", "column", "?"));
        }
        return faults.list();
    }

    private @Nullable JsonNode tree(byte[] body, Faults faults) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            faults.add(
                    CoreRefusal.MALFORMED_BODY,
                    "",
                    Map.of("line", at == null ? "?" : at.getLineNr(), "column", at == null ? "?" : at.getColumnNr()));
            return null;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    private @Nullable JsonMappingException read(JsonNode tree, JavaType type, Faults faults) {
        try {
            json.readerFor(type).readValue(tree);
            return null;
        } catch (JsonMappingException e) {
            return e;
        } catch (IOException e) {
            faults.add(CoreRefusal.MALFORMED_BODY, "", Map.of("line", "?", "column", "?"));
            return null;
        }
    }

    private static void note(JsonMappingException e, String pointer, JsonNode found, Faults faults) {
        if (refusal(e) instanceof Refused refused) {
            refused.faults().forEach(f -> faults.add(f.refusal(), pointer + f.pointer(), f.args()));
        } else if (e instanceof UnrecognizedPropertyException unknown) {
            faults.add(CoreRefusal.UNKNOWN_FIELD, pointer, known(unknown).insteadOf(unknown.getPropertyName()));
        } else if (e instanceof ValueInstantiationException && e.getCause() != null) {
            Object value = found.isValueNode()
                    ? found.asText()
                    : String.valueOf(e.getCause().getMessage());
            faults.add(CoreRefusal.BAD_VALUE, pointer, Map.of("value", value));
        } else if (e instanceof InvalidFormatException format && UnknownWord.isOne(format.getTargetType())) {
            UnknownWord.note(format.getTargetType(), String.valueOf(format.getValue()), pointer, faults);
        } else if (e instanceof InvalidFormatException format && !found.isFloatingPointNumber()) {
            faults.add(CoreRefusal.BAD_VALUE, pointer, Map.of("value", String.valueOf(format.getValue())));
        } else if (found.isMissingNode()) {
            faults.add(CoreRefusal.MISSING_VALUE, pointer);
        } else {
            faults.add(CoreRefusal.WRONG_TYPE, pointer, wanted(e).insteadOf(found));
        }
    }

    private static KnownNames known(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return new KnownNames(
                known == null ? List.of() : known.stream().map(String::valueOf).toList());
    }

    private static Shape wanted(JsonMappingException e) {
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? Shape.of(mismatch.getTargetType())
                : Shape.OBJECT;
    }

    private static @Nullable Throwable refusal(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof Refused) {
                return t;
            }
        }
        return null;
    }

    /** Takes the faulty value out; where the reader insists on one, puts a harmless one in its place. */
    private static boolean takeOut(JsonNode tree, JsonPointer at, int again) {
        if (again >= HARMLESS.size()) {
            return false;
        }
        JsonNode parent = tree.at(at.head());
        if (parent instanceof ObjectNode object) {
            String name = at.last().getMatchingProperty();
            if (again == 0) {
                object.remove(name);
            } else {
                object.set(name, HARMLESS.get(again));
            }
            return true;
        }
        if (parent instanceof ArrayNode array && array.has(at.last().getMatchingIndex())) {
            array.set(at.last().getMatchingIndex(), HARMLESS.get(again));
            return true;
        }
        return false;
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            pointer.append('/');
            pointer.append(
                    name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
