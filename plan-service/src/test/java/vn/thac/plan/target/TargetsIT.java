package vn.thac.plan.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.inVietnamese;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.packages.PackageReader;
import vn.thac.testing.PartsResource;

/** Every way in which plans word a target goes in, comes out as it was, and is said in both languages. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class TargetsIT {

    private static final String HEAD =
            "document: {kind: plan, issuer: 'ubnd:106', title: Chỉ tiêu, date: {value: 2024-03-01}}\n";

    private static final String KINDS = HEAD + """
            targets:
              - {key: share, name: Khai sinh, comparator: '>', value: '99,9 %', year: 2025, then: maintain, until: 2030, wording: đạt trên}
              - {key: rate, name: Tai nạn, comparator: '<=', value: '550/100.000', unit: trẻ em, year: 2025, wording: xuống còn}
              - {key: count, name: Nhà, comparator: '>=', value: 20.000 ngôi nhà}
              - {key: reduction, name: Tử vong, comparator: '=', value: 10, unit: '%', change: {way: reduction}, baseline: {value: '1.250,5', year: 2020}}
              - {key: yearly, name: Đuối nước, value: 5 – 10 %, change: {way: reduction, yearly: true}, wording: hàng năm giảm}
              - {key: ceiling, name: Thấp còi, comparator: '<', value: '12,0', unit: '%', population: nội thành, disaggregation: [giới, dân tộc]}
              - {key: standing, name: Xâm hại, comparator: '=', value: 100, unit: '%', standing: true, condition: khi phát hiện, quality: xử lý nghiêm}
              - {key: question, name: Quy chế, answer: true, year: 2025}
              - {key: grade, name: Xếp loại, grade: {at: Khá, of: [Yếu, Khá, Tốt]}, year: 2025, then: maintain-and-improve}
              - {key: composite, name: Chương trình, comparator: '=', value: 100, unit: '% chỉ tiêu', composite: true, parts: [share, rate]}
            """;

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void every_kind_goes_in_as_plans_write_it_and_comes_out_exact() {
        String plan = draft("ub-tam-duong", KINDS);
        String json = as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/package")
                .then()
                .statusCode(200)
                .body("targets.find { it.key == 'rate' }.per", equalTo(100_000))
                .body("targets.find { it.key == 'rate' }.unit", equalTo("trẻ em"))
                .body("targets.find { it.key == 'count' }.unit", equalTo("ngôi nhà"))
                .body("targets.find { it.key == 'yearly' }.upTo", equalTo(10))
                .body("targets.find { it.key == 'share' }.unit", equalTo("%"))
                .extract()
                .asString();
        JsonNode targets = PackageReader.stored(json).path("targets");
        assertEquals("99.9", targets.get(0).path("value").decimalValue().toPlainString());
        assertEquals("20000", targets.get(2).path("value").decimalValue().toPlainString());
        assertEquals("1250.5", targets.at("/3/baseline/value").decimalValue().toPlainString());
        assertEquals("12.0", targets.get(5).path("value").decimalValue().toPlainString());

        String again = as("ub-tam-duong")
                .body(json)
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(
                json, as("ub-tam-duong").get("/v1/plans/" + again + "/package").asString());
        inVietnamese("ub-tam-duong")
                .get("/v1/plans/" + plan + "/targets")
                .then()
                .statusCode(200)
                .body(
                        "text",
                        hasItems(
                                "Khai sinh, trên 99,9 %, đến năm 2025, những năm sau duy trì, đến hết năm 2030",
                                "Tai nạn, không quá 550/100.000 trẻ em, đến năm 2025",
                                "Đuối nước, mỗi năm giảm 5 đến 10 %",
                                "Tử vong, giảm 10 %, so với 1.250,5 (năm 2020)"));
        as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/targets")
                .then()
                .body("[2].text", equalTo("Nhà, at least 20,000 ngôi nhà"))
                .body(
                        "[0].wording",
                        equalTo("đạt trên"),
                        "key",
                        contains(
                                "share",
                                "rate",
                                "count",
                                "reduction",
                                "yearly",
                                "ceiling",
                                "standing",
                                "question",
                                "grade",
                                "composite"));
        as("ub-kien-giang").get("/v1/plans/" + plan + "/targets").then().statusCode(404);
    }

    @Test
    void a_number_that_is_not_understood_is_refused_with_what_to_write() {
        post(HEAD + """
                targets:
                  - {key: A, comparator: '>', value: 99,9}
                  - {key: B, comparator: '>', value: '12.345'}
                  - {key: C, comparator: '>', value: 20.000}
                  - {key: D, comparator: '>', value: nhiều, baseline: {value: '5/0'}}
                  - {key: E, comparator: '>', value: 60 %, unit: hộ}
                  - {key: F, value: 10, upTo: 5, comparator: '>'}
                """)
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/targets/0/9 unknown-field",
                                "/targets/0/value decimal-comma-in-flow",
                                "/targets/1/value number-ambiguous",
                                "/targets/2/value number-ambiguous",
                                "/targets/3/value number-unreadable",
                                "/targets/3/baseline/value number-unreadable",
                                "/targets/4/value number-says-otherwise",
                                "/targets/5/comparator target-range-compared",
                                "/targets/5/upTo target-range-empty"))
                .body(
                        "errors.find { it.code == 'decimal-comma-in-flow' }.detail",
                        equalTo("Between braces YAML ends a number at its comma: write 99.9 or \"99,9\"."));
        inVietnamese("ub-tam-duong")
                .body("{\"document\": {\"kind\": \"plan\", \"issuer\": \"ubnd:106\", \"title\": \"K\"},"
                        + " \"targets\": [{\"key\": \"B\", \"comparator\": \">\", \"value\": \"12.345\"}]}")
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo("\"12.345\" có thể là 12345 hoặc 12,345: hãy viết 12345, hoặc \"12,345\"."));
    }

    private static ValidatableResponse post(String yaml) {
        return as("ub-tam-duong")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans")
                .then();
    }
}
