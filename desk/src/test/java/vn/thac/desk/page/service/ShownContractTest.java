package vn.thac.desk.page.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
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
        return method.isAnnotationPresent(GET.class)
                ? "get"
                : method.isAnnotationPresent(PUT.class)
                        ? "put"
                        : method.isAnnotationPresent(DELETE.class) ? "delete" : "post";
    }

    /** A step of an assignment or obligation stands in the contract once for each. */
    private static JsonNode operation(JsonNode contract, String path, String method) {
        return contract.path("paths").path(path.replace("/{action}", "/accept")).path(method);
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
        return answers.path(answers.has("200") ? "200" : "201")
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
                JsonNode property = found.path("properties").path(component.getName());
                if (property.isMissingNode()) {
                    strange.add(at);
                } else if (at.length() < 300) {
                    shown(component.getGenericType(), property, at);
                }
            }
        }
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
