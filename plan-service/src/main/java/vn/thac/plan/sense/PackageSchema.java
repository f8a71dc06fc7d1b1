package vn.thac.plan.sense;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.validation.KnownNames;
import vn.thac.core.validation.Shape;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.PackageReader;

/** The shape of a package: its JSON Schema, the one that stands in the contract. */
public final class PackageSchema {

    public static final String RESOURCE = "/META-INF/thac/contract/plan-package.schema.json";

    private static final String A_DAY =
            " (yyyy-mm-dd: \"2024-07-15\"; {value: \"2024-07-01\", precision: month}; null)";

    /** Of a field, or of digits behind a decimal comma, of which is told apart. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");

    private static final ObjectNode SOURCE = read();
    private static final JsonSchema WHOLE = compile(SOURCE);
    private static final JsonSchema PARTS = compile(withNothingRequired());

    private PackageSchema() {}

    /** Checks a whole package. */
    static void check(JsonNode tree, Faults faults) {
        check(WHOLE, tree, "", faults);
    }

    /** Checks sections that change an inherited package: the same shape, none of them needed. */
    static void checkParts(JsonNode parts, String pointer, Faults faults) {
        check(PARTS, parts, pointer, faults);
    }

    private static void check(JsonSchema schema, JsonNode tree, String prefix, Faults faults) {
        for (ValidationMessage message : schema.validate(tree)) {
            if (!message.getEvaluationPath().toString().contains("/anyOf/1/")) {
                add(message, prefix, faults);
            }
        }
    }

    private static void add(ValidationMessage message, String prefix, Faults faults) {
        String at = prefix + message.getInstanceLocation();
        String property = message.getProperty();
        switch (message.getType()) {
            case "required" -> faults.add(CoreRefusal.MISSING_VALUE, at + "/" + property);
            case "additionalProperties" -> unknown(message, at, property, faults);
            case "type" -> faults.add(CoreRefusal.WRONG_TYPE, at, insteadOf(message, found(message)));
            default -> faults.add(CoreRefusal.BAD_VALUE, at, Map.of("value", shown(message)));
        }
    }

    /** In <code>{quality: thường xuyên, thực chất}</code> YAML takes what stands behind the comma for a field. */
    private static void unknown(ValidationMessage message, String at, String name, Faults faults) {
        String pointer = at + "/" + At.escape(name);
        JsonNode holder = found(message);
        JsonNode said = holder.has(name) ? holder.get(name) : holder;
        boolean isEmpty = said.isNull() || said.asText().isEmpty() && said.isValueNode();
        if (!isEmpty || NAME.matcher(name).matches()) {
            faults.add(CoreRefusal.UNKNOWN_FIELD, pointer, new KnownNames(fields(message)).insteadOf(name));
        } else {
            faults.add(PlanRefusal.COMMA_IN_FLOW, pointer, Map.of("text", name));
        }
    }

    private static List<String> fields(ValidationMessage message) {
        List<String> names = new ArrayList<>();
        beside(message, "properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, Object> insteadOf(ValidationMessage message, JsonNode found) {
        List<String> fields = fields(message);
        return fields.isEmpty() ? wantedShape(message).insteadOf(found) : Shape.fieldsInsteadOf(fields, found);
    }

    /** What the schema has beside the rule that was broken. */
    private static JsonNode beside(ValidationMessage message, String name) {
        return SOURCE.at(message.getSchemaLocation().getFragment().getParent() + "/" + name);
    }

    /** Of several kinds the first, which the schema names for who writes by hand. */
    private static Shape wantedShape(ValidationMessage message) {
        JsonNode types = message.getSchemaNode();
        return Shape.named(types == null ? "" : types.isArray() ? types.path(0).asText() : types.asText());
    }

    private static JsonNode found(ValidationMessage message) {
        JsonNode value = message.getInstanceNode();
        return value == null ? MissingNode.getInstance() : value;
    }

    private static String shown(ValidationMessage message) {
        JsonNode value = message.getInstanceNode();
        String text = value == null ? message.getMessage() : value.toString();
        return (text.length() > 120 ? text.substring(0, 120) + "…" : text) + wanted(message);
    }

    /** What would do instead, in signs that need no language. */
    private static String wanted(ValidationMessage message) {
        JsonNode rule = message.getSchemaNode();
        if (rule == null) {
            return "";
        }
        return switch (message.getType()) {
            case "format" -> A_DAY;
            case "pattern" -> rule.asText().startsWith("^\\d{4}") ? A_DAY : examples(message);
            case "enum" ->
                StreamSupport.stream(rule.spliterator(), false)
                        .filter(word -> !word.isNull())
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" | ", " (", ")"));
            case "minimum" -> " (≥ " + rule.asText() + ")";
            case "maximum" -> " (≤ " + rule.asText() + ")";
            case "minLength", "minItems" -> " (≥ " + rule.asText() + " …)";
            default -> "";
        };
    }

    /** Those that the schema has beside a pattern: nobody has to read that. */
    private static String examples(ValidationMessage message) {
        return StreamSupport.stream(beside(message, "examples").spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining("; ", " (", "; …)"));
    }

    private static ObjectNode withNothingRequired() {
        ObjectNode parts = SOURCE.deepCopy();
        parts.remove("required");
        parts.put("$id", "urn:thac:plan-package-parts:v1");
        ((ObjectNode) parts.at("/$defs/document")).remove("required");
        return parts;
    }

    private static JsonSchema compile(JsonNode source) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source, config);
    }

    private static ObjectNode read() {
        try (InputStream in = PackageSchema.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
            return (ObjectNode) PackageReader.stored(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
