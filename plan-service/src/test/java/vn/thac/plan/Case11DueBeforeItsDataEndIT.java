package vn.thac.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.inVietnamese;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.testing.PartsResource;

/** A report due before the data it reports have ended: the plan is warned, in the dry run and when it is drafted. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class Case11DueBeforeItsDataEndIT {

    private static final String HEAD = """
            document: {kind: plan, issuer: 'ubnd:300', title: Kế hoạch thử kỳ số liệu, date: {value: 2024-07-23}}
            addressees:
              - {key: xa, name: UBND các xã, type: class, selector: {track: government, level: commune, under: 'ubnd:300', direct: true}}
              - {key: huyen, name: UBND huyện, unit: 'ubnd:300'}
            reporting:
            """;

    private static final String CASE = HEAD + """
              - {key: R1, who: [xa], to: [huyen], kind: periodic, frequency: P1M, window: decree, deadline: {day: 10, rule: by}}
              - {key: R2, who: [xa], to: [huyen], kind: periodic, frequency: P3M, window: calendar, deadline: {day: 20, rule: by}}
              - {key: R3, who: [xa], to: [huyen], kind: periodic, frequency: P1Y, window: decree, deadline: {day: 15, month: 7, rule: by}}
              - {key: R4, who: [xa], to: [huyen], kind: periodic, frequency: P6M, window: decree, deadline: {day: 10, month: 6, rule: by}}
            """;

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void the_four_rules_of_the_case_are_warned_of_in_dry_run_draft_and_revision() {
        warned(post("?dryRun=true", CASE).statusCode(200));
        ValidatableResponse draft = post("", CASE).statusCode(201);
        warned(draft);
        String id = draft.extract().path("id");
        warned(as("ub-thanh-mien")
                .contentType("application/yaml")
                .header("If-Match", "\"1\"")
                .body(CASE.getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("version", equalTo(2)));
    }

    private static void warned(ValidatableResponse answer) {
        String ours = "warnings.findAll { it.code == 'deadline-within-its-data' }";
        answer.body(
                        ours + ".pointer",
                        contains(
                                "/reporting/0/deadline",
                                "/reporting/1/deadline",
                                "/reporting/2/deadline",
                                "/reporting/3/deadline"))
                .body(ours + ".detail", everyItem(containsString("8.5.b")))
                .body(ours + "[2].detail", containsString("14 December 2024"))
                .body(ours + "[2].detail", containsString("15 July 2024"));
    }

    @Test
    void the_warning_is_told_in_vietnamese_too() {
        inVietnamese("ub-thanh-mien")
                .contentType("application/yaml")
                .body(CASE.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then()
                .body(
                        "warnings.findAll { it.code == 'deadline-within-its-data' }.detail",
                        everyItem(containsString("Nghị định 09/2019/NĐ-CP")));
    }

    @Test
    void a_window_that_is_not_stated_follows_its_deadline_and_a_lawful_one_is_silent() {
        post("", HEAD + """
              - {key: R1, who: [xa], to: [huyen], frequency: P1Y, deadline: {day: 10, month: 11, rule: before}}
              - {key: R2, who: [xa], to: [huyen], frequency: P1Y, window: decree, deadline: {day: 20, month: 12}}
              - {key: R3, who: [xa], to: [huyen], frequency: P1M, window: calendar, deadline: {day: 5}}
            """).statusCode(201).body("warnings.code", not(hasItem("deadline-within-its-data")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1W", "P2W", "P2M", "P4M", "P2Y", "P5Y", "P9M", "P12M"})
    void a_period_that_opens_is_foretold(String frequency) {
        post(
                        "?dryRun=true",
                        HEAD + "  - {key: R1, who: [huyen], to: [huyen], kind: periodic, frequency: " + frequency + "}")
                .statusCode(200)
                .body("obligations", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3W", "P5M", "P7M", "P3Y", "P10Y", "P99M"})
    void a_period_that_never_opens_is_refused_with_those_that_do(String frequency) {
        post("", HEAD + "  - {key: R1, who: [xa], to: [huyen], kind: periodic, frequency: " + frequency + "}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reporting/0/frequency"))
                .body("errors[0].code", equalTo("frequency-never-opens"))
                .body(
                        "errors[0].detail",
                        containsString("P1W, P2W, P1M, P2M, P3M, P4M, P6M, P9M, P12M, P1Y, P2Y, P5Y"));
    }

    @Test
    void the_decrees_windows_are_for_the_decrees_periods() {
        post("", HEAD + "  - {key: R1, who: [xa], to: [huyen], frequency: P1W, window: decree}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reporting/0/window"))
                .body("errors[0].detail", containsString("P1M, P3M, P6M, P9M, P12M, P1Y"));
    }

    private static ValidatableResponse post(String query, String yaml) {
        return as("ub-thanh-mien")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans" + query)
                .then();
    }
}
