package vn.thac.identity.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** One unit or many registered at once: every fault at its place, all or none. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class RegisterIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static void provinces(String p) {
        ADMIN.takeIn(
                        "%1$s1,%1$s một,tỉnh,province,\n%1$s2,%1$s hai,tỉnh,province,\n%1$s9,%1$s dưới,huyện,district,%1$s1\n"
                                .formatted(p),
                        "on=2020-01-01")
                .statusCode(200);
    }

    private static String unit(String ref, String rest) {
        return """
                {"ref": "thac:%s", "track": "government", "kind": "office", "level": "province", "name": "Văn phòng %s"%s}
                """.formatted(ref, ref, rest);
    }

    private static List<String> faults(String json) {
        return Api.faults(ADMIN.post("/v1/units", json));
    }

    @Test
    void a_body_stands_in_a_territory_and_a_territory_in_none() {
        provinces("GA");

        assertEquals(List.of("area-required /area"), faults(unit("ga", "")));
        assertEquals(
                List.of("not-a-territory /area"),
                faults(unit("ga", ", \"area\": \"ubnd:GA1\", \"begins\": \"2020-01-01\"")));
        assertEquals(List.of("not-a-territory /area"), faults("""
                        {"ref": "dvhc:GA7", "track": "territory", "kind": "xã", "level": "commune", "name": "Xã lạ", "area": "dvhc:GA1"}
                        """));
        ADMIN.get("/v1/units/thac:ga").statusCode(404);
    }

    @Test
    void its_life_lies_within_that_of_its_area_and_its_parents() {
        provinces("GB");
        ADMIN.post(
                        "/v1/units",
                        unit(
                                "gb-short",
                                ", \"area\": \"dvhc:GB1\", \"begins\": \"2023-01-01\", \"ends\": \"2024-01-01\""))
                .statusCode(201);
        String below =
                ", \"area\": \"dvhc:GB1\", \"begins\": \"%s\", \"ends\": %s, \"parents\": [{\"tree\": \"command\", \"parent\": \"thac:gb-short\"}]";

        assertEquals(
                List.of("unit-not-yet /parents/0/parent"), faults(unit("gb", below.formatted("2022-12-31", "null"))));
        assertEquals(
                List.of("outside-its-life /parents/0/parent"),
                faults(unit("gb", below.formatted("2023-01-01", "null"))));
        assertEquals(
                List.of("outside-its-life /parents/0/parent"),
                faults(unit("gb", below.formatted("2023-01-01", "\"2024-01-02\""))));
        assertEquals(
                List.of("unit-ended /parents/0/parent"), faults(unit("gb", below.formatted("2024-01-01", "null"))));
        assertEquals(List.of("bad-value /ends"), faults(unit("gb", below.formatted("2023-06-01", "\"2023-06-01\""))));
        ADMIN.post("/v1/units", unit("gb", below.formatted("2023-01-01", "\"2024-01-01\"")))
                .statusCode(201);
    }

    @Test
    void codes_of_one_scheme_and_of_one_list_are_said_once() {
        provinces("GC");
        String in = ", \"area\": \"dvhc:GC1\", \"begins\": \"2020-01-01\"";

        assertEquals(List.of("repeated /codes/0"), faults(unit("gc", in + ", \"codes\": [\"thac:gc-2\"]")));
        assertEquals(List.of("code-taken /codes/0"), faults(unit("gc", in + ", \"codes\": [\"ubnd:GC1\"]")));
        assertEquals(
                List.of("bad-value /codes/0", "bad-value /codes/1", "bad-value /codes/2"),
                faults(unit("gc", in + ", \"codes\": [\"no-scheme\", \"ubnd:a b\", \"UBND:1\"]")).stream()
                        .sorted()
                        .toList());
        ADMIN.post("/v1/units/bulk", "[" + unit("gc", in) + "," + unit("gc", in) + "]")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("repeated /1/ref"));
    }

    @Test
    void one_code_may_be_of_two_units_of_a_list_on_different_days() {
        provinces("GD");
        String in = ", \"area\": \"dvhc:GD1\", \"begins\": \"%s\", \"ends\": %s";

        ADMIN.post(
                        "/v1/units/bulk",
                        "[" + unit("gd", in.formatted("2020-01-01", "\"2022-01-01\"")) + ","
                                + unit("gd", in.formatted("2022-01-01", "null")) + "]")
                .statusCode(201);
        ADMIN.get("/v1/units/thac:gd?on=2021-12-31").body("ends", equalTo("2022-01-01"));
        ADMIN.get("/v1/units/thac:gd?on=2022-01-01").body("begins", equalTo("2022-01-01"));
    }

    @Test
    void required_values_and_bounds_are_told_with_their_places() {
        ADMIN.post("/v1/units", "{}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/track", "/kind", "/level", "/name"));
        ADMIN.post("/v1/units/bulk", "[{}, {\"name\": \"A\"}]")
                .statusCode(422)
                .body("errors.pointer", hasItems("/0/name", "/1/track"));
        ADMIN.post("/v1/units/bulk", "[]").statusCode(422);
        ADMIN.post("/v1/units", "").statusCode(400);
        ADMIN.post("/v1/units", "[]").statusCode(400);
        ADMIN.post("/v1/units", "{\"name\": ").statusCode(400).body("code", equalTo("malformed-body"));
    }

    @Test
    void a_unit_that_begins_and_ends_in_the_future_is_there_then() {
        provinces("GE");
        ADMIN.post(
                        "/v1/units",
                        unit("ge", ", \"area\": \"dvhc:GE1\", \"begins\": \"2090-01-01\", \"ends\": \"2091-01-01\""))
                .statusCode(201);

        ADMIN.get("/v1/units/thac:ge").statusCode(404).body("errors.code", contains("unit-not-found", "unit-not-yet"));
        ADMIN.get("/v1/units/thac:ge?on=2090-12-31").statusCode(200);
        ADMIN.get("/v1/units/thac:ge?on=2091-01-01").statusCode(200).body("ends", equalTo("2091-01-01"));
    }

    @Test
    void many_units_of_one_list_are_registered_whole() {
        provinces("GF");
        String list = IntStream.range(0, 800)
                .mapToObj(n -> unit(
                        "gf-" + n,
                        ", \"area\": \"dvhc:GF1\", \"begins\": \"2020-01-01\", \"parents\": [{\"tree\": \"command\", \"parent\": \""
                                + (n == 0 ? "ubnd:GF1" : "thac:gf-" + n / 2) + "\"}]"))
                .collect(Collectors.joining(",", "[", "]"))
                .replace("\"parent\": \"thac:gf-0\"", "\"parent\": \"ubnd:GF1\"");

        ADMIN.post("/v1/units/bulk", list).statusCode(201).body("items", hasSize(800));
        ADMIN.get("/v1/units?under=ubnd:GF1&on=2024-01-01&total=true&limit=1").body("total", equalTo(801));
    }
}
