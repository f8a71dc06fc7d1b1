package vn.thac.plan.number;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** Each number once: within issuer, kind and year, of the Party within committee, kind and term; the next by itself. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class NumbersIT {

    private static final String NEXT = "{\"nextNumber\": true}";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void the_next_number_follows_the_highest_of_its_kind_and_year() {
        assertEquals("01/DA-UBND", next("project", "2021-03-01"));
        number("project", "2021-03-02", "07/DA-UBND").statusCode(200);
        number("project", "2021-03-02", "4/DA-UBND").statusCode(200);
        assertEquals("08/DA-UBND", next("project", "2021-02-01"), "also of a document entered late");
        number("project", "2021-03-02", "9a/DA-UBND").statusCode(200);
        assertEquals("10/DA-UBND", next("project", "2021-12-31"));
        assertEquals("01/DA-UBND", next("project", "2022-01-01"), "each year begins anew");
        assertEquals("01/PA-UBND", next("option", "2021-05-01"), "each kind counts for itself");
    }

    @Test
    void its_symbol_is_that_of_the_draft_else_the_usual_one_else_of_the_last_number() {
        assertEquals("01/HD-UBND", next("guidance", "2021-03-01"));
        assertEquals("02/HD-UBND-VX", given(draftOf("guidance", "2021-03-02", "number: …/HD-UBND-VX,"), NEXT));
        assertEquals("03/HD-UBND", next("guidance", "2021-03-03"));
        issue(draftOf("strategy", "2021-03-01", ""), NEXT)
                .statusCode(422)
                .body("errors.code", contains("symbol-unknown"), "errors.pointer", contains("/nextNumber"));
        assertEquals(
                "01/CL-UBND",
                given(draftOf("strategy", "2021-03-01", ""), "{\"number\": \"/CL-UBND\", \"nextNumber\": true}"));
        assertEquals("02/CL-UBND", next("strategy", "2021-03-01"));
    }

    @Test
    void legal_acts_which_have_the_year_in_their_symbol_count_for_themselves() {
        number("decision", "2021-03-01", "40/2021/QĐ-UBND").statusCode(200);
        assertEquals("01/QĐ-UBND", next("decision", "2021-03-02"));
        assertEquals("41/2021/QĐ-UBND", given(draftOf("decision", "2021-03-03", "number: /2021/QĐ-UBND,"), NEXT));
        assertEquals("02/QĐ-UBND", next("decision", "2021-03-04"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/KH-UBND",
                "05/KH-UBND",
                "12a/KH-UBND",
                "12ab-KH/HU",
                "12abc/KH-UBND",
                "Số: 7",
                "abc",
                "SL/12",
                "121/2020/QH14",
                "12345678901/KH-UBND",
                "123456789",
                "7đ/KH-UBND"
            })
    void what_counts_of_a_number_is_the_same_for_the_database(String written) {
        DocumentNumber number = new DocumentNumber(written);
        assertEquals(
                List.of(String.valueOf(number.ordinal()), number.symbol() == null ? "bare" : "with a symbol"),
                database.first(
                                "select ordinal, bare from number_parts('plan', 'government', ?)",
                                row -> List.of(
                                        String.valueOf(row.integerOrNull("ordinal")),
                                        row.text("bare").isEmpty() ? "with a symbol" : "bare"),
                                number.key())
                        .orElseThrow());
    }

    @Test
    void a_symbol_alone_is_no_number_and_is_shown_as_what_it_is() {
        String plan = draftOf("scheme", "2021-04-01", "number: /ĐA-UBND,");
        issue(plan, "{}").statusCode(200).body("number", nullValue(), "symbol", equalTo("ĐA-UBND"));
        String other = draftOf("scheme", "2021-04-01", "number: /ĐA-UBND,");
        issue(other, "{}").statusCode(200);
        as("ub-tam-duong").get("/v1/plans/" + plan).then().body("number", nullValue(), "symbol", equalTo("ĐA-UBND"));
        as("ub-tam-duong").get("/v1/plans/" + plan + "/package").then().body("document.number", equalTo("/ĐA-UBND"));
        particulars(plan, "{\"number\": \"/ĐA-X\"}")
                .statusCode(409)
                .body("errors.code", contains("particular-known"), "errors.pointer", contains("/number"));
        particulars(plan, NEXT).statusCode(200).body("number", equalTo("01/ĐA-UBND"), "warnings", empty());
        particulars(other, "{\"number\": \"1/ĐA-UBND\"}")
                .statusCode(409)
                .body("errors[0].detail", containsString(plan));
        particulars(other, "{\"number\": \"2-ĐA/UBND\"}")
                .statusCode(200)
                .body("warnings.code", contains("number-of-another-style"), "warnings.pointer", contains("/number"));
        particulars(other, NEXT)
                .statusCode(422)
                .body("errors.code", contains("number-and-next"), "errors.pointer", contains("/nextNumber"));
        as("ub-tam-duong").get("/v1/plans/" + plan + "/package").then().body("document.number", equalTo("01/ĐA-UBND"));
    }

    @Test
    void a_symbol_can_be_given_after_the_issue_and_its_number_after_that() {
        String plan = draftOf("programme", "2021-04-01", "");
        issue(plan, "{}").statusCode(200).body("symbol", nullValue());
        particulars(plan, "{\"number\": \"/CTr-UBND\"}")
                .statusCode(200)
                .body("number", nullValue(), "symbol", equalTo("CTr-UBND"));
        as("ub-tam-duong").get("/v1/plans/" + plan + "/package").then().body("document.number", equalTo("/CTr-UBND"));
        as("ub-tam-duong").get("/v1/plans?number=/CTr-UBND").then().body("items", empty());
        particulars(plan, NEXT).statusCode(200).body("number", equalTo("01/CTr-UBND"));
        as("ub-tam-duong").get("/v1/plans?number=1/CTr-UBND").then().body("items.id", contains(plan));
    }

    @Test
    void a_taken_number_is_refused_with_the_plan_that_has_it_and_nothing_changes() {
        String first = draftOf("report", "2021-06-01", "number: 5/BC-UBND,");
        issue(first, "{}").statusCode(200);
        String second = draftOf("report", "2021-07-01", "number: Số 005 / BC – UBND,");
        as("ub-tam-duong")
                .contentType("application/yaml")
                .body(yaml("report", "2021-07-01", "number: 5/bc-ubnd,"))
                .post("/v1/plans?dryRun=true")
                .then()
                .body("warnings.find { it.code == 'number-taken' }.pointer", equalTo("/document/number"))
                .body("warnings.find { it.code == 'number-taken' }.detail", containsString(first));
        for (String query : List.of("", "?dryRun=true")) {
            as("ub-tam-duong")
                    .header("If-Match", "*")
                    .body("{}")
                    .post("/v1/plans/" + second + "/issue" + query)
                    .then()
                    .statusCode(409)
                    .body("errors.pointer", contains("/document/number"))
                    .body("errors[0].detail", containsString(first));
        }
        inVietnamese("ub-tam-duong")
                .header("If-Match", "*")
                .body("{\"number\": \"5/BC-UBND\"}")
                .post("/v1/plans/" + second + "/issue")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/number"))
                .body("errors[0].detail", containsString("đã cấp cho văn bản khác"));
        assertThat(version("ub-tam-duong", second), ETagOf.version(1));
        issue(second, "{\"number\": \"5/BC-UBND\", \"nextNumber\": true}")
                .statusCode(422)
                .body("errors.code", contains("number-and-next"));
        issue(second, "{\"date\": {\"value\": \"2022-07-01\"}}").statusCode(200);
        number("submission", "2021-06-01", "5/TTr-UBND").statusCode(200);
    }

    @Test
    void a_bare_number_is_told_from_that_of_another_kind() {
        number("notice", "2021-06-01", "77").statusCode(200);
        number("minutes", "2021-06-01", "77").statusCode(200);
        number("notice", "2021-06-02", "077").statusCode(409);
    }

    @Test
    void what_is_tried_is_not_taken() {
        String plan = draftOf("telegram", "2021-06-01", "");
        as("ub-tam-duong")
                .header("If-Match", "*")
                .body(NEXT)
                .post("/v1/plans/" + plan + "/issue?dryRun=true")
                .then()
                .statusCode(200)
                .body("plan.number", equalTo("01/CĐ-UBND"));
        assertEquals("01/CĐ-UBND", given(plan, NEXT));
    }

    @Test
    void of_many_who_wish_for_the_next_at_once_each_gets_another() {
        List<String> drafts = IntStream.range(0, 6)
                .mapToObj(i -> draftOf("contract", "2021-06-01", ""))
                .toList();
        List<CompletableFuture<String>> asked = drafts.stream()
                .map(plan -> CompletableFuture.supplyAsync(() -> given(plan, NEXT)))
                .toList();
        assertEquals(
                Set.of("01/HĐ-UBND", "02/HĐ-UBND", "03/HĐ-UBND", "04/HĐ-UBND", "05/HĐ-UBND", "06/HĐ-UBND"),
                Set.copyOf(asked.stream().map(CompletableFuture::join).toList()));
    }

    @Test
    void a_number_written_by_hand_while_the_next_is_given_is_one_alone() {
        for (int i = 1; i <= 3; i++) {
            String hand = draftOf("letter-of-introduction", "2021-06-01", "number: %d/GGT-UBND,".formatted(2 * i - 1));
            String wish = draftOf("letter-of-introduction", "2021-06-01", "");
            CompletableFuture<ValidatableResponse> written = CompletableFuture.supplyAsync(() -> issue(hand, "{}"));
            String given = given(wish, NEXT);
            if (written.join().extract().statusCode() == 409) {
                assertEquals("%02d/GGT-UBND".formatted(2 * i - 1), given);
                issue(hand, "{\"number\": \"%d/GGT-UBND\"}".formatted(2 * i)).statusCode(200);
            } else {
                written.join().statusCode(200);
                assertEquals("%02d/GGT-UBND".formatted(2 * i), given);
            }
        }
    }

    @Test
    void a_withdrawn_plan_keeps_its_number_and_a_deleted_draft_had_none() {
        String plan = draftOf("invitation", "2021-06-01", "number: 1/GM-UBND,");
        issue(plan, "{}").statusCode(200);
        as("ub-tam-duong")
                .header("If-Match", "*")
                .body("{\"reason\": \"Nhầm\"}")
                .post("/v1/plans/" + plan + "/withdraw")
                .then()
                .statusCode(200);
        String draft = draftOf("invitation", "2021-06-01", "number: 2/GM-UBND,");
        as("ub-tam-duong")
                .header("If-Match", "*")
                .delete("/v1/plans/" + draft)
                .then()
                .statusCode(204);
        number("invitation", "2021-06-01", "1/GM-UBND").statusCode(409);
        assertEquals("02/GM-UBND", next("invitation", "2021-06-02"));
    }

    @Test
    void of_two_who_write_the_same_number_at_once_one_has_it() {
        List<String> drafts = IntStream.range(0, 2)
                .mapToObj(i -> draftOf("agreement", "2021-06-01", "number: 12/BTT-UBND,"))
                .toList();
        List<CompletableFuture<Integer>> asked = drafts.stream()
                .map(plan -> CompletableFuture.supplyAsync(
                        () -> issue(plan, "{}").extract().statusCode()))
                .toList();
        assertEquals(
                List.of(200, 409),
                asked.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void the_party_counts_by_the_terms_of_its_committees_and_what_was_issued_keeps_its_number() {
        units.post("tu-hai-duong", units.id("capuy:300"), false, "draft", "issue");
        String before = issued("capuy:30", "plan", "2022-03-01", "9-KH/TU");
        String again = issued("capuy:30", "plan", "2023-03-01", "9-KH/TU");
        term("capuy:30", 16, "2020-01-15", null).statusCode(201).body("number", equalTo(16));
        for (String plan : List.of(before, again)) {
            as("tu-hai-duong").get("/v1/plans/" + plan).then().body("number", equalTo("9-KH/TU"));
        }
        issueAs("tu-hai-duong", draftOf("tu-hai-duong", "capuy:30", "plan", "2024-03-01", "number: 09-KH/TU,"), "{}")
                .statusCode(409)
                .body("errors[0].detail", containsString(before));
        assertEquals("10-KH/TU", nextOf("capuy:30", "plan", "2024-03-01"));
        assertEquals("11-KH/TU", nextOf("capuy:30", "plan", "2020-02-01"));

        term("capuy:30", 17, "2024-08-01", null).statusCode(201);
        as("tu-hai-duong")
                .get("/v1/congress-terms?unit=capuy:30")
                .then()
                .body("items.number", contains(17, 16), "items.from", contains("2024-08-01", "2020-01-15"))
                .body("items.to", contains(nullValue(), equalTo("2024-07-31")));
        issued("capuy:30", "plan", "2024-09-01", "9-KH/TU");
        assertEquals("10-KH/TU", nextOf("capuy:30", "plan", "2024-10-01"));
        assertEquals("12-KH/TU", nextOf("capuy:30", "plan", "2024-07-31"), "a late entry counts in its own term");
        issueAs("tu-hai-duong", draftOf("tu-hai-duong", "capuy:300", "plan", "2024-10-01", ""), NEXT)
                .statusCode(422)
                .body("errors.code", contains("term-unknown"));

        String month =
                draftOf("tu-hai-duong", "capuy:30", "conclusion", "2024-08-01, precision: month", "number: 3-KL/TU,");
        issueAs("tu-hai-duong", month, "{}").statusCode(200);
        issued("capuy:30", "conclusion", "2023-01-01", "4-KL/TU");
        issued("capuy:30", "conclusion", "2024-08-02", "4-KL/TU");
    }

    @Test
    void an_exact_day_that_is_given_later_may_lie_in_another_term() {
        term("capuy:91", 10, "2020-01-15", "2024-08-10").statusCode(201);
        term("capuy:91", 11, "2024-08-11", null).statusCode(201);
        issuedAs("tu-kien-giang", "capuy:91", "guidance", "2022-08-01", "3-HD/TU");
        String month =
                draftOf("tu-kien-giang", "capuy:91", "guidance", "2024-08-01, precision: month", "number: 3-HD/TU,");
        issueAs("tu-kien-giang", month, "{}").statusCode(200);
        particularsAs("tu-kien-giang", month, "{\"date\": {\"value\": \"2024-08-05\"}}")
                .statusCode(409)
                .body("code", equalTo("number-taken"), "errors.pointer", contains("/date"));
        particularsAs("tu-kien-giang", month, "{\"date\": {\"value\": \"2024-08-15\"}}")
                .statusCode(200);
    }

    @Test
    void numbers_that_were_given_twice_before_stay_and_are_held_once() {
        String first = draftOf("hu-tam-duong", "capuy:106", "scheme", "2021-03-01, precision: month", "");
        String second = draftOf("hu-tam-duong", "capuy:106", "scheme", "2021-03-01, precision: month", "");
        issueAs("hu-tam-duong", first, "{}").statusCode(200);
        issueAs("hu-tam-duong", second, "{}").statusCode(200);
        database.update("""
                update plan set number = '5-ĐA/HU', number_key = '5-ĐA/HU', symbol = 'ĐA/HU'
                where id = any (array[?, ?]::uuid[])
                """, first, second);
        database.list("select hold_numbers(array[?::uuid])", row -> true, units.id("capuy:106"));
        issueAs("hu-tam-duong", draftOf("hu-tam-duong", "capuy:106", "scheme", "2021-09-01", "number: 5-ĐA/HU,"), "{}")
                .statusCode(409)
                .body("errors[0].detail", containsString(first));
        for (String plan : List.of(second, first)) {
            particularsAs("hu-tam-duong", plan, "{\"date\": {\"value\": \"2021-03-05\"}}")
                    .statusCode(200)
                    .body("number", equalTo("5-ĐA/HU"));
        }
    }

    @Test
    void where_no_term_is_known_the_party_writes_its_numbers_by_hand() {
        String plan = draftOf("hu-tam-duong", "capuy:106", "conclusion", "2021-03-01", "");
        issueAs("hu-tam-duong", plan, NEXT)
                .statusCode(422)
                .body("errors.code", contains("term-unknown"), "errors.pointer", contains("/nextNumber"));
        issueAs("hu-tam-duong", plan, "{\"number\": \"8-KL/HU\"}").statusCode(200);
        String again = draftOf("hu-tam-duong", "capuy:106", "conclusion", "2021-05-01", "number: 8-KL/HU,");
        issueAs("hu-tam-duong", again, "{}")
                .statusCode(409)
                .body("code", equalTo("number-taken-in-year"), "errors[0].detail", containsString("congress-terms"));
        String first = term("capuy:106", 20, "2021-04-01", "2021-12-31")
                .statusCode(201)
                .extract()
                .path("id");
        issueAs("hu-tam-duong", again, "{}").statusCode(200);
        withdraw(first, "\"1\"").statusCode(204);
    }

    @Test
    void terms_are_an_administrators_and_every_fault_is_named() {
        for (String user : List.of("hu-tam-duong", "giam-sat", "ub-kien-giang")) {
            as(user).body("{\"unit\": \"capuy:11260\", \"number\": 3, \"from\": \"2020-05-01\"}")
                    .post("/v1/congress-terms")
                    .then()
                    .statusCode(403);
        }
        String term = term("capuy:11260", 3, "2020-05-01", "2025-04-30")
                .statusCode(201)
                .extract()
                .path("id");
        term("capuy:11260", 3, "2024-05-01", "2023-05-01")
                .statusCode(422)
                .body("errors.code", contains("term-backwards", "term-known", "terms-meet"))
                .body("errors.pointer", contains("/to", "/number", "/from"));
        term("capuy:11260", 4, "2025-04-30", null)
                .statusCode(422)
                .body("errors.code", contains("terms-meet"), "errors.pointer", contains("/from"));
        term("ubnd:106", 4, "2025-04-30", null)
                .statusCode(422)
                .body("errors.code", contains("term-of-no-committee"), "errors.pointer", contains("/unit"));
        term("capuy:nowhere", 4, "2025-04-30", null).statusCode(422).body("errors.pointer", contains("/unit"));
        as("quan-tri")
                .get("/v1/congress-terms?unit=capuy:11260")
                .then()
                .body("items.number", contains(3), "items.unitName", contains("Đảng ủy Lam Sơn"));

        correct(term, "\"9\"", "2020-05-02", "2025-04-30").statusCode(412);
        correct(term, "\"1\"", "2020-05-02", "2020-05-01").statusCode(422).body("errors.pointer", contains("/to"));
        correct(term, "\"1\"", "2020-05-02", "2025-05-05").statusCode(200).header("ETag", ETagOf.version(2));
        as("xa-binh-lu")
                .get("/v1/audit?aggregateId=" + term)
                .then()
                .body("items.action", hasItem("congress-term.corrected"))
                .body("items.find { it.action == 'congress-term.corrected' }.before.from", equalTo("2020-05-01"))
                .body("items.find { it.action == 'congress-term.corrected' }.after.from", equalTo("2020-05-02"))
                .body("items.find { it.action == 'congress-term.corrected' }.reason", equalTo("Nghị quyết đại hội"));

        units.post("tu-hai-duong", units.id("thac:ls-ban-tuyen-giao"), false, "draft", "issue");
        for (String number : List.of("01-KH/BTG", "02-KH/BTG")) {
            issueAs("tu-hai-duong", ofTheBoard("2024-03-01"), NEXT)
                    .statusCode(200)
                    .body("number", equalTo(number), "warnings", empty());
        }
        issueAs("tu-hai-duong", ofTheBoard("2025-05-06"), NEXT)
                .statusCode(422)
                .body("errors.code", contains("term-unknown"));
        withdraw(term, "\"1\"").statusCode(412);
        withdraw(term, "\"2\"").statusCode(204);
        as("quan-tri").get("/v1/congress-terms/" + term).then().statusCode(404);
        issueAs("tu-hai-duong", ofTheBoard("2024-03-01"), NEXT).statusCode(422);
        issueAs("tu-hai-duong", ofTheBoard("2024-03-01"), "{\"number\": \"2-KH/BTG\"}")
                .statusCode(409);
        issueAs("tu-hai-duong", ofTheBoard("2023-03-01"), "{\"number\": \"2-KH/BTG\"}")
                .statusCode(200);
    }

    /** A board counts with the committee that it serves. */
    private static String ofTheBoard(String date) {
        return draftOf("tu-hai-duong", "thac:ls-ban-tuyen-giao", "plan", date, "number: -KH/BTG,");
    }

    @Test
    void a_number_taken_while_a_term_is_added_counts_in_that_term() {
        units.post("tu-kien-giang", units.id("capuy:913"), false, "draft", "issue");
        List<CompletableFuture<String>> issued = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> draftOf(
                        "tu-kien-giang",
                        "capuy:913",
                        "plan",
                        "2024-0%d-01".formatted(i),
                        "number: %d-KH/HU,".formatted(i)))
                .map(plan -> CompletableFuture.supplyAsync(() -> {
                    issueAs("tu-kien-giang", plan, "{}").statusCode(200);
                    return plan;
                }))
                .toList();
        term("capuy:913", 5, "2020-01-15", null).statusCode(201);
        List<String> plans = issued.stream().map(CompletableFuture::join).toList();
        for (int i = 1; i <= plans.size(); i++) {
            String again =
                    draftOf("tu-kien-giang", "capuy:913", "plan", "2022-01-01", "number: %d-KH/HU,".formatted(i));
            issueAs("tu-kien-giang", again, "{}")
                    .statusCode(409)
                    .body("code", equalTo("number-taken"), "errors[0].detail", containsString(plans.get(i - 1)));
        }
    }

    @Test
    void terms_come_in_pages_the_latest_first() {
        term("capuy:914", 1, "2020-05-01", "2021-04-30").statusCode(201);
        term("capuy:914", 3, "2023-05-01", null).statusCode(201);
        term("capuy:914", 2, "2021-05-01", "2023-04-30").statusCode(201);
        String all = "/v1/congress-terms?unit=capuy:914&limit=2&total=true";
        String next = as("xa-binh-lu")
                .get(all)
                .then()
                .body("items.number", contains(3, 2), "total", equalTo(3))
                .extract()
                .path("next");
        as("xa-binh-lu").get(all + "&cursor=" + next).then().body("items.number", contains(1), "next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"unit\": \" \", \"number\": 0}", "{\"colour\": 1}"})
    void a_term_that_says_nothing_is_none(String body) {
        as("quan-tri").body(body).post("/v1/congress-terms").then().statusCode(oneOf(400, 422));
    }

    private String next(String kind, String date) {
        return given(draftOf(kind, date, ""), NEXT);
    }

    private static String given(String plan, String body) {
        return issue(plan, body).statusCode(200).extract().path("number");
    }

    private ValidatableResponse number(String kind, String date, String number) {
        return issue(draftOf(kind, date, ""), "{\"number\": \"%s\"}".formatted(number));
    }

    private static String draftOf(String kind, String date, String more) {
        return draftOf("ub-tam-duong", "ubnd:106", kind, date, more);
    }

    private static String draftOf(String user, String issuer, String kind, String date, String more) {
        return draft(user, document(issuer, kind, date, more));
    }

    private static byte[] yaml(String kind, String date, String more) {
        return document("ubnd:106", kind, date, more).getBytes(StandardCharsets.UTF_8);
    }

    private static String document(String issuer, String kind, String date, String more) {
        return "document: {kind: %s, issuer: '%s', %s title: Đánh số, date: {value: %s}}%n"
                .formatted(kind, issuer, more, date);
    }

    private static String issued(String issuer, String kind, String date, String number) {
        return issuedAs("tu-hai-duong", issuer, kind, date, number);
    }

    private static String issuedAs(String user, String issuer, String kind, String date, String number) {
        String plan = draftOf(user, issuer, kind, date, "number: " + number + ",");
        issueAs(user, plan, "{}").statusCode(200);
        return plan;
    }

    private static String nextOf(String issuer, String kind, String date) {
        return issueAs("tu-hai-duong", draftOf("tu-hai-duong", issuer, kind, date, ""), NEXT)
                .statusCode(200)
                .extract()
                .path("number");
    }

    private static ValidatableResponse issue(String plan, String body) {
        return issueAs("ub-tam-duong", plan, body);
    }

    private static ValidatableResponse issueAs(String user, String plan, String body) {
        return as(user).header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + plan + "/issue")
                .then();
    }

    private static ValidatableResponse particulars(String plan, String body) {
        return particularsAs("ub-tam-duong", plan, body);
    }

    private static ValidatableResponse particularsAs(String user, String plan, String body) {
        return as(user).header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + plan + "/particulars")
                .then();
    }

    private static ValidatableResponse term(
            String unit, int number, String from, @org.jspecify.annotations.Nullable String to) {
        return as("quan-tri")
                .body("{\"unit\": \"%s\", \"number\": %d, \"from\": \"%s\"%s}"
                        .formatted(unit, number, from, to == null ? "" : ", \"to\": \"" + to + "\""))
                .post("/v1/congress-terms")
                .then();
    }

    private static ValidatableResponse withdraw(String term, String ifMatch) {
        return as("quan-tri")
                .header("If-Match", ifMatch)
                .body("{\"reason\": \"Nhập nhầm\"}")
                .post("/v1/congress-terms/" + term + "/withdraw")
                .then();
    }

    private static ValidatableResponse correct(String term, String ifMatch, String from, String to) {
        return as("quan-tri")
                .header("If-Match", ifMatch)
                .body("{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"Nghị quyết đại hội\"}".formatted(from, to))
                .put("/v1/congress-terms/" + term)
                .then();
    }
}
