package vn.thac.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.sql.Database;
import vn.thac.testing.PartsResource;

/** An indicator's definition changes and its form stays the same list of codes: the form is another one from then on. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class Case17ChangedDefinitionBehindAnUnchangedFormIT {

    private static final String HEAD = """
            document: {kind: plan, issuer: 'ubnd:300', title: Kế hoạch}
            addressees:
              - {key: xa, name: UBND các xã, type: class, selector: {track: government, level: commune, under: 'ubnd:300', direct: true}}
              - {key: huyen, name: UBND huyện, unit: 'ubnd:300'}
            reporting: [{key: R1, who: [xa], to: [huyen], kind: periodic, frequency: P1Y, window: decree, form: FORM}]
            """;

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void the_two_plans_of_the_case() {
        String form = "forms: [{code: fc.bieu, title: Biểu, indicators: [fc.tre-em]}]\n";
        String first = issued("fc.bieu", form + """
                indicators: [{code: fc.tre-em, name: Số trẻ em, unit: trẻ em, direction: up, rule: sum}]
                """);
        String second = issued("fc.bieu", form + """
                indicators: [{code: fc.tre-em, name: Tỷ lệ trẻ em, unit: '%', direction: up, rule: ratio, numerator: trẻ đạt, denominator: tổng số trẻ}]
                """);
        as("ub-thanh-mien")
                .get("/v1/forms/fc.bieu")
                .then()
                .statusCode(200)
                .body("version", contains(2, 1))
                .body("[0].versions", equalTo(java.util.Map.of("fc.tre-em", 2)))
                .body("[1].versions", equalTo(java.util.Map.of("fc.tre-em", 1)))
                .body("[1].indicators", contains("fc.tre-em"));
        as("ub-thanh-mien")
                .get("/v1/forms/fc.bieu?version=1")
                .then()
                .statusCode(200)
                .body("version", contains(1));
        as("ub-thanh-mien")
                .get("/v1/indicators/fc.tre-em?version=1")
                .then()
                .body("name", contains("Số trẻ em"))
                .body("[0].values.whole", equalTo(true));
        as("ub-thanh-mien").get("/v1/forms?limit=500").then().body("items.code", hasItem("fc.bieu"));
        assertEquals("1 1", pinned(first));
        assertEquals("2 2", pinned(second));
    }

    @Test
    void a_form_used_by_its_code_alone_and_one_changed_among_many() {
        issued("it17.many", """
                indicators: [{code: it17.a, name: A}, {code: it17.b, name: B}]
                forms: [{code: it17.many, indicators: [it17.b, it17.a]}]
                """);
        issued("it17.many", "indicators: [{code: it17.a, name: A mới}]");
        as("ub-thanh-mien")
                .get("/v1/forms/it17.many")
                .then()
                .body("version", contains(2, 1))
                .body("[0].versions.'it17.a'", equalTo(2))
                .body("[0].versions.'it17.b'", equalTo(1))
                .body("[0].indicators", contains("it17.b", "it17.a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name       | name: Trẻ, unit: trẻ em, rule: sum
                    unit       | name: Số trẻ em, unit: em, rule: sum
                    rule       | name: Số trẻ em, unit: trẻ em, rule: max
                    per        | name: Số trẻ em, unit: trẻ em, rule: sum, per: 100
                    population | name: Số trẻ em, unit: trẻ em, rule: sum, population: dưới 6 tuổi
                    values     | name: Số trẻ em, unit: trẻ em, rule: sum, values: {max: 1000}
                    direction  | name: Số trẻ em, unit: trẻ em, rule: sum, direction: down
                    """)
    void whatever_is_changed(String what, String definition) {
        String code = "it17." + what;
        String form = "forms: [{code: %s, indicators: [%s]}]\n".formatted(code, code);
        issued(code, form + "indicators: [{code: %s, name: Số trẻ em, unit: trẻ em, rule: sum}]".formatted(code));
        issued(code, form + "indicators: [{code: %s, %s}]".formatted(code, definition));
        as("ub-thanh-mien").get("/v1/forms/" + code).then().body("version", contains(2, 1));
        issued(code, form + "indicators: [{code: %s, %s}]".formatted(code, definition));
        as("ub-thanh-mien").get("/v1/forms/" + code).then().body("version", contains(2, 1));
    }

    @Test
    void a_version_may_continue_the_one_before() {
        issued("it17.cont", """
                indicators: [{code: it17.cont, name: Số trẻ em, unit: trẻ em, rule: sum}]
                forms: [{code: it17.cont, indicators: [it17.cont]}]
                """);
        issued("it17.cont", "indicators: [{code: it17.cont, name: Số trẻ, unit: trẻ em, rule: sum, continues: true}]");
        as("ub-thanh-mien").get("/v1/indicators/it17.cont").then().body("continues", contains(true, false));
        as("ub-thanh-mien")
                .contentType("application/yaml")
                .body((HEAD.replace("FORM", "it17.cont")
                                + "indicators: [{code: it17.cont, name: Tỷ lệ, unit: '%', rule: ratio, continues: true}]")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("continues-another-measure"))
                .body("errors[0].pointer", equalTo("/indicators/0/continues"));
    }

    /** Reports are told of a form's editions only by plans that use it: what the last continues it says itself. */
    @Test
    void what_is_told_says_with_which_version_the_figures_begin() {
        String text = HEAD.replace("FORM", "it17.ke")
                        .replace("title: Kế hoạch", "title: Kế hoạch, number: 17171/KH-UBND, date: {value: 2024-03-01}")
                + "indicators: [%s]\nforms: [{code: it17.ke, indicators: [it17.ke]}]\n";
        String plan = draftAndIssue("ub-thanh-mien", text.formatted(counted("dưới 5 tuổi", false)));
        assertEquals("it17.ke 1@1 null", told(plan, "plan.issued.v1"));
        draftAndIssue(
                "ub-thanh-mien",
                "document: {kind: plan, issuer: 'ubnd:300', title: Khác}\nindicators: [" + counted("dưới 6 tuổi", true)
                        + "]");
        Story.amend("ub-thanh-mien", plan, text.formatted(counted("dưới 7 tuổi", true)));
        assertEquals("it17.ke 3@3 1", told(plan, "plan.amended.v1"));
        as("ub-thanh-mien").get("/v1/indicators/it17.ke").then().body("continuesFrom", contains(1, 1, null));
    }

    @Test
    void who_asks_the_indicator_of_another_is_told_with_which_version_its_figures_begin() {
        String above = "document: {kind: plan, issuer: 'ubnd:106', title: Của huyện}\nindicators: [%s]\n";
        String below = """
                document: {kind: plan, issuer: 'ubnd:03412', title: Của xã}
                forms: [{code: it17.xa, indicators: [it17.ke]}]
                """.replace("it17.ke", "it17.huyen");
        draftAndIssue(
                "ub-tam-duong", above.formatted(counted("dưới 5 tuổi", false)).replace("it17.ke", "it17.huyen"));
        assertEquals("it17.xa 1@1 null", told(draftAndIssue("xa-binh-lu", below), "plan.issued.v1"));
        for (String population : java.util.List.of("dưới 6 tuổi", "dưới 7 tuổi")) {
            draftAndIssue(
                    "ub-tam-duong", above.formatted(counted(population, true)).replace("it17.ke", "it17.huyen"));
        }
        assertEquals("it17.xa 2@3 1", told(draftAndIssue("xa-binh-lu", below), "plan.issued.v1"));
    }

    private static String counted(String population, boolean continues) {
        return "{code: it17.ke, name: Số trẻ em, unit: trẻ em, rule: sum, population: %s, continues: %s}"
                .formatted(population, continues);
    }

    /** Of the only form of a plan: its code and version, in which its indicator, and with which that begins. */
    private String told(String plan, String event) {
        return database.first("""
                        select concat_ws(' ', f ->> 'code', (f ->> 'version') || '@' || (i ->> 'version'),
                          coalesce(i ->> 'continuesFrom', 'null')) as told
                        from audit a, jsonb_array_elements(a.after::jsonb -> 'forms') f,
                          jsonb_array_elements(a.after::jsonb -> 'indicators') i
                        where a.aggregate_id = ?::uuid and a.action = ?
                        """, row -> row.text("told"), plan, event).orElseThrow();
    }

    @Test
    void what_there_is_not_is_not_found() {
        as("ub-thanh-mien").get("/v1/forms/it17.none").then().statusCode(404);
        as("ub-thanh-mien").get("/v1/indicators/it17.none").then().statusCode(404);
        issued("it17.once", """
                indicators: [{code: it17.once, name: A}]
                forms: [{code: it17.once, indicators: [it17.once]}]
                """);
        as("ub-thanh-mien")
                .get("/v1/forms/it17.once?version=2")
                .then()
                .statusCode(404)
                .body("code", notNullValue());
        as("ub-thanh-mien").get("/v1/indicators/it17.once?version=0").then().statusCode(404);
    }

    private static String issued(String form, String lines) {
        return draftAndIssue("ub-thanh-mien", HEAD.replace("FORM", form) + lines);
    }

    /** The versions of the form and the indicator that a plan was issued with. */
    private String pinned(String plan) {
        return database.first(
                        "select f.version || ' ' || i.version as v from plan_form f join plan_indicator i on i.plan = f.plan where f.plan = ?",
                        row -> row.text("v"),
                        java.util.UUID.fromString(plan))
                .orElseThrow();
    }
}
