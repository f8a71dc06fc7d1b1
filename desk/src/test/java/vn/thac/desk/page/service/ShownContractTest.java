package vn.thac.desk.page.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages ask of the services, and what they show of the answers, stands in the services' contracts. */
class ShownContractTest {

    private final List<String> strange = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private JsonNode schemas = new YAMLMapper().createObjectNode();

    @ParameterizedTest
    @CsvSource({
        "vn.thac.desk.page.service.IdentityClient, identity",
        "vn.thac.desk.page.service.PlanClient, plan-service",
        "vn.thac.desk.page.service.TaskClient, task-service",
        "vn.thac.desk.page.service.ReportClient, report-service",
        "vn.thac.desk.page.service.SearchClient, plan-service",
        "vn.thac.desk.page.service.TermClient, plan-service",
        "vn.thac.desk.page.service.UnitClient, identity",
        "vn.thac.desk.page.service.AccountClient, identity",
        "vn.thac.desk.page.service.WordClient, identity",
        "vn.thac.desk.page.service.WebhookClient, desk",
        "vn.thac.desk.page.service.OperationsClient$OfIdentity, identity",
        "vn.thac.desk.page.service.OperationsClient$OfPlan, plan-service",
        "vn.thac.desk.page.service.OperationsClient$OfTask, task-service",
        "vn.thac.desk.page.service.OperationsClient$OfReport, report-service",
        "vn.thac.desk.page.service.OperationsClient$OfDesk, desk"
    })
    void pages_ask_and_show_what_the_contract_has(Class<?> client, String service) throws IOException {
        JsonNode contract = new YAMLMapper()
                .readTree(java.nio.file.Path.of("..", service, "contract", "openapi.yaml")
                        .toFile());
        schemas = contract.at("/components/schemas");
        int asked = 0;
        for (Method method : client.getMethods()) {
            String path = "/v1" + method.getAnnotation(Path.class).value();
            JsonNode operation = operation(contract, path, verb(method));
            if (operation.isMissingNode()) {
                strange.add(path + " is no operation");
                continue;
            }
            asked++;
            parameters(method, operation, path);
            if (method.getReturnType() != void.class) {
                shown(method.getGenericReturnType(), answer(operation), path);
            }
        }
        assertTrue(asked > 0);
        assertEquals(List.of(), strange);
    }

    @Test
    void a_field_that_no_contract_has_would_be_told() {
        shown(IdentityClient.Me.class, new YAMLMapper().createObjectNode(), "x");
        assertEquals(List.of("x/actor", "x/roles", "x/units"), strange);
    }

    private static String verb(Method method) {
        return Stream.of(GET.class, PUT.class, POST.class, DELETE.class)
                .filter(method::isAnnotationPresent)
                .map(verb -> verb.getSimpleName().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }

    /** A step, or a list of words, stands in the contract once for each: any of them will do. */
    private static JsonNode operation(JsonNode contract, String path, String method) {
        String beginning = path.replace("{action}", "");
        return Stream.of(contract.path("paths").fieldNames())
                .flatMap(names -> StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false))
                .filter(known -> known.equals(path)
                        || path.contains("{list}") && known.equals(path.replace("{list}", "levels"))
                        || path.endsWith("{action}")
                                && known.startsWith(beginning)
                                && known.indexOf('/', beginning.length()) < 0)
                .map(known -> contract.path("paths").path(known).path(method))
                .filter(operation -> !operation.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private void parameters(Method method, JsonNode operation, String path) {
        Set<String> known = new HashSet<>();
        operation.path("parameters").forEach(each -> known.add(each.path("name").asText()));
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class) && !known.contains(parameter.getName())) {
                strange.add(path + "?" + parameter.getName());
            }
        }
    }

    private static JsonNode answer(JsonNode operation) {
        JsonNode answers = operation.path("responses");
        return answers.path(answers.has("201") ? "201" : "200")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    private void shown(Type type, JsonNode schema, String where) {
        JsonNode found = resolved(schema);
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                shown(generic.getActualTypeArguments()[0], found.path("items"), where);
            } else {
                shown(
                        generic.getActualTypeArguments()[0],
                        resolved(found.path("properties").path("items")).path("items"),
                        where);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && seen.add(where + record.getName())) {
            for (RecordComponent component : record.getRecordComponents()) {
                String at = where + "/" + component.getName();
                JsonNode property = property(schema, component.getName());
                if (property.isMissingNode()) {
                    strange.add(at);
                } else if (isTakenForGiven(component) && !isAlwaysThere(schema, component.getName())) {
                    strange.add(at + " may be absent");
                } else if (at.length() < 300) {
                    shown(component.getGenericType(), property, at);
                }
            }
        }
    }

    private static boolean isTakenForGiven(RecordComponent component) {
        return component.getType() != List.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private boolean isAlwaysThere(JsonNode schema, String name) {
        return Stream.concat(
                        Stream.of(resolved(schema)),
                        StreamSupport.stream(schema.path("oneOf").spliterator(), false)
                                .map(this::resolved))
                .flatMap(each -> StreamSupport.stream(each.path("required").spliterator(), false))
                .anyMatch(each -> each.asText().equals(name));
    }

    /** Of one schema, or of any of those that an answer may have. */
    private JsonNode property(JsonNode schema, String name) {
        JsonNode one = resolved(schema).path("properties").path(name);
        if (!one.isMissingNode() || !schema.has("oneOf")) {
            return one;
        }
        return StreamSupport.stream(schema.path("oneOf").spliterator(), false)
                .map(each -> resolved(each).path("properties").path(name))
                .filter(each -> !each.isMissingNode())
                .findFirst()
                .orElse(one);
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText();
            return resolved(schemas.path(name.substring(name.lastIndexOf('/') + 1)));
        }
        for (String of : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode each : schema.path(of)) {
                if (each.has("$ref")) {
                    return resolved(each);
                }
            }
        }
        return schema;
    }
}
