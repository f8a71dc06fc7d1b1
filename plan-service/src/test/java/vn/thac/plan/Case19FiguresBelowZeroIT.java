package vn.thac.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;

/** Which numbers are possible belongs to the indicator: a count, a share, a change. The side of the plans. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class Case19FiguresBelowZeroIT {

    private static final String HEAD = "document: {kind: plan, issuer: 'ubnd:300', title: Kế hoạch}\n";

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void the_catalogue_says_what_each_indicator_can_be() {
        draftAndIssue("ub-thanh-mien", HEAD + """
                indicators:
                  - {code: it19.tang-truong, name: Tăng trưởng GRDP, unit: '%', rule: not-additive}
                  - {code: it19.ho-ngheo, name: Thay đổi số hộ nghèo, unit: hộ, rule: sum}
                  - {code: it19.tre-em, name: Số trẻ em, unit: trẻ em, rule: sum}
                  - {code: it19.ty-le, name: Tỷ lệ, unit: '%', rule: ratio, numerator: trẻ đạt, denominator: tổng số trẻ}
                  - {code: it19.ke-hoach, name: Tiêm so với kế hoạch, unit: '%', rule: ratio, values: {overWhole: true}}
                  - {code: it19.diem, name: Điểm, unit: điểm, values: {min: '0.5', max: 10, decimals: 2}}
                """);
        can("it19.tang-truong").body("values.negative", contains(true)).body("values.whole", contains(false));
        can("it19.ho-ngheo").body("values.negative", contains(true)).body("values.whole", contains(true));
        can("it19.tre-em").body("values.negative", contains(false)).body("values.decimals", contains(0));
        can("it19.ty-le").body("values.overWhole", contains(false)).body("values.whole", contains(true));
        can("it19.ke-hoach").body("values.overWhole", contains(true)).body("[0].values.min", nullValue());
        can("it19.diem")
                .body("values.min", contains("0.5"))
                .body("values.max", contains("10"))
                .body("values.negative", contains(false))
                .body("values.decimals", contains(2));
    }

    @Test
    void a_target_is_held_against_what_its_indicator_can_be() {
        String defined = """
                indicators:
                  - {code: it19.t1, name: Số trẻ em, unit: trẻ em, rule: sum}
                  - {code: it19.t2, name: Tốc độ tăng trưởng, unit: '%'}
                  - {code: it19.t3, name: Tiêm so với kế hoạch, unit: '%', rule: ratio, values: {overWhole: true}}
                  - {code: it19.t4, name: Tỷ lệ, unit: '%', rule: ratio}
                """;
        post(HEAD + defined + """
                targets:
                  - {key: A, indicator: it19.t1, comparator: '>=', value: 3.5}
                  - {key: B, indicator: it19.t2, comparator: '>=', value: -2}
                  - {key: C, indicator: it19.t3, comparator: '>=', value: 105, unit: '%'}
                  - {key: D, indicator: it19.t4, comparator: '>=', value: 105, unit: '%'}
                  - {key: E, indicator: it19.t1, comparator: '>=', value: -3}
                """)
                .statusCode(422)
                .body("errors.pointer", contains("/targets/0/value", "/targets/3/value", "/targets/4/value"))
                .body("errors.code", contains("target-out-of-reach", "target-out-of-reach", "target-out-of-reach"))
                .body("errors[0].detail", containsString("values.whole"))
                .body("errors[1].detail", containsString("values.overWhole"))
                .body("errors[2].detail", containsString("values.negative"));
        draftAndIssue("ub-thanh-mien", HEAD + defined + """
                targets:
                  - {key: B, indicator: it19.t2, comparator: '>=', value: -2}
                  - {key: C, indicator: it19.t3, comparator: '>=', value: 105, unit: '%'}
                """);
        post(HEAD + "targets: [{key: A, indicator: it19.t1, comparator: '>=', value: 3.5}]")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targets/0/value"));
        post(HEAD + "targets: [{key: A, indicator: it19.t2, comparator: '>=', value: -6.78}]")
                .statusCode(201);
    }

    @Test
    void settings_that_contradict_each_other_are_refused_together_at_their_places() {
        post(HEAD + """
                indicators:
                  - {code: it19.c1, name: A, values: {min: 5, max: 3}}
                  - {code: it19.c2, name: B, values: {whole: true, decimals: 2}}
                  - {code: it19.c3, name: C, values: {negative: false, min: -1}}
                  - {code: it19.c4, name: D, rule: sum, values: {overWhole: true}}
                """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/indicators/0/values/min",
                                "/indicators/1/values/decimals",
                                "/indicators/2/values/min",
                                "/indicators/3/values/overWhole"));
        post(HEAD + "indicators: [{code: it19.c5, name: A, values: {decimals: 7, colour: 1, min: x}}]")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/indicators/0/values/decimals",
                                "/indicators/0/values/colour",
                                "/indicators/0/values/min"));
        as("ub-thanh-mien").get("/v1/indicators/it19.c1").then().statusCode(404);
    }

    private static ValidatableResponse can(String code) {
        return as("ub-thanh-mien").get("/v1/indicators/" + code).then().statusCode(200);
    }

    private static ValidatableResponse post(String yaml) {
        return as("ub-thanh-mien")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans")
                .then();
    }
}
