package vn.thac.plan.programme.recording;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** What a programme wants, and which programmes composite targets count, is told to whoever judges them (R29). */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CompositeLinksIT {

    private static final String ISSUER = "ub-tam-duong";
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String ALL = "targets: [{key: T0, name: Tất cả, composite: true, programme: P,"
            + " comparator: '=', value: 100, unit: '%', year: 2025}]\n";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private String name;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        name = "Chương trình hợp phần " + "abcdefghijklmnopq".charAt(LAST.get()) + LAST.incrementAndGet();
    }

    @Test
    void which_programme_a_composite_target_counts_is_told_whole_each_time_that_it_changes() {
        String plan = draftAndIssue(ISSUER, text(ALL));
        told(plan, "T0 null");
        String programme = create("{\"name\": \"%s\"}".formatted(name));
        told(plan, "T0 null", "T0 " + programme);
        as(ISSUER)
                .body("{\"reason\": \"Không phải\"}")
                .post("/v1/plans/" + plan + "/programmes/P/unresolve")
                .then()
                .statusCode(200);
        told(plan, "T0 null", "T0 " + programme, "T0 null");
        amend(ISSUER, plan, text(""));
        told(plan, "T0 null", "T0 " + programme, "T0 null", "");
        amend(ISSUER, plan, text(ALL));
        told(plan, "T0 null", "T0 " + programme, "T0 null", "", "T0 null");
    }

    @Test
    void of_a_plan_without_composite_targets_nothing_is_told() {
        create("{\"name\": \"%s\"}".formatted(name));
        String plan = draftAndIssue(ISSUER, text(""));
        await("it was looked at", () -> database.first(
                        "select 1 as one from programme_links where plan = ?::uuid and not due", row -> true, plan)
                .isPresent());
        assertEquals(List.of(), links(plan));
    }

    @Test
    void an_entry_has_targets_as_a_plan_writes_them_and_tells_them_with_its_founding_plan() {
        String founding = draftAndIssue(ISSUER, text(""));
        String programme = create("""
                {"name": "%s", "founding": "%s", "targets": [
                  {"key": "P1", "name": "Xã đạt chuẩn", "comparator": ">=", "value": "99,9", "unit": "%%", "year": 2025},
                  {"key": "P2", "name": "Số xã", "comparator": ">=", "value": 12, "year": 2030}]}
                """.formatted(name, founding));
        as("xa-binh-lu")
                .get("/v1/programmes/" + programme)
                .then()
                .statusCode(200)
                .body("targets.key", contains("P1", "P2"), "targets[0].value", equalTo(99.9f))
                .body("foundingPlan", equalTo(founding));
        JsonPath told = JsonPath.from(recorded(programme).get(0));
        assertEquals(List.of("P1", "P2"), told.getList("targets.key"));
        assertEquals(founding, told.getString("foundingPlan"));
        as(ISSUER)
                .header("If-Match", "*")
                .body("{\"name\": \"%s\"}".formatted(name))
                .put("/v1/programmes/" + programme)
                .then()
                .statusCode(200)
                .body("targets", hasSize(0), "foundingPlan", nullValue());
    }

    @Test
    void every_fault_of_the_targets_is_told_at_its_place() {
        as(ISSUER)
                .body("""
                        {"name": "%s", "targets": [
                          {"key": "P1", "comparator": ">=", "value": "12.345"},
                          {"key": "P2", "comparator": "nhiều", "value": 1, "lạ": 1}]}
                        """.formatted(name))
                .post("/v1/programmes")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/targets/0/value", "/targets/1/comparator", "/targets/1/lạ"));
        as(ISSUER)
                .body("""
                        {"name": "%s", "targets": [
                          {"key": "P1", "name": "a", "comparator": ">="},
                          {"key": "P2", "name": "b", "indicator": "KHONG-CO", "comparator": ">=", "value": 1},
                          {"key": "P2", "name": "c", "composite": true, "comparator": "=", "value": 100}]}
                        """.formatted(name))
                .post("/v1/programmes")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/targets/0/value"));
        as(ISSUER)
                .body("""
                        {"name": "%s", "targets": [
                          {"key": "P2", "name": "b", "comparator": ">=", "value": 1},
                          {"key": "P2", "name": "c", "composite": true, "comparator": "=", "value": 100}]}
                        """.formatted(name))
                .post("/v1/programmes")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/targets/1/key", "/targets/1/composite"))
                .body(
                        "errors.find { it.pointer == '/targets/1/composite' }.code",
                        equalTo("programme-target-composite"));
    }

    @Test
    void a_founding_document_that_turns_out_to_be_a_plan_of_ours_is_told_and_so_is_an_entry_of_before() {
        String citing = draftAndIssue(
                ISSUER, text("basis: [{key: B, relation: cites, kind: law, subject: 'Luật " + name + "'}]\n"));
        String law = database.list(
                        "select to_document::text as d from basis where stated_by = ?::uuid",
                        row -> row.text("d"),
                        citing)
                .get(0);
        String programme = create("{\"name\": \"%s\", \"founding\": \"%s\"}".formatted(name, law));
        as(ISSUER).get("/v1/programmes/" + programme).then().body("foundingPlan", nullValue());
        String meant = draftAndIssue(ISSUER, text(""));
        database.update("""
                insert into citation (stated_by, document, plan, state, decided_by, at)
                values (?::uuid, ?::uuid, ?::uuid, 'linked', 'test', now())
                """, citing, law, meant);
        await("it is told", () -> recorded(programme).size() == 2);
        assertEquals(meant, JsonPath.from(recorded(programme).get(1)).getString("foundingPlan"));

        database.update("update programme set untold = true where id = ?::uuid", programme);
        await("it is told again", () -> recorded(programme).size() == 3);
        as(ISSUER).get("/v1/programmes/" + programme).then().body("version", equalTo(3), "name", equalTo(name));
    }

    private String text(String more) {
        return """
            document: {kind: plan, issuer: 'ubnd:106', title: Theo chương trình, date: {value: 2024-02-01}}
            addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]
            programmes: [{key: P, name: '%s'}]
            duties: [{key: D1, addressee: xa, text: Làm, programme: P}]
            """.formatted(name) + more;
    }

    private void told(String plan, String... links) {
        await("it is told", () -> links(plan).size() >= links.length);
        assertEquals(List.of(links), links(plan));
    }

    /** What was told of a plan, in its order, each as targets with their programmes. */
    private List<String> links(String plan) {
        List<String> all = new ArrayList<>();
        List<Long> sequence = new ArrayList<>();
        database.list(
                        "select sequence, after::text as after from audit where aggregate = 'plan-programmes'"
                                + " and aggregate_id = (select l.id from programme_links l where l.plan = ?::uuid) order by sequence",
                        row -> {
                            sequence.add(row.number("sequence"));
                            return row.text("after");
                        },
                        plan)
                .forEach(after -> {
                    JsonPath told = JsonPath.from(after);
                    List<String> targets = told.getList("targets.target");
                    List<String> programmes = told.getList("targets.programme");
                    List<String> lines = new ArrayList<>();
                    for (int i = 0; i < targets.size(); i++) {
                        lines.add(targets.get(i) + " " + programmes.get(i));
                    }
                    all.add(String.join(", ", lines));
                });
        for (int i = 0; i < sequence.size(); i++) {
            assertEquals(i + 1, sequence.get(i), "no gap");
        }
        return all;
    }

    private List<String> recorded(String programme) {
        return database.list(
                "select after::text as after from audit where aggregate = 'programme' and aggregate_id = ?::uuid order by sequence",
                row -> row.text("after"),
                programme);
    }

    private static String create(String body) {
        return as(ISSUER)
                .body(body)
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
