package vn.thac.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One exchange held against its operation: the answer always, the request where it was taken. */
final class ExchangeCheck {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Told by no operation, as it may befall each: what stands before it refuses the way, the form or the size, or a part
     * behind it is away or full.
     */
    private static final Set<Integer> OF_ANY = Set.of(405, 406, 413, 414, 431, 503, 507);

    /** How a client that was made from the contract sends a body that it leaves out. */
    private static final String NOTHING = "null";

    private final Exchange exchange;
    private final ApiOperation operation;
    private final ApiContract contract;
    private final List<String> faults = new ArrayList<>();

    ExchangeCheck(Exchange exchange, ApiOperation operation, ApiContract contract) {
        this.exchange = exchange;
        this.operation = operation;
        this.contract = contract;
    }

    List<String> faults() {
        answer();
        if (exchange.succeeded()) {
            parameters();
            sent();
        }
        return List.copyOf(faults);
    }

    private void answer() {
        JsonNode answers = operation.said().path("responses");
        String status = OF_ANY.contains(exchange.status()) ? "default" : String.valueOf(exchange.status());
        if (!answers.has(status)) {
            faults.add("no such status; the contract has " + names(answers) + ". " + cut(exchange.body()));
            return;
        }
        String at = contract.follow(operation.at() + "/responses/" + status);
        headers(at);
        if (contract.at(at).has("content")) {
            body("the answer", at + "/content", exchange.type(), exchange.body(), UnaryOperator.identity());
        } else if (!exchange.body().isEmpty()) {
            faults.add("an answer without a body has one: " + cut(exchange.body()));
        }
    }

    private void headers(String answerAt) {
        contract.at(answerAt).path("headers").fieldNames().forEachRemaining(name -> {
            String at = contract.follow(answerAt + "/headers/" + name);
            String value = exchange.headers().get(name.toLowerCase(Locale.ROOT));
            if (value == null) {
                if (contract.at(at).path("required").asBoolean()) {
                    faults.add("header " + name + " is not there");
                }
            } else {
                value("header " + name, at + "/schema", List.of(value));
            }
        });
    }

    private void sent() {
        String at = operation.at() + "/requestBody";
        JsonNode body = contract.at(at);
        String text = exchange.sent();
        if (text == null || text.isEmpty() || text.equals(NOTHING)) {
            if (body.path("required").asBoolean()) {
                faults.add("taken without the body that the contract requires");
            }
        } else if (body.isMissingNode()) {
            faults.add("taken with a body that the contract does not name: " + cut(text));
        } else {
            body("what was taken", at + "/content", exchange.sentType(), text, ExchangeCheck::withoutNulls);
        }
    }

    private void body(String what, String contentAt, String type, String text, UnaryOperator<JsonNode> meant) {
        JsonNode content = contract.at(contentAt);
        if (!content.has(type)) {
            faults.add(what + " is " + (type.isEmpty() ? "of no type" : type) + "; the contract has " + names(content));
        } else if (type.endsWith("json")) {
            try {
                JsonNode value = meant.apply(JSON.readTree(text));
                schema(what, contentAt + "/" + type.replace("/", "~1") + "/schema", value);
            } catch (JsonProcessingException e) {
                faults.add(what + " is no JSON: " + cut(text));
            }
        }
    }

    /** A field of a request that is null is read as one that is not there. */
    private static JsonNode withoutNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        value.forEach(ExchangeCheck::withoutNulls);
        return value;
    }

    private void parameters() {
        Map<String, List<String>> query = exchange.query();
        Set<String> unknown = new HashSet<>(query.keySet());
        for (int i = 0; i < operation.said().path("parameters").size(); i++) {
            String at = contract.follow(operation.at() + "/parameters/" + i);
            JsonNode said = contract.at(at);
            String name = said.path("name").asText();
            List<String> values =
                    switch (said.path("in").asText()) {
                        case "query" -> query.getOrDefault(name, List.of());
                        case "header" -> header(name);
                        default -> List.of();
                    };
            unknown.remove(name);
            if (!values.isEmpty()) {
                value(said.path("in").asText() + " " + name, at + "/schema", values);
            } else if (said.path("required").asBoolean()
                    && !said.path("in").asText().equals("path")) {
                faults.add("taken without " + name + ", which the contract requires");
            }
        }
        unknown.forEach(name -> faults.add("takes the parameter " + name + ", which the contract does not name"));
    }

    private List<String> header(String name) {
        String value = exchange.sentHeaders().get(name.toLowerCase(Locale.ROOT));
        return value == null ? List.of() : List.of(value);
    }

    private void value(String what, String schemaAt, List<String> texts) {
        if (isOf("array", schemaAt)) {
            ArrayNode all = JSON.createArrayNode();
            texts.forEach(text -> all.add(read(text, schemaAt + "/items")));
            schema(what, schemaAt, all);
        } else {
            texts.forEach(text -> schema(what, schemaAt, read(text, schemaAt)));
        }
    }

    /** A text of a header or parameter as the value that its schema means. */
    private JsonNode read(String text, String schemaAt) {
        if (isOf("integer", schemaAt) || isOf("number", schemaAt) || isOf("boolean", schemaAt)) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException noValue) {
                return TextNode.valueOf(text);
            }
        }
        return TextNode.valueOf(text);
    }

    private boolean isOf(String type, String schemaAt) {
        JsonNode said = contract.at(contract.follow(schemaAt)).path("type");
        return said.asText().equals(type)
                || said.valueStream().anyMatch(each -> each.asText().equals(type));
    }

    private void schema(String what, String schemaAt, JsonNode value) {
        contract.schemas().faults(schemaAt, value).forEach(fault -> faults.add(what + ", " + fault));
    }

    private static String names(JsonNode said) {
        List<String> names = new ArrayList<>();
        said.fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
