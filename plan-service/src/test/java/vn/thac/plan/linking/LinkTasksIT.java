package vn.thac.plan.linking;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** Tasks and duties of a plan in force are linked by its issuer: shown both ways, kept by an edition that has both ends. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class LinkTasksIT {

    private static final String ISSUER = "ub-tam-duong";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;
    private String plan;

    @BeforeEach
    void a_plan_of_the_district_in_force() {
        units.load();
        number = 60_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
        plan = draftAndIssue(ISSUER, text());
    }

    private String text() {
        return """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:106', title: Gắn việc, date: {value: 2024-03-01}}
                addressees: [{key: a, name: Bình Lư, unit: 'ubnd:03412'}]
                taskGroups:
                  - {key: G, title: Nước sạch, tasks: [{key: G.1, summary: Sửa bể, duties: [D1]}, {key: G.2, summary: Nạo giếng}]}
                duties:
                  - {key: D1, addressee: a, text: Rà soát}
                  - {key: D2, addressee: a, text: Tổng hợp}
                """.formatted(number);
    }

    @Test
    void they_are_shown_both_ways_by_name_and_found_from_either_end_and_the_text_and_edition_stay() {
        change("{\"link\": [{\"task\": \"G.2\", \"duty\": \"D1\"}, {\"task\": \"G.2\", \"duty\": \"D2\"}],"
                        + " \"unlink\": [{\"task\": \"G.1\", \"duty\": \"D1\"}], \"reason\": \"Theo lĩnh vực\"}")
                .statusCode(204)
                .header("ETag", ETagOf.version(3));

        items("")
                .body("find { it.key == 'G.2' }.links.key", contains("D1", "D2"))
                .body("find { it.key == 'G.2' }.links.text", contains("Rà soát", "Tổng hợp"))
                .body("find { it.key == 'G.2' }.duties", contains("D1", "D2"))
                .body("find { it.key == 'D1' }.links.key", contains("G.2"))
                .body("find { it.key == 'D1' }.links.text", contains("Nạo giếng"))
                .body("find { it.key == 'G.1' }.links", empty());
        items("?duty=D2").body("key", contains("G.2"));
        items("?task=G.2").body("key", containsInAnyOrder("D1", "D2"));
        items("?task=G.1").body("key", empty());
        as(ISSUER).get("/v1/plans/" + plan + "/package").then().body("taskGroups[0].tasks[0].duties", contains("D1"));
        as(ISSUER).get("/v1/plans/" + plan).then().body("edition", equalTo(1));
        as(ISSUER)
                .get("/v1/audit?aggregateId=" + plan + "&action=plan.task-links-changed.v1")
                .then()
                .body("items[0].after.linked.duty", contains("D1", "D2"), "items[0].reason", equalTo("Theo lĩnh vực"));

        change(
                        "{\"link\": [{\"task\": \"G.1\", \"duty\": \"D1\"}], \"unlink\": [{\"task\": \"G.2\", \"duty\": \"D2\"}]}")
                .statusCode(204);
        items("?task=G.1").body("key", contains("D1"));
        items("?task=G.2").body("key", contains("D1"));
    }

    @Test
    void every_fault_is_named_at_its_place_and_nothing_changes() {
        change("{\"link\": [{\"task\": \"G.1\", \"duty\": \"D1\"}, {\"task\": \"G.9\", \"duty\": \"D9\"},"
                        + " {\"task\": \"G.2\", \"duty\": \"D1\"}, {\"task\": \"G.2\", \"duty\": \"D1\"}],"
                        + " \"unlink\": [{\"task\": \"G.1\", \"duty\": \"D2\"}]}")
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "linked-already", "no-such-task", "no-such-duty", "link-twice", "not-linked"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/link/0", "/link/1/task", "/link/1/duty", "/link/3", "/unlink/0"));
        change("{}").statusCode(422).body("code", equalTo("no-link-given"));
        change("{\"link\": [{\"task\": \"G.1\"}]}").statusCode(422);
        inVietnamese(ISSUER)
                .header("If-Match", "*")
                .body("{\"unlink\": [{\"task\": \"G.2\", \"duty\": \"D2\"}]}")
                .post("/v1/plans/" + plan + "/task-links")
                .then()
                .body("errors[0].detail", equalTo("Nhiệm vụ G.2 chưa gắn với phân công D2."));
        items("?duty=D1").body("key", contains("G.1"));
        assertThat(version(ISSUER, plan), ETagOf.version(2));
    }

    @Test
    void only_who_issues_changes_them_and_only_of_a_plan_in_force() {
        String body = "{\"link\": [{\"task\": \"G.2\", \"duty\": \"D2\"}]}";
        by("hu-tam-duong", body, "*").statusCode(403);
        by("ub-kien-giang", body, "*").statusCode(404);
        by("xa-binh-lu", body, "*").statusCode(403);
        by(ISSUER, body, "\"1\"").statusCode(412);
        as(ISSUER).body(body).post("/v1/plans/" + plan + "/task-links").then().statusCode(428);
        String open = draft(ISSUER, text());
        as(ISSUER)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + open + "/task-links")
                .then()
                .statusCode(409);
        items("?duty=D2").body("key", empty());
    }

    @Test
    void two_at_once_on_one_version_and_one_of_them_is_told_that_it_is_late() {
        String version = version(ISSUER, plan);
        List<Integer> codes = Stream.of("D1", "D2")
                .map(duty -> CompletableFuture.supplyAsync(
                        () -> by(ISSUER, "{\"link\": [{\"task\": \"G.2\", \"duty\": \"" + duty + "\"}]}", version)
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(204, 412), codes);
    }

    @Test
    void an_edition_keeps_those_of_which_it_has_both_ends_and_says_which_are_gone() {
        change("{\"link\": [{\"task\": \"G.2\", \"duty\": \"D1\"}, {\"task\": \"G.2\", \"duty\": \"D2\"}],"
                        + " \"unlink\": [{\"task\": \"G.1\", \"duty\": \"D1\"}]}")
                .statusCode(204);
        String without = text().replace("  - {key: D2, addressee: a, text: Tổng hợp}\n", "");
        String by = draft(ISSUER, """
                document: {kind: decision, issuer: 'ubnd:106', title: Sửa đổi, date: {value: 2024-05-01}}
                basis: [{key: P, relation: amends, number: %d/KH-UBND, unit: 'ubnd:106', date: {value: 2024-03-01}}]
                """.formatted(number));
        as(ISSUER)
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(("openWork: recalled\npackage:\n" + without.indent(2)).getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + by + "/amendment")
                .then()
                .statusCode(200)
                .body("changes.find { it.key == 'G.2' }.fields.name", hasItem("duties"))
                .body("changes.find { it.key == 'G.2' }.fields[0].before", containsInAnyOrder("D1", "D2"))
                .body("changes.find { it.key == 'G.2' }.fields[0].after", contains("D1"));
        issue(ISSUER, by);
        items("")
                .body("find { it.key == 'G.2' }.links.key", contains("D1"))
                .body("find { it.key == 'G.1' }.links", empty());
    }

    private ValidatableResponse change(String body) {
        return by(ISSUER, body, "*");
    }

    private ValidatableResponse by(String user, String body, String version) {
        return as(user).header("If-Match", version)
                .body(body)
                .post("/v1/plans/" + plan + "/task-links")
                .then();
    }

    private ValidatableResponse items(String query) {
        return as(ISSUER).get("/v1/plans/" + plan + "/items" + query).then().statusCode(200);
    }
}
