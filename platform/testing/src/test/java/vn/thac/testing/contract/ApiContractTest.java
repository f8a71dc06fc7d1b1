package vn.thac.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiContractTest {

    private static final ApiContract CONTRACT = contract("""
            openapi: 3.1.0
            paths:
              /v1/units:
                post:
                  operationId: registerUnit
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: "#/components/schemas/NewUnit"}}
                  responses:
                    "201":
                      headers: {Location: {$ref: "#/components/headers/Location"}}
                      content:
                        application/json: {schema: {$ref: "#/components/schemas/Unit"}}
                    "400": {$ref: "#/components/responses/refused"}
                get:
                  operationId: listUnits
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, maximum: 100}}
                    - {name: kind, in: query, schema: {type: array, items: {$ref: "#/components/schemas/Kind"}}}
                  responses:
                    "200":
                      content:
                        application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Unit"}}}
              /v1/units/{id}:
                get:
                  operationId: readUnit
                  responses:
                    "200":
                      content:
                        application/json: {schema: {$ref: "#/components/schemas/Unit"}}
                delete:
                  operationId: deleteUnit
                  responses: {"204": {description: gone}}
              /v1/units/search:
                get:
                  operationId: searchUnit
                  responses:
                    "200":
                      content:
                        text/csv: {schema: {type: string}}
            components:
              headers:
                Location: {required: true, schema: {type: string}}
              responses:
                refused:
                  content:
                    application/problem+json: {schema: {type: object, properties: {code: {type: string}}}}
              schemas:
                Kind: {type: string, enum: [xã, phường]}
                NewUnit:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    kind: {type: string}
                Unit:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: string, format: uuid}
                    name: {type: string, examples: [{schema: {properties: {}}}]}
                    kind: {$ref: "#/components/schemas/Kind"}
                    from: {type: string, format: date}
                    rank: {type: integer, format: int32}
                    names: {type: object, additionalProperties: {type: string}}
                    above: {$ref: "#/components/schemas/Unit"}
            """);

    private static final String ID = "0190c5a2-8f00-7000-8000-000000000001";
    private static final String GOOD = "{\"id\":\"" + ID + "\",\"name\":\"Lam Sơn\",\"kind\":\"xã\","
            + "\"from\":\"2024-06-30\",\"rank\":3,\"names\":{\"vi\":\"Lam Sơn\"}}";

    @Test
    void what_keeps_the_contract_has_no_fault() {
        assertEquals(List.of(), CONTRACT.faults(read(GOOD)));
        assertEquals(List.of(), CONTRACT.faults(registered("{\"name\":\"Lam Sơn\",\"kind\":null}")));
        assertEquals(List.of(), CONTRACT.faults(get("/v1/units?limit=5&kind=x%C3%A3&kind=ph%C6%B0%E1%BB%9Dng", "[]")));
        assertEquals(List.of(), CONTRACT.faults(deleted("")));
    }

    @Test
    void a_fault_names_operation_place_and_value() {
        assertFault(
                "GET /v1/units/{id} (readUnit) → 200: the answer, /above/kind is \"phố\"",
                read("{\"id\":\"" + ID + "\",\"name\":\"a\",\"above\":{\"id\":\"" + ID
                        + "\",\"name\":\"b\",\"kind\":\"phố\"}}"));
    }

    @Test
    void a_field_that_is_missing_or_unknown_or_of_another_form_is_one() {
        assertFault("required property 'name' not found", read("{\"id\":\"" + ID + "\"}"));
        assertFault("'colour' is not defined in the schema", read(GOOD.replace("\"kind\":", "\"colour\":")));
        assertFault("/id is \"7\"", read(GOOD.replace(ID, "7")));
        assertFault("/from is \"2024-02-30\"", read(GOOD.replace("2024-06-30", "2024-02-30")));
        assertFault("/rank is 2147483648", read(GOOD.replace(":3", ":2147483648")));
        assertFault("/names/vi is 1", read(GOOD.replace("\"vi\":\"Lam Sơn\"", "\"vi\":1")));
        assertFault("/rank is null", read(GOOD.replace(":3", ":null")));
    }

    @Test
    void a_status_that_is_not_named_is_one() {
        assertFault("no such status; the contract has 200", exchange("GET", "/v1/units/1", null, 404, Map.of(), ""));
    }

    @Test
    void a_type_of_content_that_is_not_named_is_one() {
        assertFault("application/json; the contract has text/csv", get("/v1/units/search", "[]"));
        assertFault("of no type", exchange("GET", "/v1/units/search", null, 200, Map.of(), ""));
        assertFault("is no JSON: {", read("{"));
        assertFault("an answer without a body has one", deleted("{}"));
    }

    @Test
    void a_header_that_is_missing_is_one() {
        assertFault(
                "header Location is not there", exchange("POST", "/v1/units", "{\"name\":\"a\"}", 201, json(), GOOD));
    }

    @Test
    void a_request_is_held_to_it_where_it_was_taken() {
        assertFault("what was taken, /name is 7", registered("{\"name\":7}"));
        assertFault("'nick' is not defined in the schema", registered("{\"name\":\"a\",\"nick\":\"b\"}"));
        assertFault("required property 'name' not found", registered("{\"name\":null}"));
        assertFault("without the body", registered(null));
        assertFault("without the body", registered("null"));
        assertFault("query limit, / is 200", get("/v1/units?limit=200", "[]"));
        assertFault("query limit, / is \"x\"", get("/v1/units?limit=x", "[]"));
        assertFault("query kind, /1 is \"phố\"", get("/v1/units?kind=x%C3%A3&kind=ph%E1%BB%91", "[]"));
        assertFault("takes the parameter colour", get("/v1/units?colour=red", "[]"));
        assertEquals(
                List.of(),
                CONTRACT.faults(exchange(
                        "POST",
                        "/v1/units",
                        "{\"name\":7}",
                        400,
                        Map.of("content-type", "application/problem+json;charset=UTF-8"),
                        "{\"code\":\"bad\"}")));
    }

    @Test
    void what_no_operation_names_may_only_be_refused() {
        assertFault("no operation of the contract", get("/v1/colours", "[]"));
        assertEquals(List.of(), CONTRACT.faults(exchange("GET", "/v1/colours", null, 404, Map.of(), "")));
        assertEquals(List.of(), CONTRACT.faults(get("/q/health", "[]")));
    }

    private static Exchange read(String body) {
        return get("/v1/units/" + ID, body);
    }

    private static Exchange get(String target, String body) {
        return exchange("GET", target, null, 200, json(), body);
    }

    private static Exchange registered(String sent) {
        return exchange(
                "POST",
                "/v1/units",
                sent,
                201,
                Map.of("content-type", "application/json", "location", "/v1/units/" + ID),
                GOOD);
    }

    private static Exchange deleted(String body) {
        return exchange("DELETE", "/v1/units/" + ID, null, 204, Map.of(), body);
    }

    private static Exchange exchange(
            String method, String target, String sent, int status, Map<String, String> headers, String body) {
        return new Exchange(method, target, json(), sent, status, headers, body);
    }

    private static Map<String, String> json() {
        return Map.of("content-type", "application/json");
    }

    private static void assertFault(String part, Exchange exchange) {
        List<String> faults = CONTRACT.faults(exchange);
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains(part), faults.toString());
    }

    private static ApiContract contract(String yaml) {
        try {
            return new ApiContract(new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
