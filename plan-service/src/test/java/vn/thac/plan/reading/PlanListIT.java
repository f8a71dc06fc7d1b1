package vn.thac.plan.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.paging.Cursor;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Plans and what they say, found and filtered. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PlanListIT {

    private static final String BLANK = "\u00a0\u200b";

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void a_number_of_nothing_but_blanks_is_none_wherever_it_is_given() {
        String plan = draft("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: K, number: "%s"}
                basis: [{key: B, relation: cites, kind: plan, issuer: UBND tỉnh, number: "%s"}]
                """.formatted(BLANK, BLANK));
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{\"number\": \"" + BLANK + "\"}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/number"));
        as("ub-tam-duong")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200)
                .body("number", nullValue());
        as("ub-tam-duong").queryParam("number", BLANK).get("/v1/plans").then().statusCode(200);
        as("ub-tam-duong")
                .body("""
                        {"document": {"kind": "plan", "issuer": "ubnd:106", "title": "K"},
                         "targets": [{"key": "T", "name": "N", "origins": [{"plan": "%s", "key": "T"}]}]}
                        """.formatted(BLANK))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-origin"));
    }

    @Test
    void a_draft_is_found_by_its_number_however_it_is_written() {
        String plan =
                draft("ub-tam-duong", "document: {kind: plan, issuer: 'ubnd:106', title: K, number: Số 0731/KH-UBND}");
        as("ub-tam-duong")
                .queryParam("number", "731 /kh\u2013ubnd")
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .body("items.id", contains(plan));
    }

    @Test
    void members_are_read_page_by_page_each_once_and_a_place_that_is_none_is_refused() {
        String plan = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: K}
                addressees:
                  - {key: all, name: Các xã, units: ['ubnd:03390', 'ubnd:03394', 'ubnd:03400', 'ubnd:03405', 'ubnd:03406', 'ubnd:03412']}
                  - {key: one, name: Bình Lư, unit: 'ubnd:03412'}
                duties: [{key: D1, addressee: all, text: Làm}, {key: D2, addressee: one, text: Làm}]
                """);
        await("it fell", () -> "ended"
                .equals(as("hu-tam-duong").get("/v1/plans/" + plan + "/fan-out").path("state")));
        String list = "/v1/plans/" + plan + "/members";
        List<String> whole =
                as("hu-tam-duong").get(list).jsonPath().getList("items.collect { it.addressee + it.unit }");
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = as("hu-tam-duong")
                    .get("/v1/plans/" + plan + "/members?limit=2" + next)
                    .jsonPath();
            read.addAll(page.getList("items.collect { it.addressee + it.unit }"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
            assertTrue(read.size() <= whole.size(), "more than there are: " + read.size());
        }
        assertEquals(whole, read);
        for (String nowhere : List.of(Cursor.encode("all"), Cursor.encode("all", "x"))) {
            as("hu-tam-duong")
                    .get("/v1/plans/" + plan + "/members?cursor=" + nowhere)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor-bad"));
        }
    }

    @Test
    void items_are_filtered_by_every_holder_and_an_unknown_word_is_refused() {
        String plan = draft("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: K}
                addressees: [{key: xa, name: Xã, track: government}, {key: mat-tran, name: Mặt trận, track: front}]
                duties:
                  - {key: D1, addressee: xa, text: Làm, with: [mat-tran]}
                  - {key: D2, addressee: xa, text: Làm}
                  - {key: D3, text: Không ai}
                """);
        items(plan, "relation=requested").body("key", contains("D1"));
        items(plan, "relation=ordered").body("key", contains("D1", "D2"));
        items(plan, "relation=requested&addressee=xa").body("key", empty());
        items(plan, "kind=duty").body("key", contains("D1", "D2", "D3"));
        for (String poem : List.of("kind=poem", "relation=poem")) {
            as("ub-tam-duong")
                    .get("/v1/plans/" + plan + "/items?" + poem)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("unknown-word"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/plans?, state, draft, issued",
        "/v1/mandates?, state, passed-on, unfulfilled",
        "/v1/mandates?, relation, ordered, requested",
        "/v1/boards/cascade/units?plan=%s&, state, none-set, excused"
    })
    void a_closed_list_of_words_refuses_an_unknown_and_an_empty_one_and_names_those_there_are(
            String path, String field, String word, String other) {
        String plan = draft("ub-tam-duong", "document: {kind: plan, issuer: 'ubnd:106', title: K}");
        issue("ub-tam-duong", plan);
        String asked = path.formatted(plan) + field + "=";
        for (String known : List.of(word, other)) {
            as("ub-tam-duong").get(asked + known).then().statusCode(200);
        }
        for (String wrong : List.of("", "poem", word.toUpperCase(java.util.Locale.ROOT))) {
            as("ub-tam-duong")
                    .get(asked + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("unknown-word"))
                    .body("errors[0].pointer", equalTo(field))
                    .body("errors[0].detail", containsString(other));
        }
    }

    @Test
    void a_precision_given_at_issue_stands_in_the_package() {
        String plan = draft(
                "ub-tam-duong", "document: {kind: plan, issuer: 'ubnd:106', title: K, date: {value: 2024-07-01}}");
        issue("ub-tam-duong", plan, "{\"date\": {\"value\": \"2024-07-01\", \"precision\": \"month\"}}");
        as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/package")
                .then()
                .body("document.date.precision", equalTo("month"));
    }

    private static ValidatableResponse items(String plan, String query) {
        return as("ub-tam-duong")
                .get("/v1/plans/" + plan + "/items?" + query)
                .then()
                .statusCode(200);
    }
}
